"""What is new among topics."""

from dataclasses import replace

import numpy as np

from analysis.topics.news import since
from tests.analysis.topics.test_lists import TOPICS


def topics(numbers, *names):
    return replace(TOPICS, topic=np.array(numbers, np.int32), names=names)


def told(before, after, rows=slice(None), ids="abcdefghijkl"):
    chosen = np.zeros(len(after.topic), bool)
    chosen[rows] = True
    frame = since(before, after, list(ids[: len(before.topic)]), list(ids[: len(after.topic)]), chosen)
    return {
        row.name or row.earlier: (row.what, row.articles, row.more, row.earlier)
        for row in frame.itertuples(index=False)
    }


BEFORE = topics([0, 0, 0, 0, 1, 1, 1, 1], "port", "vote")


def test_a_topic_with_new_articles_grew_and_keeps_who_it_was():
    after = topics([1, 1, 1, 1, 0, 0, 0, 0, 0, 0], "ballot", "harbour")
    assert told(BEFORE, after) == {"ballot": ("grew", 6, 2, "vote"), "harbour": ("stayed", 4, 0, "port")}


def test_a_topic_of_new_articles_appeared():
    after = topics([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2], "port", "vote", "flood")
    assert told(BEFORE, after)["flood"] == ("appeared", 3, 3, "")


def test_a_part_of_a_topic_split_off():
    after = topics([0, 0, 0, 2, 1, 1, 1, 1], "port", "vote", "cranes")
    assert told(BEFORE, after)["cranes"] == ("split off", 1, 0, "port")


def test_a_topic_that_none_continues_is_gone():
    after = topics([0, 0, 0, 0, 0, 0, 0, 0], "all")
    assert sorted(what for what, *_ in told(BEFORE, after).values()) == ["gone", "stayed"]


def test_a_topic_of_the_same_name_is_the_same_though_its_articles_are_others():
    after = topics([0, 0, 0, 0, -1, -1, -1, -1, 1, 1], "port", "vote")
    assert told(BEFORE, after)["vote"] == ("grew", 2, 2, "vote")


def test_articles_that_are_not_selected_do_not_count_but_tell_what_became_of_a_topic():
    after = topics([1, 1, 1, 1, 0, 0, 0, 0, 0, 0], "ballot", "harbour")
    some = told(BEFORE, after, rows=[0, 5, 9])
    assert some == {"ballot": ("grew", 2, 1, "vote"), "harbour": ("stayed", 1, 0, "port")}
