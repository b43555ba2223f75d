"""The words and terms of a pile, read once per worker and kept, memory-mapped, for the next job."""

import functools
from pathlib import Path

import numpy as np

import analysis.corpus
import analysis.encoding
import analysis.terms
from analysis.corpus import Corpus
from analysis.terms import Terms
from data.library.library import Library
from data.storage import derived
from data.storage.streaming import Streamed
from ui.work.pile import Pile
from ui.work.room import ROOM, Progress

#: Folders of the cache; what an earlier release kept in another form lies elsewhere.
CORPORA, TERMS = "streams", "counts"


def encode_corpus(address: str, cache: str, pile: Pile, progress: Progress) -> None:
    """Turn the articles of a version into integers and keep them in the cache.

    Where a version is kept that has the first of them and no others, only the rest is read.
    """
    library, folder = Library(address), Path(cache) / CORPORA
    marks = library.marks(pile.collection, pile.version)
    base = _beginning(folder, pile.method, marks)
    known = corpus_of(cache, base) if base else analysis.encoding.encode(())
    since = known.articles
    texts = library.texts(pile.collection, pile.version, since) if since < len(marks) else ()
    folder.mkdir(parents=True, exist_ok=True)
    stream = Streamed(np.uint32, folder)
    then = analysis.encoding.encode(texts, progress, len(marks) - since, known.vocabulary, known.languages, stream)
    more, facts = analysis.corpus.arrays(then), {"key": pile.key, "base": base}
    if base:
        more, whole = analysis.encoding.ends(known, then)
        derived.extend(folder, pile.key, base, more | {"marks": marks[since:]}, whole, facts)
    else:
        derived.save(folder, pile.key, more | {"marks": marks}, facts)
    derived.trim(folder, ROOM)


def _beginning(folder: Path, method: str, marks: np.ndarray) -> str:
    """The key of the kept version with the most articles that has the first of these and no others; '' for none.

    `method` is the digest of the code that must have made it.
    """
    fits, best = "", 0
    for facts in (facts for facts in derived.known(folder) if facts["key"].startswith(f"{method} ")):
        kept = derived.array(folder, facts["key"], "marks")
        if best < len(kept) <= len(marks) and np.array_equal(kept, marks[: len(kept)]):
            fits, best = facts["key"], len(kept)
    return fits


def count_terms(cache: str, pile: Pile, forms: str, zones: str, progress: Progress) -> None:
    """Count the terms of every article, or of those that came to a version that is counted, and keep them."""
    progress(0.1, forms)
    corpus, key, folder = corpus_of(cache, pile.key), terms_key(pile, forms, zones), Path(cache) / TERMS
    base = _key(derived.load(Path(cache) / CORPORA, pile.key)[1]["base"], forms, zones)
    more = None
    if derived.exists(folder, base):
        more = analysis.terms.added(terms_of(cache, base), corpus, forms, zones)
    if more:
        growing, whole = analysis.terms.ends(terms_of(cache, base), more)
        derived.extend(folder, key, base, growing, whole, {})
    else:
        derived.save(folder, key, analysis.terms.arrays(analysis.terms.terms(corpus, forms, zones)), {})
    derived.trim(folder, ROOM)


@functools.lru_cache(maxsize=2)
def corpus_of(cache: str, key: str) -> Corpus:
    """The corpus that `encode_corpus` kept."""
    arrays, _ = derived.load(Path(cache) / CORPORA, key)
    return analysis.corpus.from_arrays(arrays)


@functools.lru_cache(maxsize=2)
def terms_of(cache: str, key: str) -> Terms:
    """The terms that `count_terms` kept."""
    arrays, _ = derived.load(Path(cache) / TERMS, key)
    return analysis.terms.from_arrays(arrays)


def terms_key(pile: Pile, forms: str, zones: str) -> str:
    """The name under which the terms of a pile are kept."""
    return _key(pile.key, forms, zones)


def _key(pile: str, forms: str, zones: str) -> str:
    return f"{pile} {forms} {zones}"
