"""Keyness, against tables worked out by hand and laws that any measure must keep."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from scipy.stats import chi2_contingency

from analysis.keyness import KeynessOptions, able, keyness, log_likelihood, log_odds_ratio
from analysis.usage import Usage, usage

NAMES = np.array(["summit", "rain", "goal"], object)
#: Four articles: two of a sober paper, two of a sports paper.
COUNTS = sparse.csr_array(np.array([[3, 1, 0], [3, 0, 0], [0, 1, 4], [0, 2, 0]], np.int32))
LENGTHS = np.array([10, 10, 10, 10])
SOBER, SPORTS = np.array([1, 1, 0, 0], bool), np.array([0, 0, 1, 1], bool)


def compared(first: np.ndarray = SOBER, second: np.ndarray = SPORTS) -> pd.DataFrame:
    one, two = (usage(COUNTS, rows, LENGTHS) for rows in (first, second))
    return keyness(NAMES, one, two, np.ones(3, bool)).set_index("term")


def test_a_group_tells_how_often_in_how_many_articles_and_stories_and_how_evenly():
    sober = usage(COUNTS, SOBER, LENGTHS, story=np.array([5, 5, 6, 7]))
    assert sober.occurrences.tolist() == [6, 1, 0]
    assert sober.articles.tolist() == [2, 1, 0]
    assert sober.stories.tolist() == [1, 1, 0]
    assert sober.dispersion.tolist()[:2] == [0, 1]  # half in each of two equal articles; all in one of them
    assert np.isnan(sober.dispersion[2])
    assert (sober.words, sober.size) == (20, 2)


def test_log_likelihood_is_that_of_a_table_worked_out_by_hand():
    # 6 of 20 words against 0 of 20: expected 3 and 3, so 2 * 6 * ln 2
    assert np.isclose(compared().loc["summit", "log_likelihood"], 12 * np.log(2))
    # 1 against 3, expected 2 and 2: 2 * (ln 1/2 + 3 ln 3/2), less in the first group
    assert np.isclose(compared().loc["rain", "log_likelihood"], -2 * (np.log(0.5) + 3 * np.log(1.5)))


def test_log_likelihood_of_rare_terms_is_near_that_of_the_whole_table():
    g, *_ = chi2_contingency([[30, 10], [100_000 - 30, 90_000 - 10]], correction=False, lambda_="log-likelihood")
    assert np.isclose(log_likelihood(np.array(30.0), np.array(10.0), 100_000, 90_000), g, rtol=0.001)


def test_effect_sizes_compare_the_rates():
    rain = compared().loc["rain"]
    assert np.isclose(rain["log_ratio"], np.log2(1 / 3))
    assert np.isclose(rain["difference"], -200 / 3)
    assert np.isinf(compared().loc["summit", "difference"])
    assert np.isclose(compared().loc["summit", "log_ratio"], np.log2(6 / 0.5))


def test_log_odds_with_a_prior_follow_the_formula():
    # 6 and 0 of 20 and 20 words; a prior of 2 words, of which 6/40 are the term's
    prior, size = 2 * 6 / 40, 2
    delta = np.log((6 + prior) / (20 + size - 6 - prior)) - np.log((0 + prior) / (20 + size - prior))
    odds, z = log_odds_ratio(np.array(6.0), np.array(0.0), 20, 20)
    assert np.isclose(odds, delta)
    assert np.isclose(z, delta / np.sqrt(1 / (6 + prior) + 1 / prior))


def test_q_is_corrected_for_the_number_of_terms_as_benjamini_and_hochberg_do():
    told = compared().sort_values("p")
    by_hand = (told["p"] * 3 / np.arange(1, 4)).to_numpy()[::-1]
    assert np.allclose(told["q"], np.minimum.accumulate(np.minimum(by_hand, 1))[::-1])


def test_a_term_of_too_few_articles_or_stories_is_not_compared():
    one = usage(COUNTS, SOBER, LENGTHS, np.array([5, 5, 6, 7]))
    two = usage(COUNTS, SPORTS, LENGTHS, np.array([5, 5, 6, 7]))
    assert able(one, two, KeynessOptions(articles=2)).tolist() == [True, True, False]
    assert able(one, two, KeynessOptions(articles=1, stories=2)).tolist() == [False, True, False]


def test_an_empty_group_compares_without_a_word():
    assert compared(second=np.zeros(4, bool))["log_likelihood"].tolist() == [0, 0, 0]
    assert keyness(NAMES, usage(COUNTS, SOBER, LENGTHS), usage(COUNTS, SPORTS, LENGTHS), np.zeros(3, bool)).empty


COUNT = st.integers(0, 500)


@pytest.mark.parametrize("measure", ["log_likelihood", "log_ratio", "log_odds", "z"])
@given(
    counts=st.lists(st.tuples(COUNT, COUNT), min_size=1, max_size=6), c=st.integers(600, 9000), d=st.integers(600, 9000)
)
def test_swapping_the_groups_flips_the_sign(measure, counts, c, d):
    names = np.array([f"w{n}" for n in range(len(counts))], object)
    a, b = (np.array(side) for side in zip(*counts, strict=True))
    one, two = (Usage(side, side, None, side * 0.0, words, 1) for side, words in ((a, c), (b, d)))
    every = np.ones(len(names), bool)
    there = keyness(names, one, two, every).set_index("term")[measure].loc[names]
    back = keyness(names, two, one, every).set_index("term")[measure].loc[names]
    assert np.allclose(there, -back, atol=1e-9)


@given(st.permutations(range(4)))
def test_the_order_of_the_articles_does_not_matter(order):
    place = np.array(order)
    turned = usage(COUNTS[place], SOBER[place], LENGTHS[place])
    assert turned.dispersion[:2].tolist() == [0, 1]
    assert turned.occurrences.tolist() == [6, 1, 0]
