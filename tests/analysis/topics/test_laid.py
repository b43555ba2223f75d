"""What readers made, laid over a level."""

import numpy as np
import pytest

from analysis.topics.decisions import LEAVE_OUT, MERGE, NAME, PIN, SPLIT
from analysis.topics.found import NOWHERE
from analysis.topics.groups import middle
from analysis.topics.laid import Laid
from analysis.topics.levels import LEFT_OUT, colours
from analysis.topics.meant import Known
from analysis.topics.steps import Made, Step
from tests.subjects import six_parts

PART = np.arange(48) % 6


def having(*parts: int, **more: object) -> Made:
    """The topic of just these parts."""
    articles = np.isin(PART, parts)
    return Made(articles, Known(six_parts()).node(articles), **more)


def laid(level: int, *steps: Step) -> Laid:
    now = Laid(six_parts(), level)
    for step in steps:
        now.lay(step)
    return now


def parts_at(now: Laid) -> list[list[int]]:
    """The parts of each topic, by the lowest."""
    return sorted(sorted({*PART[now.topic == number].tolist()}) for number in {*now.topic.tolist()} if number >= 0)


def test_a_topic_that_is_shown_stays_as_it_was_found():
    now = laid(3, Step(PIN, (having(0, 1),)))
    assert now.number == 3
    assert [*now.node] == [0, 1, 2]
    assert now.seen == [True]


def test_parts_that_are_shown_become_the_whole_as_it_was_found():
    now, node = laid(6, Step(PIN, (having(0, 1),))), having(0, 1).node
    number = int(now.topic[0])
    assert parts_at(now) == [[0, 1], [2], [3], [4], [5]]
    assert now.node[number] == node
    assert now.place[number] == colours(six_parts())[node]


@pytest.mark.parametrize("kind", [PIN, LEAVE_OUT])
def test_a_part_is_taken_out_of_a_broader_topic(kind):
    now = laid(3, Step(kind, (having(0),)))
    assert parts_at(now)[:2] == ([[0], [1]] if kind == PIN else [[1], [2, 3]])
    assert {*now.topic[PART == 0]} == {3 if kind == PIN else LEFT_OUT}


def test_a_merge_is_seen_where_no_topic_has_both():
    step = Step(MERGE, (having(0), having(4)))
    seen = {level: parts_at(laid(level, step)) for level in (1, 3, 6)}
    assert seen == {1: [[0, 1, 2, 3, 4, 5]], 3: [[0, 1, 4], [2, 3], [5]], 6: [[0, 4], [1], [2], [3], [5]]}
    assert [laid(level, step).seen for level in seen] == [[False], [True], [True]]


def test_a_split_is_seen_where_the_topic_is_no_part_of_another():
    step = Step(SPLIT, (having(0, 1), Made(PART == 0), Made(PART == 1)))
    assert parts_at(laid(3, step)) == [[0], [1], [2, 3], [4, 5]]
    assert (laid(2, step).seen, laid(3, step).seen) == ([False], [True])
    assert not {*laid(3, step).topic[:2]} & {*laid(3, step).node}


def test_a_name_is_seen_where_the_topic_is_no_part_of_another():
    seen = [laid(level, Step(NAME, (having(0),))).seen for level in (1, 3, 6)]
    assert seen == [[False], [False], [True]]


def test_a_decision_about_nothing_is_not_seen():
    assert laid(3, Step(MERGE), Step(PIN)).seen == [False, False]


def test_of_two_names_a_topic_bears_that_of_the_one_that_is_most_like_it_or_else_the_last():
    for level, title in ((3, "Sea"), (6, "Ferries")):
        now = laid(level)
        now.call([having(0, title="Ferries"), having(0, 1, title="Sea")])
        assert now.title == {int(now.topic[0]): title}
    now.call([having(0, title="One", colour=4), having(0, title="Other")])
    assert (now.title, now.colour) == ({int(now.topic[0]): "Other"}, {int(now.topic[0]): 4})


def test_centres_are_those_of_the_tree_and_of_topics_made_by_hand_their_middles():
    found = six_parts()
    now = laid(3, Step(MERGE, (having(0, 1), having(2, 3))))
    both, other = int(now.topic[0]), int(now.topic[4])
    centres = now.centres()
    assert centres[other].tolist() == found.tree.centre[now.node[other]].tolist()
    assert centres[both].tolist() == middle(found.points, np.isin(PART, (0, 1, 2, 3))).tolist()
    assert not centres[3 - both - other].any()


def taken(articles: np.ndarray) -> Laid:
    now = laid(3, Step(PIN, (Made(articles),)))
    now.settle()
    return now


def test_a_topic_that_lost_a_fifth_is_made_by_hand_and_one_that_lost_less_is_not():
    for place, stays in (((0, 6, 12, 18), False), ((0, 6, 12), True)):  # of 16
        now = taken(np.isin(np.arange(48), place))
        assert (int(now.topic[1]) in now.node) == stays


def test_of_a_topic_of_which_few_articles_are_left_these_fit_nowhere():
    for first, fits in ((7, False), (8, True)):  # 3 and 4 of the 16 of the first subject are left
        now = taken(np.isin(PART, (0, 1)) & (np.arange(48) >= first))
        assert (now.topic[0] != NOWHERE) == fits
