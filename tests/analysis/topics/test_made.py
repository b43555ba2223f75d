"""What readers made of topics."""

from dataclasses import replace

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.topics.decisions import LEAVE_OUT, MERGE, NAME, PIN, SEED, SPLIT, Decision
from analysis.topics.laid import Laid
from analysis.topics.levels import LEFT_OUT
from analysis.topics.made import Making, grouped
from tests.subjects import six_parts

PART = np.arange(48) % 6
IDS = pd.Index([f"a{number}" for number in range(48)])


def making(*decisions: Decision, using: np.ndarray | None = None) -> Making:
    now = Making(six_parts(), IDS, lambda words: using)
    for decision in decisions:
        now.go(decision)
    return now


def about(kind: str, *parts: int, **more: object) -> Decision:
    """A decision about the topic of just these parts, which no level need have."""
    rows = np.flatnonzero(np.isin(PART, parts))
    return Decision(kind, tuple(IDS[rows]), share=len(parts) / 6, **more)


def merge(one: tuple[int, ...], other: tuple[int, ...]) -> Decision:
    there = about(MERGE, *other)
    return about(MERGE, *one, others=there.articles, other_share=there.share, colour=5)


def told(now: Making) -> list[tuple]:
    return [(sorted({*PART[one.articles].tolist()}), one.title, one.colour, one.held) for one in now.made]


def test_a_name_holds_no_articles_and_a_pin_does():
    assert told(making(about(NAME, 0, title="Mine"))) == [([0], "Mine", -1, False)]
    assert told(making(about(PIN, 0, title="Mine", colour=3))) == [([0], "Mine", 3, True)]


def test_a_pinned_topic_that_is_named_stays_pinned_with_its_colour():
    now = making(about(PIN, 0, title="First", colour=3), about(NAME, 0, title="Last"))
    assert told(now) == [([0], "Last", 3, True)]


def test_merged_topics_are_one_that_is_called_as_the_one_to_which_the_other_is_joined_or_else_as_that():
    names = (about(NAME, 0, title="One"), about(PIN, 2, title="Other"))
    for decisions, title in ((names, "One"), (names[1:], "Other"), ((), "")):
        assert told(making(*decisions, merge((0,), (2,)))) == [([0, 2], title, 5, True)]


def test_a_topic_is_not_merged_with_a_part_of_itself():
    assert told(making(merge((0, 1), (0,)))) == told(making(merge((0,), (0, 1)))) == []


def test_the_largest_part_of_a_topic_taken_apart_is_called_as_the_whole_was():
    now = making(about(PIN, 0, 1, title="Mine", colour=3), about(SPLIT, 0, 1, parts=2))
    (one, *mine), (other, *nothing) = told(now)
    assert sorted([*one, *other]) == [0, 1]
    assert (mine, nothing) == (["Mine", 3, True], ["", -1, True])


def test_what_is_left_out_is_no_part_of_what_is_decided_later():
    now = making(about(LEAVE_OUT, 0, title="Gone"), about(PIN, 0, title="Back"), about(PIN, 0, 1, title="Mine"))
    assert told(now) == [([0], "", -1, True), ([1], "Mine", -1, True)]


def test_a_few_words_make_the_same_topic_at_every_level():
    using = np.where(np.isin(PART, (0, 2)), 1.0 + 2 * (PART == 0), 0.0)
    now = making(Decision(SEED, title="ferry", level=3), using=using)
    [(parts, title, _, held)] = told(now)
    assert (parts, title, held) == ([0], "ferry", True)
    seen = [now.laid(level).topic for level in (1, 3, 6)]
    assert all({*topic[now.made[0].articles]}.isdisjoint(topic[~now.made[0].articles]) for topic in seen)


def test_a_pinned_topic_that_is_gone_is_made_of_as_many_articles_as_its_share():
    rows = np.flatnonzero(np.isin(PART, (0, 2, 4)))[::2]  # of three subjects: no topic has most of them
    pin = Decision(PIN, tuple(IDS[rows]), title="Mine", share=1 / 12, level=1)
    assert 0 < making(pin).made[0].articles.sum() <= 4
    assert told(making(replace(pin, level=3))) == []  # each is nearer to the topic of its own subject
    assert told(making(Decision(SPLIT, tuple(IDS[rows]), parts=2, share=1 / 12))) == []


def test_the_largest_part_comes_first():
    points = six_parts().points
    for large, small in ((0, 1), (1, 0)):
        articles = np.isin(PART, (large, small)) & ((np.arange(48) < 18) | (large == PART))
        assert [PART[part].tolist() for part in grouped(points, articles, 2)] == [[large] * 8, [small] * 3]


def test_too_few_articles_have_no_parts():
    points = six_parts().points
    assert grouped(points, np.arange(48) < 1, 2) == grouped(points, np.arange(48) < 5, 1) == []
    assert [int(part.sum()) for part in grouped(points, PART < 2, 2)] == [8, 8]


def shown(laid: Laid) -> list[frozenset[int]]:
    """The articles of each topic, those left out last."""
    numbers = sorted({*laid.topic.tolist()} - {LEFT_OUT})
    return [frozenset(np.flatnonzero(laid.topic == number).tolist()) for number in [*numbers, LEFT_OUT]]


def decision(kind: str, topics: list[frozenset[int]], one: int, other: int, level: int) -> Decision:
    """A decision about the topics as they are shown at a level."""
    first, second = (topics[place % (len(topics) - 1)] for place in (one, other))
    [articles, others] = ([f"a{row}" for row in sorted(rows)][:30] for rows in (first, second))
    share, other_share = len(first) / 48, len(second) / 48
    return Decision(kind, tuple(articles), tuple(others), "Mine", 2, -1, share, other_share, 48, level)


ANY = st.tuples(
    st.sampled_from([MERGE, SPLIT, NAME, PIN, LEAVE_OUT]), st.integers(0, 9), st.integers(0, 9), st.integers(2, 7)
)


@settings(deadline=None, max_examples=60)
@given(st.lists(ANY, min_size=1, max_size=5))
def test_what_is_decided_at_a_level_is_what_is_seen_there(asked):
    now = making()
    for kind, one, other, level in asked:
        *before, out = shown(now.laid(level))
        if len(before) < 2:
            return
        made = decision(kind, [*before, out], one, other, level)
        first, second = before[one % len(before)], before[other % len(before)]
        now.go(made)
        *after, out_after = shown(now.laid(level))
        assert {*before} - {first, second} <= {*after}
        if kind in (NAME, PIN):
            assert {*after} == {*before}
        elif kind == LEAVE_OUT:
            assert (out_after, {*after}) == (out | first, {*before} - {first})
        elif kind == MERGE:
            assert {*after} == ({*before} - {first, second}) | {first | second}
        else:
            assert frozenset.union(*(part for part in after if part <= first)) == first
            assert len(after) == len(before) + (len(first) > 1)
