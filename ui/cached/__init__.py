"""All that is kept between runs, keyed by collection version, selection and options.

Never keyed by a frame: Streamlit hashes large frames by a sample. Shared
frames and arrays are read, not changed. A module per subject; pages and the
other pieces of interface call all of it as `cached.…`.
"""

import pandas as pd

from ui.cached.compared import copied, copies_compared
from ui.cached.contexts import Asked, collocates, context_rows, contexts, links, neighbours, word_tree
from ui.cached.copies import copies, copies_known, copy_groups
from ui.cached.counted import corpus, terms_of
from ui.cached.keyness import (
    group_members,
    group_values,
    group_words,
    keyness,
    keyness_of_each,
    sentences_of_group,
)  # fmt: skip
from ui.cached.keywords import (  # fmt: skip
    frequencies,
    frequencies_of_pages,
    known_beside,
    marked_sentences,
    most_rare,
    sentences,
)
from ui.cached.outlets import articles_of_sources, main_language, overlap, sources, weekdays
from ui.cached.search import hits, marked_article, marked_hits, meant_words, part_counts, query_examples, read_as
from ui.cached.selected import EVERYTHING, check_query, counted_once, rows, words
from ui.cached.shelf import bytes_of, changes, expected, facts, facts_of, library, places_of, whole
from ui.cached.stories import stories, stories_known, story_articles, story_numbers, story_sizes, story_told
from ui.cached.themes import (
    before_upload,
    embeddings,
    found_topics,
    map_days,
    map_sources,
    topic_bursts,
    topic_members,
    topic_names_in,
    topic_sizes,
    topics,
    topics_by_period,
    topics_by_source,
    topics_known,
    typical_articles,
)  # fmt: skip
from ui.cached.trends import (
    bursting_terms,
    bursts,
    busy_stretches,
    fitting_period,
    found,
    how_many_periods,
    joined,
    periods,
    trends,
    trends_by_source,
)
from ui.cached.volume import articles_per_period

Frame = pd.DataFrame

__all__ = [
    "Asked", "EVERYTHING", "Frame", "articles_of_sources", "articles_per_period", "before_upload", "bursting_terms",
    "bursts", "busy_stretches", "bytes_of", "changes", "check_query", "collocates", "context_rows", "contexts",
    "copied", "copies", "copies_compared", "copies_known", "copy_groups", "corpus", "counted_once", "embeddings",
    "expected", "facts", "facts_of", "fitting_period", "found", "found_topics", "frequencies", "frequencies_of_pages",
    "group_members", "group_values", "group_words", "hits", "how_many_periods", "joined", "keyness", "keyness_of_each",
    "known_beside", "library", "links", "main_language", "map_days", "map_sources", "marked_article", "marked_hits",
    "marked_sentences", "meant_words", "most_rare", "neighbours", "overlap", "part_counts", "periods", "places_of",
    "query_examples", "read_as", "rows", "sentences", "sentences_of_group", "sources", "stories", "stories_known",
    "story_articles", "story_numbers", "story_sizes", "story_told", "terms_of", "topic_bursts", "topic_members",
    "topic_names_in", "topic_sizes", "topics", "topics_by_period", "topics_by_source", "topics_known", "trends",
    "trends_by_source", "typical_articles", "weekdays", "whole", "word_tree", "words",
]  # fmt: skip
