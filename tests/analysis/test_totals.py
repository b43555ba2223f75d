"""Totals of terms over articles."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from analysis.totals import totals

COUNTS = st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=9)


def told(counts: list[list[int]], sizes: list[int] | None = None):
    counts = np.array(counts)
    sizes = counts.sum(axis=1) if sizes is None else np.array(sizes)
    return totals(sparse.csr_array(counts), sizes, np.ones(counts.shape[1], bool))


def test_a_term_spread_as_the_words_are_has_dispersion_0():
    assert told([[1, 0, 0], [2, 0, 0], [3, 0, 0]]).dispersion[0] == pytest.approx(0)


def test_a_term_in_the_shortest_article_alone_has_dispersion_1():
    assert told([[1, 0, 0], [0, 9, 0], [0, 9, 0]]).dispersion[0] == pytest.approx(1)


def test_the_dispersion_is_that_of_the_formula_worked_out_by_hand():
    # shares of words .5 .25 .25, of the term 0 .5 .5: DP = .5, at most 1 - .25
    assert told([[0], [1], [1]], [100, 50, 50]).dispersion[0] == pytest.approx(0.5 / 0.75)


def test_articles_without_words_change_no_dispersion():
    assert told([[2], [1], [0]], [10, 20, 0]).dispersion == pytest.approx(told([[2], [1]], [10, 20]).dispersion)


@given(COUNTS)
def test_the_dispersion_is_half_the_sum_of_differences_of_shares(counts):
    plain = np.array(counts, float)
    sizes = plain.sum(axis=1)
    if sizes.sum() == 0 or len(sizes[sizes > 0]) == 1:
        return
    share = sizes / sizes.sum()
    expected = [
        np.abs(term / term.sum() - share).sum() / 2 / (1 - share[share > 0].min()) for term in plain.T if term.sum()
    ]
    assert told(counts).dispersion[plain.sum(axis=0) > 0] == pytest.approx(expected)


@given(COUNTS, st.data())
def test_chosen_rows_tell_what_they_tell_alone(counts, data):
    plain = np.array(counts)
    rows = np.array(data.draw(st.lists(st.booleans(), min_size=len(counts), max_size=len(counts))))
    sizes, shown = plain.sum(axis=1) + 1, np.array([True, False, True])
    chosen = totals(sparse.csr_array(plain), sizes, shown, rows)
    alone = totals(sparse.csr_array(plain[rows]), sizes[rows], shown)
    assert chosen.occurrences.tolist() == alone.occurrences.tolist() == plain[rows].sum(axis=0).tolist()
    assert chosen.articles.tolist() == alone.articles.tolist() == (plain[rows] > 0).sum(axis=0).tolist()
    assert chosen.tf_idf == pytest.approx(alone.tf_idf)
    assert chosen.dispersion == pytest.approx(alone.dispersion)
