"""How many different stories, or texts, some articles tell: each counts once, in however many articles it stands.

Counted so: the stories and texts that have a term or concept group, and the stories of a series in a period.
"""

import numpy as np
from scipy import sparse

from analysis.compiled import compiled


def of_terms(counts: sparse.csr_array, rows: np.ndarray, number: np.ndarray) -> np.ndarray:
    """How many different stories the chosen articles that have each term tell, int64 (terms,).

    `counts` is CSR (articles, terms), `rows` bool and `number` the number of the story, or text, of
    each article, 0 or more.

    >>> counts = sparse.csr_array(np.array([[1, 0], [2, 1], [1, 0]]))
    >>> of_terms(counts, np.ones(3, bool), np.array([7, 7, 4])).tolist()
    [2, 1]
    """
    chosen = np.flatnonzero(rows)
    number = np.asarray(number, np.int64)
    order = chosen[np.argsort(number[chosen], kind="stable")]
    return _different(counts.indices, counts.indptr, order, number[order], counts.shape[1])


def of_groups(group: np.ndarray, number: np.ndarray, groups: int) -> np.ndarray:
    """How many different stories the articles of each of some groups tell, int64 (groups,).

    `group` is the group of each article, and `number` the number of its story.

    >>> of_groups(np.array([0, 0, 1, 0]), np.array([7, 7, 7, 4]), 3).tolist()
    [2, 1, 0]
    """
    pair = np.unique(np.asarray(group, np.int64) << 32 | np.asarray(number, np.int64))
    return np.bincount(pair >> 32, minlength=groups)


@compiled
def _different(indices, indptr, rows, number, terms):
    """How many different numbers the rows that have each term bear; equal numbers lie side by side."""
    last, told = np.full(terms, -1, np.int64), np.zeros(terms, np.int64)
    for place in range(len(rows)):
        for entry in range(indptr[rows[place]], indptr[rows[place] + 1]):
            term = indices[entry]
            if last[term] != number[place]:
                last[term] = number[place]
                told[term] += 1
    return told
