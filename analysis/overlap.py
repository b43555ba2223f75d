"""What outlets have in common: the same texts, the same stories, the same words."""

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.copies import NONE
from analysis.weights import tf_idf

#: What is in common, by the name on the screen.
KINDS = ("copies", "stories", "words")


def shared_groups(source: np.ndarray, group: np.ndarray, rows: np.ndarray) -> pd.DataFrame:
    """For each source, the share of its articles of which another one has the same group.

    `group` is the number of each article's copies or story, `NONE` for none. Rows and
    columns are the sources in alphabetical order; the diagonal is NaN. The share in row
    a and column b is out of the articles of a.
    """
    chosen = np.flatnonzero(rows)
    code, known = pd.factorize(source[chosen], sort=True)
    number = group[chosen]
    inside = number != NONE
    ones = np.ones(int(inside.sum()), np.int64)
    shape = (len(known), int(number.max(initial=0)) + 1)
    counts = sparse.csr_array((ones, (code[inside], number[inside])), shape=shape)
    has = sparse.csr_array((np.ones(counts.nnz, np.int64), counts.indices, counts.indptr), shape=shape)
    common = (counts @ has.T).toarray() / np.maximum(np.bincount(code, minlength=len(known)), 1)[:, None]
    return _framed(common, known)


def shared_words(source: np.ndarray, counts: sparse.csr_array, rows: np.ndarray, shown: np.ndarray) -> pd.DataFrame:
    """The cosine of the tf-idf weights of the sources' words, 0 to 1, each source as one long text.

    `counts` is CSR (articles, terms), `shown` tells the terms that are no stop words.
    Rows and columns as in `shared_groups`.
    """
    chosen = np.flatnonzero(rows)
    code, known = pd.factorize(source[chosen], sort=True)
    belongs = sparse.csr_array((np.ones(len(chosen), np.int64), (code, chosen)), shape=(len(known), counts.shape[0]))
    weights = tf_idf(sparse.csr_array((belongs @ counts)[:, np.flatnonzero(shown)]))
    return _framed((weights @ weights.T).toarray(), known)


def _framed(common: np.ndarray, known: np.ndarray) -> pd.DataFrame:
    common = common.astype(float)
    np.fill_diagonal(common, np.nan)
    return pd.DataFrame(common, pd.Index(known, name="source"), list(known))
