"""Decisions at other levels than that at which they were made."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from analysis.terms import terms
from analysis.topics import Found, TopicOptions
from analysis.topics.changes import decided
from analysis.topics.decisions import LEAVE_OUT, MERGE, NAME, PIN, SPLIT, Decision, from_told, share_of, told, typical
from analysis.topics.levels import LEFT_OUT, Topics, at_level
from tests.piles import corpus_of
from tests.subjects import bodies_of_parts, found, six_parts

TEXTS = bodies_of_parts()
IDS = np.array([f"a{number}" for number in range(len(TEXTS))], object)
#: The part of each article: 0 and 1 are the first subject's, 2 and 3 the second's, 4 and 5 the third's.
PART = np.arange(len(TEXTS)) % 6
LEVELS = range(1, 8)


#: The same articles, and 24 more of the first subject, which came later.
MORE = [text for place, text in enumerate(bodies_of_parts(20)) if place >= len(TEXTS) and place % 6 < 2]


@cache
def told_at(number: int, *decisions: Decision) -> Topics:
    corpus = corpus_of(*TEXTS)
    return decided(six_parts(), number, decisions, IDS, corpus, terms(corpus, "stems"), TopicOptions())


@cache
def grown() -> Found:
    return found([*TEXTS, *MORE], topics=3)


def told_later(number: int, *decisions: Decision) -> Topics:
    corpus = corpus_of(*TEXTS, *MORE)
    ids = [*IDS, *[f"new{place}" for place in range(len(MORE))]]
    return decided(grown(), number, decisions, ids, corpus, terms(corpus, "stems"), TopicOptions())


def topic_of(level: int, *parts: int, seen: Topics | None = None) -> dict:
    """How a decision made at a level names the topic of just these parts."""
    topics = seen or at_level(six_parts(), level)
    number = int(topics.topic[parts[0] == PART][0])
    assert set(PART[topics.topic == number]) == set(parts)
    return {"articles": typical(topics, number, IDS), "share": share_of(topics.topic, number), "among": len(IDS)}


def merge(level: int, one: tuple[int, ...], other: tuple[int, ...]) -> Decision:
    there = topic_of(level, *other)
    return Decision(MERGE, **topic_of(level, *one), others=there["articles"], other_share=there["share"])


def parts_of(topics: Topics, name: str) -> list[int]:
    """The articles of each part in the topic of this name."""
    return np.bincount(PART[topics.topic == topics.names.index(name)], minlength=6).tolist()


@pytest.mark.parametrize("number", LEVELS)
def test_a_pinned_topic_has_its_articles_its_name_and_its_colour_at_every_level(number):
    for level, parts in ((3, (0, 1)), (3, (2, 3)), (3, (4, 5)), (6, (1,)), (6, (4,))):
        topics = told_at(number, Decision(PIN, title="Mine", colour=6, **topic_of(level, *parts)))
        assert parts_of(topics, "Mine") == [8 if part in parts else 0 for part in range(6)]
        assert topics.colour[topics.names.index("Mine")] == 6
        assert len(set(topics.colour.tolist())) == len(topics.names)


def test_a_pinned_topic_is_told_as_it_was_found_at_every_level():
    pin, found = Decision(PIN, title="Mine", **topic_of(3, 0, 1)), at_level(six_parts(), 3)
    for number in LEVELS:
        topics = told_at(number, pin)
        place, before = topics.names.index("Mine"), int(found.topic[0])
        assert topics.terms[place] == found.terms[before]
        assert topics.runs[place] == found.runs[before]


def test_parts_of_a_pinned_topic_are_not_shown_twice_and_the_others_are_as_fine_as_before():
    topics, found = told_at(6, Decision(PIN, title="Mine", **topic_of(3, 0, 1))), at_level(six_parts(), 6)
    assert len(topics.names) == 5
    assert set(topics.names) - {"Mine"} < set(found.names)


def test_a_topic_of_two_that_were_pinned_at_two_levels_has_what_the_finer_one_left():
    fine = Decision(PIN, title="Fine", **topic_of(6, 1))
    for seen in (at_level(six_parts(), 3), told_at(3, fine)):
        parts = (0, 1) if len(seen.names) == 3 else (0,)
        broad = Decision(PIN, title="Broad", **topic_of(3, *parts, seen=seen))
        for number in LEVELS:
            topics = told_at(number, fine, broad)
            assert parts_of(topics, "Fine") == [0, 8, 0, 0, 0, 0]
            assert parts_of(topics, "Broad") == [8, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("number", range(3, 8))
def test_merged_topics_are_one_with_all_their_parts_where_finer_topics_are_shown(number):
    for one, other in (((0, 1), (2, 3)), ((2, 3), (0, 1)), ((4, 5), (0, 1))):
        topics = told_at(number, merge(3, one, other))
        assert len({*topics.topic[np.isin(PART, one + other)]}) == 1
        assert set(PART[topics.topic == topics.topic[one[0]]]) == {*one, *other}


def test_merged_topics_are_in_one_where_they_are_parts_of_broader_ones():
    both = merge(6, (0,), (4,))  # of two subjects
    for number in (2, 3):
        topics = told_at(number, both)
        assert len(topics.names) == number
        assert len({*topics.topic[np.isin(PART, (0, 4))]}) == 1
    assert told_at(1, both).idle == (0,)


def test_a_merged_topic_that_is_pinned_is_whole_at_every_level():
    both = merge(6, (0,), (4,))
    pin = Decision(PIN, title="Mine", colour=6, **topic_of(6, 0, 4, seen=told_at(6, both)))
    for number in LEVELS:
        assert parts_of(told_at(number, both, pin), "Mine") == [8, 0, 0, 0, 8, 0]


def test_a_pinned_topic_that_is_merged_is_whole_at_every_level():
    pin = Decision(PIN, title="Mine", colour=6, **topic_of(3, 0, 1))
    for number in LEVELS:
        topics = told_at(number, pin, merge(3, (0, 1), (2, 3)))
        assert parts_of(topics, "Mine") == [8, 8, 8, 8, 0, 0]


@pytest.mark.parametrize("number", LEVELS)
def test_a_topic_left_out_is_left_out_whole_at_every_level(number):
    for level, parts in ((3, (0, 1)), (3, (4, 5)), (6, (3,))):
        topics = told_at(number, Decision(LEAVE_OUT, **topic_of(level, *parts)))
        assert ((topics.topic == LEFT_OUT) == np.isin(PART, parts)).all()


def test_what_is_left_out_takes_nothing_of_what_was_pinned():
    pin = Decision(PIN, title="Mine", **topic_of(6, 1))
    rest = topic_of(3, 0, seen=told_at(3, pin))
    for number in LEVELS:
        topics = told_at(number, pin, Decision(LEAVE_OUT, **rest))
        assert parts_of(topics, "Mine") == [0, 8, 0, 0, 0, 0]
        assert ((topics.topic == LEFT_OUT) == (PART == 0)).all()


def test_a_topic_taken_apart_is_in_the_same_parts_at_every_finer_level():
    split = Decision(SPLIT, parts=2, **topic_of(3, 0, 1))
    for number in range(3, 8):
        topics = told_at(number, split)
        assert [len({*topics.topic[part == PART]}) for part in (0, 1)] == [1, 1]
        assert topics.topic[0] != topics.topic[1]
    for number in (1, 2):
        assert told_at(number, split).idle == (0,)


def test_a_pinned_part_of_a_topic_taken_apart_is_there_at_every_level():
    split = Decision(SPLIT, parts=2, **topic_of(3, 0, 1))
    pin = Decision(PIN, title="Mine", **topic_of(3, 0, seen=told_at(3, split)))
    for number in LEVELS:
        assert parts_of(told_at(number, split, pin), "Mine") == [8, 0, 0, 0, 0, 0]


def test_a_name_given_at_a_finer_level_leaves_the_broader_topic_its_own():
    names = (
        Decision(NAME, title="Sea", **topic_of(3, 0, 1)),
        Decision(NAME, title="Ferries", **topic_of(6, 0)),
    )
    assert "Sea" in told_at(3, *names).names
    assert "Ferries" not in told_at(3, *names).names
    assert parts_of(told_at(6, *names), "Ferries") == [8, 0, 0, 0, 0, 0]


def test_a_pinned_topic_is_renamed_at_any_level():
    pin = Decision(PIN, title="Mine", colour=6, **topic_of(3, 0, 1))
    for level in (2, 3, 6):
        name = Decision(NAME, title="Ours", **topic_of(level, 0, 1, seen=told_at(level, pin)))
        for number in LEVELS:
            assert parts_of(told_at(number, pin, name), "Ours") == [8, 8, 0, 0, 0, 0]
            assert "Mine" not in told_at(number, pin, name).names


def test_a_broader_topic_of_which_a_pinned_one_is_taken_is_named_after_the_rest():
    topics = told_at(2, Decision(PIN, title="Mine", **topic_of(3, 0, 1)))
    rest = topics.names[int(topics.topic[PART == 2][0])]
    assert not set(rest.split(", ")) & set("port ship sea cargo ferry harbour docker strike".split())


@pytest.mark.parametrize("kind", [PIN, LEAVE_OUT, SPLIT])
def test_a_decision_of_which_no_share_is_known_is_about_the_topic_where_as_many_are_shown_as_were_found(kind):
    articles = topic_of(3, 0, 1)["articles"]
    then, now = (Decision(kind, articles, title="Mine", parts=2, share=share) for share in (0, 1 / 3))
    for number in LEVELS:
        assert told_at(number, then).topic.tolist() == told_at(number, now).topic.tolist()


def test_a_merge_that_was_kept_with_the_share_of_both_together_is_about_both_as_they_were_found():
    now = merge(3, (0, 1), (2, 3))
    row = {**told([now])[0], "share": 2 / 3}
    row.pop("other_share")
    [then] = from_told([row])
    for number in LEVELS:
        assert told_at(number, then).topic.tolist() == told_at(number, now).topic.tolist()


@pytest.mark.parametrize("kind", [PIN, LEAVE_OUT, MERGE])
def test_a_topic_is_whole_at_every_level_after_articles_about_it_came(kind):
    decision = merge(6, (0,), (1,)) if kind == MERGE else Decision(kind, title="Mine", **topic_of(3, 0, 1))
    of_it = np.array([*(PART < 2), *[True] * len(MORE)])
    for number in range(3, grown().tree.most + 1):
        topics = told_later(number, decision)
        assert {*topics.topic[of_it]} & {*topics.topic[~of_it]} == set()
        assert len({*topics.topic[of_it]}) == 1


def test_a_topic_that_was_touched_keeps_its_colour_after_articles_came():
    for kind in (PIN, NAME, MERGE):
        decision = (
            replace(merge(6, (0,), (1,)), colour=5)
            if kind == MERGE
            else Decision(kind, title="Mine", colour=5, **topic_of(3, 0, 1))
        )
        for topics in (told_at(3, decision), told_later(3, decision)):
            assert topics.colour[topics.topic[0]] == 5
            assert len({*topics.colour}) == len(topics.names)
