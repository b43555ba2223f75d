"""What the counts of terms come to over articles: occurrences, articles, weight, dispersion."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.compiled import compiled, in_parts


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


def totals(counts: sparse.csr_array, sizes: np.ndarray, shown: np.ndarray, rows: np.ndarray | None = None) -> Totals:
    """The totals of `counts`, CSR (articles, terms), over articles of `sizes` words, int64 (articles,).

    Given `rows`, bool (articles,), over these articles alone.

    tf-idf (Salton and Buckley 1988) is as scikit-learn's `TfidfVectorizer` weighs by
    default: count times ln((1 + N) / (1 + df)) + 1, each article's vector of the `shown`
    terms, bool (terms,), of length 1; terms that are not shown weigh 0.

    Dispersion is DP norm: half the sum over articles of |share of the term's occurrences
    - share of all words| (Gries 2008), divided by its greatest possible value, 1 - the
    share of the shortest article that has words (Lijffijt and Gries 2012). 0 is a term
    that is spread as the words are, near 1 one that stands in a single short article.
    """
    chosen = np.flatnonzero(np.ones(counts.shape[0], bool) if rows is None else rows)
    sizes, terms = np.asarray(sizes)[chosen], counts.shape[1]
    told = counts.data, counts.indices, counts.indptr, chosen
    occurrences, having = _in_parts(_summed, told, terms)
    idf = np.where(shown, np.log((1 + len(chosen)) / (1 + having)) + 1, 0.0)
    share = sizes / max(int(sizes.sum()), 1)
    weight, common = _in_parts(_weighed, told, idf, occurrences, share)
    widest = 1 - share[sizes > 0].min(initial=1)
    dispersion = np.clip((1 - common / np.maximum(occurrences, 1)) / widest, 0, 1) if widest > 0 else np.zeros(terms)
    return Totals(occurrences, having, idf * weight / max(len(chosen), 1), dispersion)


def occurrences_of(counts: sparse.csr_array, rows: np.ndarray) -> np.ndarray:
    """How often each term stands in some articles, int64 (terms,); `counts` CSR (all articles, terms), `rows` bool.

    >>> occurrences_of(sparse.csr_array(np.array([[1, 0], [2, 1]])), np.array([False, True])).tolist()
    [2, 1]
    """
    told = counts.data, counts.indices, counts.indptr, np.flatnonzero(rows)
    return _in_parts(_summed, told, counts.shape[1])[0]


def _in_parts(loop: Callable, told: tuple, *given: object) -> tuple[np.ndarray, np.ndarray]:
    """The two sums that a loop makes of the chosen rows, which are the last of `told`; some by each core."""
    data, _, indptr, chosen = told

    def some(first: int, last: int) -> tuple[np.ndarray, np.ndarray]:
        return loop(*told, *given, first, last)

    one, other = zip(*in_parts(some, len(chosen), len(data) * len(chosen) // max(len(indptr) - 1, 1)), strict=True)
    return sum(one), sum(other)


#: What one article adds to a term's sum; what is below are occurrences. Holds to 8 million articles.
ARTICLE = 1 << 40


@compiled
def _summed(data, indices, indptr, rows, terms, first, last):
    """How often each term stands in the rows from first to last, and in how many of them.

    Both are summed in one number, which takes half the time of two.
    """
    both = np.zeros(terms, np.int64)
    for row in rows[first:last]:
        for place in range(indptr[row], indptr[row + 1]):
            both[np.uint32(indices[place])] += ARTICLE + data[place]
    return both & (ARTICLE - 1), both >> 40


@compiled
def _weighed(data, indices, indptr, rows, idf, occurrences, share, first, last):
    """Of some rows the sums of each term's weight in a row of length 1, and of what its and the row's share share.

    What is told of a term stands side by side, and so does what is summed: the memory is met once.
    """
    told = np.zeros((len(idf), 4))
    for term in range(len(idf)):
        told[term, 0], told[term, 1] = idf[term], occurrences[term]
    for number in range(first, last):
        start, end = indptr[rows[number]], indptr[rows[number] + 1]
        square, own = 0.0, share[number]
        for place in range(start, end):
            square += (data[place] * told[np.uint32(indices[place]), 0]) ** 2
        scale = 1 / np.sqrt(square) if square > 0 else 0.0
        for place in range(start, end):
            term, times = np.uint32(indices[place]), float(data[place])
            due = own * told[term, 1]
            told[term, 2] += times * scale
            told[term, 3] += times if times < due else due
    return told[:, 2], told[:, 3]
