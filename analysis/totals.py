"""What the counts of terms come to over articles: occurrences, articles, weight, dispersion.

Worked out a block of articles at a time, whose figures fit in a processor's cache.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

#: Articles of a block.
BLOCK = 500


@dataclass(frozen=True)
class Totals:
    """One figure per term, each an array (terms,).

    occurrences  int64: how often it stands in the articles
    articles     int64: in how many of them
    tf_idf       float64: its mean tf-idf weight
    dispersion   float64: its deviation of proportions, 0 to 1
    """

    occurrences: np.ndarray
    articles: np.ndarray
    tf_idf: np.ndarray
    dispersion: np.ndarray


def totals(counts: sparse.csr_array, sizes: np.ndarray, shown: np.ndarray) -> Totals:
    """The totals of `counts`, CSR (articles, terms), over articles of `sizes` words, int64 (articles,).

    tf-idf (Salton and Buckley 1988) is as scikit-learn's `TfidfVectorizer` weighs by
    default: count times ln((1 + N) / (1 + df)) + 1, each article's vector of the `shown`
    terms, bool (terms,), of length 1; terms that are not shown weigh 0.

    Dispersion is DP norm: half the sum over articles of |share of the term's occurrences
    - share of all words| (Gries 2008), divided by its greatest possible value, 1 - the
    share of the shortest article that has words (Lijffijt and Gries 2012). 0 is a term
    that is spread as the words are, near 1 one that stands in a single short article.
    """
    articles, terms = counts.shape
    occurrences, having = np.zeros(terms), np.zeros(terms)
    for block, _ in _blocks(counts):
        occurrences += np.ones(block.shape[0]) @ block
        having += np.bincount(block.indices, minlength=terms)
    idf = np.where(shown, np.log((1 + articles) / (1 + having)) + 1, 0)
    each = 1 / np.maximum(occurrences, 1)
    share = sizes / max(int(sizes.sum()), 1)
    weight, common = np.zeros(terms), np.zeros(terms)
    for block, first in _blocks(counts):
        rows = block.shape[0]
        weights = _like(block, block.data * idf[block.indices])
        length = np.sqrt(_like(block, weights.data**2) @ np.ones(terms))
        weight += np.divide(1, length, out=np.zeros(rows), where=length > 0) @ weights
        own = np.repeat(share[first : first + rows], np.diff(block.indptr))
        common += np.ones(rows) @ _like(block, np.minimum(block.data * each[block.indices], own))
    widest = 1 - share[sizes > 0].min(initial=1)
    dispersion = np.clip((1 - common) / widest, 0, 1) if widest > 0 else np.zeros(terms)
    return Totals(occurrences.astype(np.int64), having.astype(np.int64), weight / max(articles, 1), dispersion)


def having(counts: sparse.csr_array, rows: np.ndarray) -> np.ndarray:
    """In how many of the chosen articles, bool (articles,), each term stands, int64 (terms,)."""
    there = np.repeat(np.asarray(rows, bool), np.diff(counts.indptr))
    return np.bincount(counts.indices[there], minlength=counts.shape[1])


def _blocks(counts: sparse.csr_array) -> Iterator[tuple[sparse.csr_array, int]]:
    """The counts of `BLOCK` articles at a time, and the first article of each."""
    for first in range(0, counts.shape[0], BLOCK):
        ends = counts.indptr[first : first + BLOCK + 1]
        inside = slice(ends[0], ends[-1])
        shape = (len(ends) - 1, counts.shape[1])
        yield sparse.csr_array((counts.data[inside], counts.indices[inside], ends - ends[0]), shape=shape), first


def _like(block: sparse.csr_array, data: np.ndarray) -> sparse.csr_array:
    return sparse.csr_array((data, block.indices, block.indptr), shape=block.shape)
