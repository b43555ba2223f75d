"""Measures of association."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from analysis.association import MEASURES, log_dice, log_likelihood, normalised_information, t_score


@given(st.integers(1, 50), st.integers(1, 50), st.integers(1, 50), st.integers(1, 1000))
def test_log_likelihood_is_the_g_test_of_the_four_cells(joint, first, second, rest):
    table = [[joint, first], [second, rest]]
    told = log_likelihood(np.array([joint]), joint + first, joint + second, joint + first + second + rest)
    plain = chi2_contingency(table, correction=False, lambda_="log-likelihood")[0]
    assert abs(told[0]) == pytest.approx(plain, abs=1e-6)


def test_log_likelihood_is_negative_for_words_that_avoid_each_other():
    assert log_likelihood(np.array([1]), 50, 50, 200)[0] < 0 < log_likelihood(np.array([40]), 50, 50, 200)[0]


def test_words_that_always_stand_together_reach_the_most():
    assert log_dice(np.array([7]), 7, 7, 100).tolist() == [14]
    assert normalised_information(np.array([0.1]), np.array([0.01]), 2) == pytest.approx(1)


def test_words_that_stand_together_as_often_as_by_chance_score_nothing():
    assert MEASURES["MI"](np.array([10]), 100, 100, 1000) == pytest.approx(0)
    assert t_score(np.array([10]), 100, 100, 1000) == pytest.approx(0)
    assert normalised_information(np.array([0.01]), np.array([0.01]), 2) == pytest.approx(0)


@pytest.mark.parametrize("name", ["log-likelihood", "logDice", "MI", "MI3", "t-score"])
def test_more_often_together_is_more_strongly_together(name):
    scores = MEASURES[name](np.arange(5, 20), 20, 30, 1000)
    assert (np.diff(scores) > 0).all()
