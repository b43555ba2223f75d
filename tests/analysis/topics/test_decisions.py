"""What readers decide about topics."""

from dataclasses import replace
from functools import cache

import numpy as np

from analysis.terms import terms
from analysis.topics import NOWHERE, TopicOptions
from analysis.topics.changes import decided
from analysis.topics.decisions import (
    LEAVE_OUT,
    MERGE,
    NAME,
    PIN,
    SEED,
    SPLIT,
    Decision,
    from_told,
    told,
    typical,
)  # fmt: skip
from analysis.topics.levels import LEFT_OUT, Topics, at_level
from tests.piles import corpus_of
from tests.subjects import bodies, found, three_topics

TEXTS = bodies()
IDS = np.array([f"a{number}" for number in range(len(TEXTS))], object)


@cache
def before() -> Topics:
    return at_level(three_topics())


def changed(*decisions, number=None, texts=TEXTS, whole=None):
    corpus = corpus_of(*texts)
    ids = [f"a{place}" for place in range(len(texts))]
    return decided(whole or three_topics(), number, decisions, ids, corpus, terms(corpus, "stems"), TopicOptions())


def of(number):
    return typical(before(), number, IDS)


def test_no_decision_leaves_the_topics_as_they_were_found():
    assert changed().names == before().names
    assert changed().topic.tolist() == before().topic.tolist()


def test_merged_topics_are_one():
    topics = changed(Decision(MERGE, of(0), of(1)))
    assert len(topics.names) == 2
    assert np.bincount(topics.topic).tolist() == [28, 14]
    assert topics.runs.tolist() == [-1, 10]


def test_a_split_topic_is_in_parts_and_the_others_stay():
    topics = changed(Decision(SPLIT, of(0), parts=2))
    assert len(topics.names) == 4
    assert set(before().names[1:]) < set(topics.names)


def test_a_topic_bears_the_name_that_it_was_given():
    topics = changed(Decision(NAME, of(1), title="Football"))
    assert topics.names[topics.topic[int(of(1)[0][1:])]] == "Football"


def test_a_topic_that_is_left_out_is_not_shown():
    topics = changed(Decision(LEAVE_OUT, of(2)))
    assert len(topics.names) == 2
    assert (topics.topic == LEFT_OUT).sum() == 14


def test_a_few_words_make_a_topic():
    topics = changed(Decision(SEED, title="vaccine, symptom", level=1), number=1)
    inside = topics.topic == topics.names.index("vaccine, symptom")
    assert inside.sum() > 7
    assert all("vaccine" in TEXTS[row] or "symptom" in TEXTS[row] for row in np.flatnonzero(inside))


def test_words_that_no_article_has_make_none():
    topics = changed(Decision(NAME, of(0), title="Kept"), Decision(SEED, title="bananas"))
    assert topics.names[1:] == before().names[1:]
    assert topics.idle == (1,)


def test_a_topic_keeps_its_colour_when_another_is_merged_or_made():
    colour = dict(zip(before().names, before().colour, strict=True))
    topics = changed(Decision(SPLIT, of(0), parts=2))
    for name, place in zip(topics.names, topics.colour, strict=True):
        assert colour.get(name, place) == place
    assert len(set(topics.colour)) == 4


def test_a_pinned_topic_stays_one_where_it_would_be_joined():
    topics = changed(Decision(PIN, of(0), title="Mine", colour=6), number=1)
    place = topics.names.index("Mine")
    assert set(np.flatnonzero(topics.topic == place)) >= {int(one[1:]) for one in of(0)[:7]}
    assert topics.colour[place] == 6
    assert len(set(topics.colour)) == len(topics.names)


def test_a_topic_left_out_takes_none_of_the_broader_topic_with_it_into_which_it_was_joined():
    for share in (1 / 3, 0.0):  # 0: decided before shares were kept
        topics = changed(Decision(LEAVE_OUT, of(2), share=share), number=1)
        assert (topics.topic == LEFT_OUT).sum() == 14


def test_a_topic_left_out_is_left_out_with_all_its_parts_where_finer_topics_are_shown():
    for number in range(3, three_topics().tree.most + 1):
        for one in range(3):
            topics = changed(Decision(LEAVE_OUT, of(one), share=1 / 3), number=number)
            assert ((topics.topic == LEFT_OUT) == (before().topic == one)).all()


