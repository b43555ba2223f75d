"""Joining articles by how surely pairs of them tell the same event."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.stories.expected import UNDATED_PLENTY, Partners
from analysis.stories.joining import EASE, FEW, SAME, Needed, joined, needed
from analysis.stories.pairs import by_days

#: What groups need in a pile as others are.
USUAL = Needed(SAME, EASE)


def pairs(articles: int, **sure: float) -> np.ndarray:
    """Log-odds of all pairs, -9 but where said: `ab=5.0` for the articles a and b."""
    told = np.full((articles, articles), -9.0)
    for pair, value in sure.items():
        one, other = ("abcdefgh".index(letter) for letter in pair)
        told[one, other] = told[other, one] = value
    return told


def groups(told: np.ndarray, days=None, ease: float = EASE) -> list[int]:
    return joined(
        told, np.zeros(len(told)) if days is None else np.array(days, float), Needed(4.0, ease)
    ).story.tolist()


def test_two_articles_are_joined_from_the_least_log_odds_on():
    assert groups(pairs(2, ab=4.0)) == [0, 0]
    assert groups(pairs(2, ab=3.99)) == [0, 1]


def test_an_article_joins_many_from_a_lower_mean_on_than_a_few():
    told = np.full((7, 7), 9.0)
    told[6] = told[:, 6] = 3.4  # six articles need 4.0 * (3 / 6) ** 0.25 = 3.36, three 4.0
    assert groups(told) == [0] * 7
    assert groups(told, ease=0.0) == [0] * 6 + [1]
    assert groups(told[3:, 3:]) == [0] * 3 + [1]


def test_the_surest_pair_is_joined_first_and_the_mean_of_all_its_pairs_counts():
    assert groups(pairs(3, ab=5.0, bc=6.0)) == [0, 1, 1]


def test_large_groups_that_are_hardly_alike_stay_apart():
    told = np.full((40, 40), 1.0)
    told[:20, :20] = told[20:, 20:] = 8.0
    assert groups(told) == [0] * 20 + [1] * 20
    assert groups(told, ease=0.5) == [0] * 40


def test_a_story_goes_on_for_weeks_when_each_day_follows_another():
    days = np.arange(0, 40, 2)
    told = 8.0 + by_days(np.abs(days[:, None] - days))  # as alike on every day, less sure the more days lie between
    assert told[0, -1] < 0
    assert groups(told, days) == [0] * 20
    assert len(set(groups(told[::10, ::10], days[::10]))) == 2


def test_without_a_day_the_log_odds_count_as_they_are():
    unknown = [np.nan] * 3
    assert groups(pairs(3, ab=5.0, ac=4.5, bc=4.5), unknown) == [0, 0, 0]
    assert groups(pairs(3, ab=5.0, ac=4.5, bc=3.4), unknown, ease=0.0) == [0, 0, 1]


def test_where_only_some_have_a_day_large_groups_need_as_much_as_others():
    told = np.full((7, 7), 9.0)
    told[6] = told[:, 6] = 3.4
    assert groups(told, [np.nan] * 7) == [0] * 7
    assert groups(told, [0] * 6 + [np.nan]) == [0] * 6 + [1]


def test_without_dates_large_groups_need_less_only_in_a_pile_of_large_stories():
    assert needed(Partners(UNDATED_PLENTY, dated=False)) == Needed(SAME, 0.0)
    assert needed(Partners(2.0, dated=True)) == USUAL
    large = needed(Partners(UNDATED_PLENTY + 1, dated=False))
    assert large.ease == EASE
    assert large.same < SAME


def test_an_article_fits_by_its_mean_with_the_rest_of_its_group():
    fit = joined(pairs(3, ab=6.0, ac=5.0, bc=4.5), np.zeros(3), Needed(4.0, 0.0)).fit
    assert fit.tolist() == pytest.approx([1.5, 1.25, 0.75])


def test_what_a_group_falls_short_of_the_likest_other_is_told_with_one_of_its_articles():
    found = joined(pairs(3, ab=6.0, ac=5.0, bc=2.0), np.zeros(3), Needed(4.0, 0.0))
    assert found.story.tolist() == [0, 0, 1]
    assert found.near.tolist() == [2, 2, 0]
    assert found.short.tolist() == pytest.approx([0.5, 0.5, 0.5])


def test_where_all_is_one_group_there_is_no_likest_other():
    found = joined(pairs(2, ab=5.0), np.zeros(2), Needed(4.0, 0.0))
    assert found.near.tolist() == [-1, -1]
    assert found.short.tolist() == [np.inf, np.inf]


@given(st.integers(2, 9), st.integers(0, 1_000_000))
def test_two_articles_fit_each_other_as_much_as_their_log_odds_exceed_the_least(articles, seed):
    chooser = np.random.default_rng(seed)
    told, days = chooser.uniform(-9, 9, (articles, articles)), chooser.integers(0, 9, articles).astype(float)
    told += told.T
    found = joined(told, days, USUAL)
    for one, other in zip(*np.nonzero(found.story[:, None] == found.story), strict=True):
        if one < other and (found.story == found.story[one]).sum() == 2:
            assert np.allclose(found.fit[[one, other]], told[one, other] - SAME)
    assert (np.isnan(found.fit) == (np.bincount(found.story)[found.story] == 1)).all()
    assert (found.short > 0).all()


@st.composite
def piles(draw):
    size = draw(st.integers(1, 9))
    values = draw(st.lists(st.floats(-9, 9), min_size=size * size, max_size=size * size))
    told = np.array(values).reshape(size, size)
    return told + told.T


@given(piles())
def test_no_two_groups_are_left_that_tell_the_same_event(told):
    days = np.zeros(len(told))
    group = joined(told, days, USUAL).story
    for one in range(group.max() + 1):
        for other in range(one):
            between = told[np.ix_(group == one, group == other)]
            many = np.prod(np.maximum(np.array(between.shape) / FEW, 1))
            assert between.mean() < SAME * many**-EASE + 1e-9


@given(st.integers(1, 9), st.integers(0, 1_000_000))
def test_the_order_of_the_articles_does_not_matter(articles, seed):
    chooser = np.random.default_rng(seed)  # of pairs equally sure the first goes first, so none is drawn
    told, days = chooser.uniform(-9, 9, (articles, articles)), chooser.integers(0, 30, articles).astype(float)
    told += told.T
    group = joined(told, days, USUAL).story
    turned = joined(told[::-1, ::-1], days[::-1], USUAL).story[::-1]
    assert ((group[:, None] == group) == (turned[:, None] == turned)).all()
