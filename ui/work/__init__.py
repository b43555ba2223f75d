"""What the worker processes do: each function reads from the library and leaves a result on disk."""

from ui.work.phrases import count_pages, count_phrases, phrases_key
from ui.work.themes import find_topics, topics_key
from ui.work.uploads import read_upload, store_upload
from ui.work.words import corpus_of, count_terms, encode_corpus, terms_key, terms_of

__all__ = [
    "corpus_of", "count_pages", "count_phrases", "count_terms", "encode_corpus", "find_topics", "phrases_key",
    "read_upload", "store_upload", "terms_key", "terms_of", "topics_key",
]  # fmt: skip
