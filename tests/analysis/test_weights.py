"""The weights by which articles are compared."""

import numpy as np
import pytest
from scipy import sparse
from sklearn.feature_extraction.text import TfidfTransformer

from analysis import weights
from analysis.terms import terms
from tests.piles import corpus_of

COUNTS = sparse.csr_array(np.array([[1, 0, 2], [0, 3, 1], [0, 0, 0]], np.int32))


def test_the_weights_are_those_of_scikit_learn():
    theirs = TfidfTransformer(sublinear_tf=True, smooth_idf=False).fit_transform(COUNTS[:2]).toarray()
    assert weights.tf_idf(COUNTS[:2]).toarray() == pytest.approx(theirs, abs=1e-6)


def test_every_article_with_words_has_length_one_and_others_none():
    lengths = np.linalg.norm(weights.tf_idf(COUNTS).toarray(), axis=1)
    assert lengths == pytest.approx([1, 1, 0])


def test_terms_of_too_many_or_too_few_articles_tell_nothing():
    corpus = corpus_of("rain falls", "rain stops", "rain ends", "port falls")
    told = terms(corpus)
    found = weights.telling_terms(corpus, told, np.ones(4, bool))
    assert told.folded[found].tolist() == ["falls"]


def test_stems_of_stop_words_and_hidden_words_tell_nothing():
    corpus = corpus_of("because ferries", "because ferries", "trains", "trains", "boats")
    told = terms(corpus, "stems")
    rows = np.ones(5, bool)
    assert told.folded[weights.telling_terms(corpus, told, rows)].tolist() == ["ferri", "train"]
    assert told.folded[weights.telling_terms(corpus, told, rows, own={"trains"})].tolist() == ["ferri"]
    assert "becaus" in told.folded[weights.telling_terms(corpus, told, rows, kept={"because"})].tolist()


def test_the_directions_are_those_of_a_full_decomposition():
    counts = sparse.csr_array(np.random.default_rng(3).integers(0, 3, (30, 12)).astype(np.int32))
    told = weights.tf_idf(counts)
    left, value, _ = np.linalg.svd(told.toarray(), full_matrices=False)
    exact = left[:, :3] * value[:3]
    points = weights.directions(told, dimensions=3)
    assert points @ points.T == pytest.approx(weights.unit(exact) @ weights.unit(exact).T, abs=1e-3)


def test_the_directions_have_length_one_and_are_the_same_again():
    counts = sparse.csr_array(np.random.default_rng(3).integers(0, 3, (30, 12)).astype(np.int32))
    points = weights.directions(weights.tf_idf(counts), dimensions=5, seed=1)
    assert points.shape == (30, 5)
    assert np.linalg.norm(points, axis=1) == pytest.approx(np.ones(30), abs=1e-5)
    assert (weights.directions(weights.tf_idf(counts), dimensions=5, seed=1) == points).all()


def test_a_single_term_leaves_one_direction():
    assert weights.directions(sparse.csr_array(np.ones((3, 1), np.float32))).shape == (3, 1)
