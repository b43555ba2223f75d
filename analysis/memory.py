"""Memory that is not needed any more: read pages of mapped files, and what was freed."""

import ctypes
import mmap
import sys
from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from analysis.corpus import FIELDS, Corpus

#: Words that are read of a stream before they are released.
STEP = 500_000


def article_parts(corpus: Corpus, since: int = 0) -> Iterator[tuple[int, int]]:
    """The articles from `since` on in parts of half a million words, each as its first and the one after its last.

    When the next part is asked for the stream's memory is released, if it is a mapped file.
    """
    begins = corpus.pieces[::FIELDS]
    while since < corpus.articles:
        after = int(np.searchsorted(begins, begins[since] + STEP, side="right")) - 1
        after = min(max(after, since + 1), corpus.articles)
        yield since, after
        release(corpus.tokens)
        since = after


def release(array: np.ndarray) -> None:
    """Give back the memory of a mapped file, from which it is read again when it is asked for; else do nothing."""
    base = array
    while isinstance(base, np.ndarray):
        base = base.base
    if isinstance(base, mmap.mmap) and hasattr(base, "madvise"):
        base.madvise(mmap.MADV_DONTNEED)


def give_back() -> None:
    """Give what was freed back to the system; the C library and Arrow keep it for later otherwise."""
    pa.default_memory_pool().release_unused()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim:
        trim(0)
