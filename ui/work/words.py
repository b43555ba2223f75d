"""The words and terms of a pile, read once per worker and kept, memory-mapped, for the next job."""

import functools
from pathlib import Path

import analysis.corpus
import analysis.encoding
import analysis.terms
from analysis.corpus import Corpus
from analysis.terms import Terms
from data import derived
from data.library import Library
from ui.pile import Pile
from ui.work.room import ROOM, Progress


def encode_corpus(address: str, cache: str, pile: Pile, progress: Progress) -> None:
    """Turn the articles of a version into integers and keep them in the cache."""
    library = Library(address)
    texts = library.texts(pile.collection, pile.version)
    corpus = analysis.encoding.encode(texts, progress, total=library.size(pile.collection, pile.version))
    derived.save(Path(cache) / "corpora", pile.key, analysis.corpus.arrays(corpus), {})
    derived.trim(Path(cache) / "corpora", ROOM)


def count_terms(cache: str, pile: Pile, forms: str, zones: str, progress: Progress) -> None:
    """Count the terms of every article and keep them in the cache."""
    progress(0.1, forms)
    told = analysis.terms.terms(corpus_of(cache, pile.key), forms, zones)
    key = terms_key(pile, forms, zones)
    derived.save(Path(cache) / "terms", key, analysis.terms.arrays(told), {})
    derived.trim(Path(cache) / "terms", ROOM)


@functools.lru_cache(maxsize=2)
def corpus_of(cache: str, key: str) -> Corpus:
    """The corpus that `encode_corpus` kept."""
    arrays, _ = derived.load(Path(cache) / "corpora", key)
    return analysis.corpus.from_arrays(arrays)


@functools.lru_cache(maxsize=2)
def terms_of(cache: str, key: str) -> Terms:
    """The terms that `count_terms` kept."""
    arrays, _ = derived.load(Path(cache) / "terms", key)
    return analysis.terms.from_arrays(arrays)


def terms_key(pile: Pile, forms: str, zones: str) -> str:
    """The name under which the terms of a pile are kept."""
    return f"{pile.key} {forms} {zones}"
