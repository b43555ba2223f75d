"""Which topic a decision is about."""

import numpy as np

from analysis.topics.meant import Known
from tests.subjects import six_parts

PART = np.arange(48) % 6


def parts_meant(*parts: int, share: float, **more: object) -> list[int] | None:
    """The parts that the topic meant by the articles of some parts has."""
    meant = Known(six_parts()).nearest(np.flatnonzero(np.isin(PART, parts)), share, 0, **more)
    return None if meant is None else sorted({*PART[meant].tolist()})


def test_the_topic_meant_is_that_of_the_share():
    assert parts_meant(0, share=1 / 6) == [0]
    assert parts_meant(0, share=1 / 3) == [0, 1]
    assert parts_meant(0, 1, share=1 / 3) == [0, 1]


def test_shares_are_those_of_the_articles_of_then():
    known = Known(six_parts())
    assert known.shares(np.array([PART == 0, PART == 1]), 7).tolist() == [2 / 7, 1 / 7]
    assert known.shares(np.array([PART == 0]), 0).tolist() == [8 / 48]


def test_a_node_has_just_its_articles():
    known, found = Known(six_parts()), six_parts()
    node = known.node(PART < 2)
    assert sorted({*PART[np.isin(found.leaf, found.tree.below(node))].tolist()}) == [0, 1]
    assert known.node(PART % 2 == 0) == -1


def test_a_topic_that_readers_made_is_meant_before_those_it_took_articles_of():
    made = [PART == 0]
    assert parts_meant(0, share=1 / 6, made=made) == [0]
    assert parts_meant(1, share=1 / 6, made=made) == parts_meant(1, share=1 / 3, made=made) == [1]


def test_the_topic_that_was_shown_is_meant_though_no_level_has_it():
    shown = np.isin(PART, (0, 1, 4))
    assert parts_meant(0, 4, share=1 / 2, made=[np.isin(PART, (0, 4))], shown=shown) == [0, 1, 4]


def test_no_topic_is_meant_by_articles_that_no_topic_of_about_this_share_has():
    assert parts_meant(0, 2, 4, share=1 / 6) is None
    assert parts_meant(0, share=1 / 12, made=[PART == 0], shown=PART < 2) is None


def test_a_topic_that_no_level_has_any_more_is_gathered_from_the_finest_ones():
    assert parts_meant(0, 2, share=1 / 3) == [0, 2]


def test_of_topics_that_are_as_near_once_articles_came_it_is_the_one_as_large_as_those_found():
    meant = Known(six_parts()).nearest(np.flatnonzero(PART == 0), 1.0, 1)  # of the first article
    assert {*PART[meant]} == {0, 1}


def test_what_came_to_a_topic_that_was_found_is_gathered_with_it():
    known, rows = Known(six_parts()), np.array([0, 2])  # of the first six articles, one of each part
    assert {*PART[known.nearest(rows, 2 / 6, 6)]} == {0, 2}
    assert {*PART[known.nearest(rows, 2 / 3, 3)]} == {0, 2, 3}  # before any of part 3, 4 and 5 came
