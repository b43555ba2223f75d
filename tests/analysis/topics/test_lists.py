"""Topics as lists."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.topics.levels import LEFT_OUT, Topics
from analysis.topics.lists import bursts_of, by_period, by_source, likeness, members, names_of_articles, sizes

TOPICS = Topics(
    level=3,
    topic=np.array([0, 0, 0, 1, -1, LEFT_OUT, -2], np.int32),
    strength=np.array([0.9, 0.8, 0.7, 0.9, 0.2, 0.5, 0], np.float32),
    second=np.array([1, 1, 1, 0, 0, 0, -1], np.int32),
    second_strength=np.array([0.1, 0.75, 0.2, 0.1, 0.1, 0.1, 0], np.float32),
    centres=np.array([[1, 0], [0.6, 0.8]], np.float32),
    names=("port", "vote"), terms=(("port",), ("vote",)),
    found_again=np.array([0.9, 0.5]), runs=np.array([10, 3]), colour=np.array([0, 1]),
)  # fmt: skip
EVERY = np.ones(7, bool)
SOURCE = pd.Series(["Echo", "Echo", "Times", "Times", "Echo", "Echo", "Echo"])
DAYS = pd.Series(pd.to_datetime(["2031-02-03", "2031-02-04", None, "2031-02-17", "2031-02-17", None, None]))


def test_sizes_add_up_to_the_articles_that_were_compared():
    frame = sizes(TOPICS, EVERY)
    assert frame["articles"].tolist() == [3, 1, 1, 1]
    assert frame["name"].tolist() == ["port", "vote", "Fits nowhere", "Left out by hand"]
    assert frame["share"].sum() == pytest.approx(1)


def test_stories_are_counted_once_in_each_topic():
    assert sizes(TOPICS, EVERY, np.array([5, 5, 6, 7, 7, 8, 9]))["stories"].tolist() == [2, 1, 1, 1]


def test_the_share_is_of_the_sources_own_articles():
    frame = by_source(TOPICS, SOURCE, EVERY)
    told = frame.set_index(["name", "group"])["share"]
    assert told["port", "Echo"] == pytest.approx(2 / 4)
    assert told["vote", "Times"] == pytest.approx(1 / 2)


def test_every_period_is_there():
    frame = by_period(TOPICS, DAYS, EVERY, "week")
    assert frame[frame["name"] == "port"]["articles"].tolist() == [2, 0, 0]
    assert frame[frame["name"] == "Fits nowhere"]["articles"].tolist() == [0, 0, 1]


def test_the_most_typical_article_comes_first_and_borderline_ones_are_told():
    frame = members(TOPICS, 0, EVERY)
    assert frame["row"].tolist() == [0, 1, 2]
    assert frame["borderline"].tolist() == [False, True, False]


def test_each_two_topics_are_compared():
    frame = likeness(TOPICS)
    assert frame["likeness"].tolist() == pytest.approx([1.0, 0.6, 0.6, 1.0])


def test_topics_that_point_away_from_each_other_are_less_alike_than_any_two_articles():
    apart = replace(TOPICS, centres=np.array([[1, 0], [-0.6, 0.8]], np.float32))
    assert likeness(apart)["likeness"].tolist() == pytest.approx([1.0, -0.6, -0.6, 1.0])


def test_a_topic_of_undated_articles_has_no_burst():
    none = pd.Series(pd.to_datetime([None] * 7))
    assert bursts_of(TOPICS, none, EVERY, 0, "week").empty


def test_a_burst_is_found_where_the_topic_is_frequent():
    topic = np.array([1] * 60 + [0] * 12 + [1] * 60, np.int32)
    many = replace(TOPICS, topic=topic)
    days = pd.Series(pd.date_range("2031-01-01", periods=132, freq="D"))
    [burst] = bursts_of(many, days, np.ones(132, bool), 0, "week").itertuples()
    assert burst.articles == 12
    assert burst.first <= pd.Timestamp("2031-03-02") <= burst.last


def test_an_article_left_out_by_hand_does_not_fit_nowhere():
    assert names_of_articles(TOPICS).tolist() == [
        "port", "port", "port", "vote", "Fits nowhere", "Left out by hand", "Fits nowhere",
    ]  # fmt: skip
