"""The weights by which articles are compared: sublinear tf-idf, and its main directions."""

from collections.abc import Collection

import numpy as np
from scipy import sparse

from analysis.corpus import Corpus
from analysis.forms import all_folded
from analysis.terms import Terms, stops
from analysis.texts import Texts

#: A term counts that at least this many articles have, and at most this share of them.
LEAST, MOST = 2, 0.5
#: Articles on which the directions are fitted; the others are turned the same way.
FITTED = 10_000
#: Power iterations, and directions beyond those wanted that sharpen them.
ROUNDS, MORE = 7, 40


def telling_terms(
    corpus: Corpus, terms: Terms, rows: np.ndarray, own: Collection[str] = (), kept: Collection[str] = ()
) -> np.ndarray:
    """The terms that can tell articles apart, as positions in `terms`, ascending.

    Left out are terms that too few or too many of the selected articles have, and those
    that mostly stand for stop words, for numbers, or for words that the collection hides
    (`own`); not those that it keeps (`kept`).
    """
    counts = terms.counts[np.asarray(rows, bool)]
    having = np.bincount(counts.indices, minlength=counts.shape[1])
    articles = counts.shape[0]
    fits = (having >= max(LEAST, articles // 2_000)) & (having <= MOST * articles)
    return np.flatnonzero(fits & ~_hidden(corpus, terms, set(own), set(kept)))


def _hidden(corpus: Corpus, terms: Terms, own: set[str], kept: set[str]) -> np.ndarray:
    """Which terms stand for hidden words in more than half of their uses, bool (terms,)."""
    coded = all_folded(corpus.vocabulary)
    folded = Texts.of(coded.dictionary.take(coded.indices))
    spoken = terms.uses.argmax(axis=1).astype(np.uint8)
    hides = stops(folded, corpus.vocabulary, spoken, corpus.languages)
    hides = (hides | folded.among(own)) & ~folded.among(kept)
    total = terms.uses.sum(axis=1)
    hidden = np.bincount(terms.term_of, weights=total * hides, minlength=len(terms.names))
    return 2 * hidden > np.bincount(terms.term_of, weights=total, minlength=len(terms.names))


def tf_idf(counts: sparse.csr_array) -> sparse.csr_array:
    """The weights of `counts`, CSR float32 (articles, terms), each row of length 1 or empty.

    (1 + ln count) (1 + ln(N / df)): Salton and Buckley 1988, as scikit-learn's
    `TfidfVectorizer(sublinear_tf=True, smooth_idf=False)`.
    """
    articles, terms = counts.shape
    having = np.bincount(counts.indices, minlength=terms)
    idf = 1 + np.log(articles / np.maximum(having, 1))
    weights = ((1 + np.log(counts.data)) * idf[counts.indices]).astype(np.float32)
    row = np.repeat(np.arange(articles), np.diff(counts.indptr))
    length = np.sqrt(np.bincount(row, weights=weights**2, minlength=articles))
    data = (weights / length[row]).astype(np.float32)
    return sparse.csr_array((data, counts.indices, counts.indptr), shape=counts.shape)


def directions(weights: sparse.csr_array, dimensions: int = 100, seed: int = 0) -> np.ndarray:
    """The articles in the main directions of their weights, float32 (articles, dimensions).

    Truncated SVD (latent semantic analysis, Deerwester and others 1990), found by a randomised
    range with `ROUNDS` power iterations (Halko, Martinsson and Tropp 2011) on at most `FITTED`
    articles; rows have length 1, or 0 for an empty article.
    """
    fewest = min(weights.shape) - 1
    if fewest < 1:
        return np.zeros((weights.shape[0], 1), np.float32)
    chooser = np.random.default_rng(seed)
    chosen = np.sort(chooser.permutation(weights.shape[0])[:FITTED])
    right = _main_directions(weights[chosen], min(dimensions, fewest, len(chosen) - 1), chooser)
    return unit(np.asarray(weights @ right, np.float32))


def unit(points: np.ndarray) -> np.ndarray:
    """The points at length 1; those at 0 stay there.

    >>> unit(np.array([[3.0, 4.0], [0.0, 0.0]])).tolist()
    [[0.6, 0.8], [0.0, 0.0]]
    """
    length = np.linalg.norm(points, axis=1, keepdims=True)
    return (points / np.where(length > 0, length, 1)).astype(points.dtype, copy=False)


def _main_directions(weights: sparse.csr_array, dimensions: int, chooser: np.random.Generator) -> np.ndarray:
    """The right singular vectors of the largest singular values, float32 (terms, dimensions)."""
    turned = weights.T.tocsr()
    wide = min(dimensions + MORE, min(weights.shape))
    spread = chooser.standard_normal((weights.shape[1], wide)).astype(np.float32)
    found = _at_right_angles(weights @ spread)
    for _ in range(ROUNDS):
        found = _at_right_angles(weights @ (turned @ found))
    small = turned @ np.linalg.qr(found)[0]
    value, vector = np.linalg.eigh(small.T @ small)
    best = np.argsort(-value)[:dimensions]
    return small @ vector[:, best] / np.sqrt(np.maximum(value[best], 1e-12))


def _at_right_angles(columns: np.ndarray) -> np.ndarray:
    """Columns of length 1 that span what these span, none for directions of hardly any length.

    By the inner products alone (SVQB, Stathopoulos and Wu 2002): several times as quick as QR, and exact
    enough between two rounds.
    """
    value, vector = np.linalg.eigh(columns.T @ columns)
    kept = value > 1e-6 * value[-1]
    return columns @ (vector[:, kept] / np.sqrt(value[kept]))
