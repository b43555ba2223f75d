"""What topics are called."""

import numpy as np

from analysis.topics.calls import Call, known_again, same, whole
from analysis.topics.decisions import MERGE, NAME, PIN, Decision


def test_two_names_never_fall_on_one_topic():
    topic = np.array([0, 0, 0, 1])
    assert known_again(topic, 2, [np.array([0, 1, 2]), np.array([1, 3])]) == [0, 1]
    assert known_again(topic, 2, [np.array([], int)]) == [-1]


def test_a_pinned_topic_that_is_named_stays_pinned_with_its_colour():
    call = Call("", ()).anew(Decision(PIN, ("a",), title="First", colour=6)).anew(Decision(NAME, ("b",), title="Last"))
    assert call == Call("Last", ("b",), pinned=True, colour=6)


def test_a_whole_of_named_topics_is_called_as_the_last_of_them():
    parts = [Call("Flood", ("b",), pinned=True, colour=4), Call("Ferry", ("a",), colour=2)]
    merge = Decision(MERGE, ("a",), ("b",), share=0.25, other_share=0.5, among=8)
    assert whole(parts, merge) == Call("Ferry", ("a", "b"), 0.75, 8, True, 2)


def test_no_articles_are_the_same_as_none():
    assert not same((), ())


def test_a_group_stands_for_no_topic_with_less_than_half_of_it_when_another_has_the_most():
    topic = np.array([0, 0, 0, 1, 0, 0, 0, 0])
    assert known_again(topic, 2, [np.arange(4), np.arange(4, 8)]) == [-1, 0]
