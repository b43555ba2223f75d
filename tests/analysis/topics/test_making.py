"""Topics while they are made."""

import numpy as np

from analysis.topics.found import NOWHERE
from analysis.topics.making import Making
from analysis.topics.meant import Known, Meant
from tests.subjects import six_parts

PART = np.arange(48) % 6


def having(*parts: int) -> Meant:
    """The topic of just these parts."""
    articles = np.isin(PART, parts)
    inside = Known(six_parts()).inside
    nodes = np.flatnonzero((inside == articles).all(axis=1))
    return Meant(articles, int(nodes[0]) if len(nodes) else -1)


def test_a_topic_that_is_shown_stays_as_it_was_found():
    now = Making(six_parts(), 3)
    number = now.whole(having(0, 1))
    assert number in now.node
    assert len(now.centre) == 3
    assert now.whole(having(0, 1)) == number


def test_parts_that_are_shown_become_the_whole_as_it_was_found():
    now = Making(six_parts(), 6)
    number = now.whole(having(0, 1))
    assert set(PART[now.topic == number]) == {0, 1}
    assert now.node[number] == having(0, 1).node
    assert now.place[number] == now.colours[having(0, 1).node]


def test_a_part_is_taken_out_of_a_broader_topic():
    now = Making(six_parts(), 3)
    broad = now.most(having(0).articles)
    assert now.broader(having(0)) == broad
    assert now.broader(having(0, 1)) == -1
    assert now.whole(having(0)) == 3
    assert set(PART[now.topic == broad]) == {1}


def test_nothing_is_taken_of_what_was_made():
    now = Making(six_parts(), 3)
    now.whole(having(0, 2))
    assert now.whole(having(0)) == -1
    assert set(PART[now.topic == now.whole(having(0, 1))]) == {1}


def test_a_topic_that_lost_a_fifth_is_made_by_hand_and_one_that_lost_less_is_not():
    now = Making(six_parts(), 3)
    first, second = (now.most(having(part).articles) for part in (0, 2))
    now.made(np.isin(np.arange(48), (0, 6, 12, 18)))  # 4 of 16
    now.made(np.isin(np.arange(48), (2, 8, 14)))  # 3 of 16
    now.settle(Known(six_parts()).inside.sum(axis=1))
    assert first not in now.node
    assert second in now.node
    assert np.allclose(now.centre[first], now.middle(now.topic == first))


def test_of_a_topic_of_which_few_articles_are_left_these_fit_nowhere():
    for first, fits in ((7, False), (8, True)):  # 3 and 4 of the 16 of the first subject are left
        now = Making(six_parts(), 3)
        number = now.most(having(0, 1).articles)
        now.made(np.isin(PART, (0, 1)) & (np.arange(48) >= first))
        now.settle(Known(six_parts()).inside.sum(axis=1))
        assert {*now.topic[:2]} == {number if fits else NOWHERE}


def test_the_largest_part_comes_first():
    now = Making(six_parts(), 3)
    for large, small in ((0, 1), (1, 0)):
        articles = having(large).articles | (having(small).articles & (np.arange(48) < 18))
        assert [PART[part].tolist() for part in now.grouped(articles, 2)] == [[large] * 8, [small] * 3]


def test_too_few_articles_have_no_parts():
    now = Making(six_parts(), 3)
    assert now.grouped(np.arange(48) < 1, 2) == now.grouped(np.arange(48) < 5, 1) == []
    assert [int(part.sum()) for part in now.grouped(having(0, 1).articles, 2)] == [8, 8]
