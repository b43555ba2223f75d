"""Which topic a decision is about."""

import numpy as np

from analysis.topics.levels import cut, labelled
from analysis.topics.meant import Known, Meant
from tests.subjects import six_parts

PART = np.arange(48) % 6
EVERY = np.ones(48, bool)


def parts_meant(*parts: int, share: float, level: int, shown: Meant | None = None, free: np.ndarray = EVERY):
    """The parts that the topic meant by the articles of some parts has, where a level is shown."""
    rows = np.flatnonzero(np.isin(PART, parts))
    topic = labelled(six_parts(), cut(six_parts(), level))
    shown = shown or Meant(topic == np.bincount(topic[rows]).argmax())
    meant = Known(six_parts()).nearest(rows, share, 0, shown, free)
    return meant and sorted(set(PART[meant.articles].tolist()))


def test_the_topic_meant_is_that_of_the_share_whatever_level_is_shown():
    for level in range(1, 8):
        assert parts_meant(0, share=1 / 6, level=level) == [0]
        assert parts_meant(0, share=1 / 3, level=level) == [0, 1]
        assert parts_meant(0, 1, share=1 / 3, level=level) == [0, 1]


def test_shares_are_those_of_the_articles_of_then():
    known = Known(six_parts())
    assert known.shares(np.array([PART == 0, PART == 1]), 7).tolist() == [2 / 7, 1 / 7]
    assert known.shares(np.array([PART == 0]), 0).tolist() == [8 / 48]


def test_a_topic_whose_articles_are_others_by_now_is_not_meant():
    nobody = Meant(np.isin(PART, (0, 1)))
    assert parts_meant(0, share=1 / 3, level=6, free=PART != 0) == [0]
    assert parts_meant(0, share=1 / 3, level=3, shown=nobody, free=PART != 0) == [0, 1]


def test_no_topic_is_meant_by_articles_that_no_topic_of_about_this_share_has():
    assert parts_meant(0, 2, 4, share=1 / 6, level=6) is None


def test_a_topic_that_no_level_has_any_more_is_gathered_from_the_finest_ones():
    for level in (1, 3, 6):
        assert parts_meant(0, 2, share=1 / 3, level=level) == [0, 2]


def test_of_topics_that_are_as_near_once_articles_came_it_is_the_one_as_large_as_those_found():
    known = Known(six_parts())
    rows = np.flatnonzero(PART == 0)
    for level in (1, 3, 6):
        topic = labelled(six_parts(), cut(six_parts(), level))
        meant = known.nearest(rows, 1.0, 1, Meant(topic == topic[0]), EVERY)  # of the first article
        assert set(PART[meant.articles]) == {0, 1}


def test_what_came_to_a_topic_that_was_found_is_gathered_with_it():
    known, nothing = Known(six_parts()), Meant(np.zeros(48, bool))
    rows = np.array([0, 2])  # of the first six articles, one of each part
    meant = known.nearest(rows, 2 / 6, 6, nothing, EVERY)
    assert set(PART[meant.articles]) == {0, 2}
    meant = known.nearest(np.array([0, 2]), 2 / 3, 3, nothing, EVERY)  # before any of part 3, 4 and 5 came
    assert set(PART[meant.articles]) == {0, 2, 3}
