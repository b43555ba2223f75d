"""What the worker processes do: each function reads from the library and leaves a result on disk."""

from ui.work.bursts import BurstOptions, find_bursts
from ui.work.changes import (
    copy_collection,
    delete_articles,
    delete_collection,
    delete_source,
    go_back,
    merge_collections,
    split_collection,
    take_down,
    undo_upload,
)
from ui.work.copies import compare_copies, compared_key, copies_of, find_copies
from ui.work.exports import export_file, write_export
from ui.work.keyness import Comparison, find_keyness
from ui.work.outlets import read_outlets
from ui.work.phrases import PhraseOptions, count_pages, count_phrases, phrases_key
from ui.work.selected import Beside
from ui.work.speakers import find_speakers, speakers_of
from ui.work.stories import find_stories, stories_key, stories_of, tell_story, told_key
from ui.work.themes import (
    decide_topics,
    decided_key,
    find_names,
    find_topics,
    topics_at,
    topics_key,
    topics_of,
)
from ui.work.uploads import read_upload, store_upload
from ui.work.words import CORPORA, TERMS, corpus_of, count_terms, encode_corpus, terms_key, terms_of

__all__ = [
    "Beside", "BurstOptions", "CORPORA", "Comparison", "PhraseOptions", "TERMS", "compare_copies", "compared_key",
    "copies_of", "copy_collection", "corpus_of", "count_pages", "count_phrases", "count_terms", "decide_topics",
    "decided_key", "delete_articles", "delete_collection", "delete_source", "encode_corpus", "export_file",
    "find_bursts", "find_copies", "find_keyness", "find_names", "find_speakers", "find_stories", "find_topics",
    "go_back", "merge_collections", "phrases_key", "read_outlets", "read_upload", "speakers_of", "split_collection",
    "store_upload", "stories_key", "stories_of", "take_down", "tell_story", "terms_key", "terms_of", "told_key",
    "topics_at", "topics_key", "topics_of", "undo_upload", "write_export",
]  # fmt: skip
