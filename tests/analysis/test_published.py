"""Measures give the figures that their sources printed (docs/counting.md)."""

import numpy as np
import pytest
from scipy import sparse

from analysis import association, keyness
from analysis.totals import totals


@pytest.mark.parametrize(
    ("both", "first", "second", "neither", "printed"),
    [
        (110, 2442, 111, 29114, 270.72),  # the swiss
        (29, 13, 123, 31612, 263.90),  # can be
        (31, 23, 139, 31584, 256.84),  # previous year
        (10, 0, 3, 31764, 167.23),  # mineral water
    ],
)
def test_log_likelihood_of_bigrams_is_that_of_dunning_1993(both, first, second, neither, printed):
    total = both + first + second + neither
    told = association.log_likelihood(np.array([both]), both + first, both + second, total)
    assert round(float(told[0]), 2) == printed


def test_log_likelihood_of_two_groups_is_that_of_raysons_calculator():
    told = keyness.log_likelihood(np.array(52.0), np.array(57.0), 50_000, 75_000)
    assert round(float(told), 2) == 2.65


def test_mutual_information_is_that_of_church_and_hanks_1990():
    together, first, second = np.array([8, 30]), np.array([1105, 1105]), np.array([44, 241])
    told = association.mutual_information(together, first, second, 15_000_000)
    assert told.round(1).tolist() == [11.3, 10.7]  # doctors and dentists, doctors and nurses


def test_log_dice_has_the_features_that_rychly_2008_states():
    always, half, rare = (association.log_dice(np.array([n]), size, size, 10**9)[0] for n, size in
                          ((50, 50), (25, 50), (1, 2**14)))  # fmt: skip
    assert (always, half, rare) == (14, 13, 0)
    in_a_larger_corpus = association.log_dice(np.array([25]), 50, 50, 10**12)[0]
    assert in_a_larger_corpus == half


def dispersion(times: list[int], sizes: list[int]) -> float:
    counts = sparse.csr_array(np.array(times, np.int32)[:, None])
    return float(totals(counts, np.array(sizes), np.ones(1, bool)).dispersion[0])


def test_dispersion_is_that_of_gries_2008_by_its_greatest_value():
    # DP is 0.18 for a word that stands 1 to 5 times in parts of 9 to 11 words; at most it could be 1 - 9 / 50
    assert np.isclose(dispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]) * (1 - 9 / 50), 0.18)


def test_normalised_dispersion_is_that_of_lijffijt_and_gries_2012():
    assert np.isclose(dispersion([0, 1, 2], [10, 10, 10]), (1 / 3) / (2 / 3))