def test_a_broader_topic_does_not_take_the_name_of_one_that_was_joined_into_it():
    topics = changed(Decision(NAME, of(0), title="Mine", share=1 / 3), number=1)
    assert "Mine" not in topics.names
    pinned = changed(Decision(PIN, of(0), title="Mine", share=1 / 3), number=1)
    assert (pinned.topic == pinned.names.index("Mine")).sum() == 14


def test_a_topic_that_was_named_and_pinned_is_one_topic():
    topics = changed(Decision(NAME, of(0), title="Mine"), Decision(PIN, of(0), title="Mine", colour=6))
    assert sorted(np.bincount(topics.topic).tolist()) == [14, 14, 14]
    assert topics.colour[topics.names.index("Mine")] == 6


def test_the_last_name_of_a_topic_holds_whether_it_is_pinned_or_not():
    named = changed(Decision(NAME, of(0), title="First"), Decision(NAME, of(0), title="Last"))
    pinned = changed(Decision(PIN, of(0), title="First", colour=6), Decision(NAME, of(0), title="Last"), number=1)
    assert set(named.names) == {"Last", *before().names[1:]}
    assert pinned.names.count("Last") == 1
    assert "First" not in pinned.names


def test_a_pinned_topic_that_is_merged_is_one_whole_whatever_it_is_called_then():
    pin = Decision(PIN, of(0), title="Mine", colour=6, share=1 / 3)
    merge = Decision(MERGE, of(0), of(1), share=1 / 3, other_share=1 / 3)
    merged = changed(pin, merge)
    assert np.bincount(merged.topic).tolist() == [28, 14]
    assert merged.names[0] == "Mine"
    again = changed(pin, merge, Decision(NAME, typical(merged, 0, IDS), title="Ours", share=2 / 3))
    assert np.bincount(again.topic).tolist() == [28, 14]
    assert again.names[0] == "Ours"
    assert again.colour[0] == 6


def test_two_topics_that_were_named_and_merged_bear_the_name_of_the_one_to_which_the_other_was_joined():
    names = [Decision(NAME, of(number), title=title, share=1 / 3) for number, title in ((0, "One"), (1, "Other"))]
    topics = changed(*names, Decision(MERGE, of(1), of(0), share=1 / 3, other_share=1 / 3))
    assert topics.names == ("Other", before().names[2])


def test_a_topic_that_was_pinned_and_then_left_out_is_not_made_anew():
    topics = changed(Decision(PIN, of(0), title="Mine", colour=6, share=1 / 3), Decision(LEAVE_OUT, of(0), share=1 / 3))
    assert topics.names == before().names[1:]
    assert topics.topic[before().topic == 0].tolist() == [LEFT_OUT] * 14


def test_a_topic_left_out_whose_articles_fit_nowhere_later_stays_left_out():
    leaf = three_topics().leaf.copy()
    leaf[before().topic == 2] = NOWHERE
    topics = changed(Decision(LEAVE_OUT, of(2), share=1 / 3), whole=replace(three_topics(), leaf=leaf))
    assert (topics.topic[before().topic == 2] == LEFT_OUT).all()
    assert (topics.topic[before().topic != 2] >= 0).all()


def test_a_name_survives_new_articles():
    texts = bodies(22)
    again = found(texts, topics=3)
    topics = changed(Decision(NAME, of(1), title="Kept"), texts=texts, whole=again)
    assert topics.names[topics.topic[int(of(1)[0][1:])]] == "Kept"


def test_a_decision_about_articles_that_are_gone_changes_nothing():
    topics = changed(*(Decision(kind, ("gone",), ("gone",), "x", 2) for kind in (MERGE, SPLIT, NAME, PIN, LEAVE_OUT)))
    assert topics.names == before().names
    assert topics.idle == (0, 1, 2, 3, 4)


def test_decisions_come_back_as_they_were_stored():
    decisions = (Decision(SEED, title="sanctions"), Decision(SPLIT, ("a",), parts=3), Decision(PIN, ("b",), colour=2))
    assert from_told(told(decisions)) == decisions


def test_what_is_no_decision_is_passed_over():
    assert from_told([{"kind": "merge", "articles": 3, "parts": "x"}, None, {"kind": []}]) == (Decision(MERGE),)
