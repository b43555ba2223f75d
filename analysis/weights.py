"""The weights by which articles are compared: sublinear tf-idf, and its main directions."""

import numpy as np
from scipy import sparse
from sklearn.decomposition import TruncatedSVD

from analysis.corpus import Corpus
from analysis.keywords import KeywordOptions, hidden
from analysis.terms import Terms

#: A term counts that at least this many articles have, and at most this share of them.
LEAST, MOST = 2, 0.5
#: Articles on which the directions are fitted; the others are turned the same way.
FITTED = 20_000


def telling_terms(corpus: Corpus, terms: Terms, rows: np.ndarray, options: KeywordOptions) -> np.ndarray:
    """The terms that can tell articles apart, as positions in `terms`, ascending.

    Left out are hidden terms and those that too few or too many of the selected
    articles have.
    """
    counts = terms.counts[np.asarray(rows, bool)]
    having = np.bincount(counts.indices, minlength=counts.shape[1])
    articles = counts.shape[0]
    fits = (having >= max(LEAST, articles // 2_000)) & (having <= MOST * articles)
    return np.flatnonzero(fits & ~hidden(corpus, terms, options))


def tf_idf(counts: sparse.csr_array) -> sparse.csr_array:
    """The weights of `counts`, CSR float32 (articles, terms), each row of length 1 or empty.

    (1 + ln count) (1 + ln(N / df)): Salton and Buckley 1988, as scikit-learn's
    `TfidfVectorizer(sublinear_tf=True, smooth_idf=False)`.
    """
    articles, terms = counts.shape
    having = np.bincount(counts.indices, minlength=terms)
    idf = 1 + np.log(articles / np.maximum(having, 1))
    weights = (1 + np.log(counts.data)) * idf[counts.indices]
    row = np.repeat(np.arange(articles), np.diff(counts.indptr))
    length = np.sqrt(np.bincount(row, weights=weights**2, minlength=articles))
    data = (weights / length[row]).astype(np.float32)
    return sparse.csr_array((data, counts.indices, counts.indptr), shape=counts.shape)


def directions(weights: sparse.csr_array, dimensions: int = 100, seed: int = 0) -> np.ndarray:
    """The articles in the main directions of their weights, float32 (articles, dimensions).

    Truncated SVD (latent semantic analysis, Deerwester and others 1990), fitted
    on at most `FITTED` articles; rows have length 1, or 0 for an empty article.
    """
    fewest = min(weights.shape) - 1
    if fewest < 1:
        return np.zeros((weights.shape[0], 1), np.float32)
    turned = TruncatedSVD(min(dimensions, fewest), n_iter=4, random_state=seed)
    chosen = np.random.default_rng(seed).permutation(weights.shape[0])[:FITTED]
    turned.fit(weights[np.sort(chosen)])
    points = turned.transform(weights).astype(np.float32)
    length = np.linalg.norm(points, axis=1, keepdims=True)
    return points / np.where(length > 0, length, 1)
