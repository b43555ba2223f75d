"""Joining articles by how surely pairs of them tell the same event."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.stories.groups import EASE, LEAST, SAME, joined


def pairs(articles: int, **sure: float) -> np.ndarray:
    """Log-odds of all pairs, -9 but where said: `ab=5.0` for the articles a and b."""
    told = np.full((articles, articles), -9.0)
    for pair, value in sure.items():
        one, other = ("abcdefgh".index(letter) for letter in pair)
        told[one, other] = told[other, one] = value
    return told


def test_two_articles_are_joined_from_the_least_log_odds_on():
    assert joined(pairs(2, ab=4.25), 4.25, EASE).tolist() == [0, 0]
    assert joined(pairs(2, ab=4.24), 4.25, EASE).tolist() == [0, 1]


def test_an_article_joins_two_from_a_lower_mean_on_than_one():
    told = pairs(3, ab=9.0, ac=4.0, bc=4.0)
    assert joined(told, 4.25, ease=0.15).tolist() == [0, 0, 0]
    assert joined(told, 4.25, ease=0.0).tolist() == [0, 0, 1]


def test_the_surest_pair_is_joined_first_and_the_mean_of_all_its_pairs_counts():
    assert joined(pairs(3, ab=5.0, bc=6.0), 4.25, 0.15).tolist() == [0, 1, 1]


def test_large_groups_that_are_hardly_alike_stay_apart():
    told = np.full((40, 40), LEAST - 0.1)
    told[:20, :20] = told[20:, 20:] = 8.0
    assert joined(told, SAME, EASE).tolist() == [0] * 20 + [1] * 20
    told[:20, 20:] = told[20:, :20] = LEAST + 0.5
    assert joined(told, SAME, EASE).tolist() == [0] * 20 + [1] * 20
    assert joined(told, SAME, 0.5).tolist() == [0] * 40


@st.composite
def piles(draw):
    size = draw(st.integers(1, 9))
    values = draw(st.lists(st.floats(-9, 9), min_size=size * size, max_size=size * size))
    told = np.array(values).reshape(size, size)
    return told + told.T


@given(piles())
def test_no_two_groups_are_left_that_tell_the_same_event(told):
    group = joined(told, SAME, EASE)
    for one in range(group.max() + 1):
        for other in range(one):
            between = told[np.ix_(group == one, group == other)]
            assert between.mean() < max(LEAST, SAME * between.size**-EASE) + 1e-9


@given(piles())
def test_the_order_of_the_articles_does_not_matter(told):
    values = told[np.triu_indices(len(told), 1)]
    if len(set(values.tolist())) == len(values):  # of pairs equally sure the first goes first
        group, turned = joined(told, SAME, EASE), joined(told[::-1, ::-1], SAME, EASE)[::-1]
        assert ((group[:, None] == group) == (turned[:, None] == turned)).all()
