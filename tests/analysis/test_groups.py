"""The groups of articles that are compared."""

import numpy as np
import pandas as pd
import pytest

from analysis.groups import Group, halves, incomparable, lacking, members, values
from analysis.volume import UNKNOWN
from tests.piles import corpus_of

ARTICLES = pd.DataFrame(
    {
        "source": ["Gull", "Ledger", "", "Gull"],
        "published": pd.to_datetime(["2031-02-03", "2031-02-10", None, "2031-03-01"]),
        "tags": [("port",), (), ("port", "wet"), ()],
    }
)
EVERY = np.ones(4, bool)


@pytest.mark.parametrize(
    ("group", "inside"),
    [
        (Group("source", ("Gull",)), [1, 0, 0, 1]),
        (Group("source", (UNKNOWN, "Ledger")), [0, 1, 1, 0]),
        (Group("tag", ("wet", "port")), [1, 0, 1, 0]),
        (Group("days", ("2031-02-03", "2031-02-10")), [1, 1, 0, 0]),
        (Group("days", ("", "2031-02-09")), [1, 0, 0, 0]),
        (Group("query", ("rain -snow",)), [1, 0, 0, 0]),
        (Group("query", ("sun", "rain -snow")), [1, 0, 0, 1]),
        (Group("topic", ("b",)), [0, 1, 1, 0]),
        (Group("zone", ("headline",)), [1, 1, 1, 1]),
    ],
)
def test_the_articles_of_a_group_and_the_rest(group, inside):
    corpus, topic = corpus_of("rain", "rain and snow", "snow", "sun"), np.array(["a", "b", "b", "c"], object)
    assert members(group, ARTICLES, corpus, topic).astype(int).tolist() == inside
    assert members(group.rest, ARTICLES, corpus, topic).astype(int).tolist() == [1 - one for one in inside]


def test_the_values_come_with_the_most_frequent_first():
    assert values(ARTICLES, EVERY, "source") == ["Gull", "Ledger", UNKNOWN]
    assert values(ARTICLES, EVERY, "tag") == ["port", "wet"]
    assert values(ARTICLES, np.zeros(4, bool), "source") == []


def test_a_group_says_its_name():
    assert Group("source", ("Gull", "Ledger")).name == "Gull, Ledger"
    assert Group("days", ("2031-02-03", "")).name == "2031-02-03 to the end"
    assert Group("zone", ("body",)).name == "Body"
    assert Group("source", ("Gull",)).rest.name == "All others"


def test_a_query_is_looked_up_in_the_zones_that_count():
    corpus = corpus_of("rain", "rain and snow", "snow", "sun")
    inside = [members(Group("query", ("rain",)), ARTICLES, corpus, zones=zones).sum() for zones in ("body", "captions")]
    assert inside == [2, 0]


def test_the_halves_of_the_dated_articles_have_no_day_in_common_and_none_is_empty():
    both = halves(ARTICLES["published"])
    assert [members(half, ARTICLES, None).tolist() for half in both] == [
        [False, True, False, True], [True, False, False, False],
    ]  # fmt: skip
    days = pd.Series(pd.to_datetime(["2031-02-03 09:00", "2031-02-03 17:00", "2031-02-03 00:00", "2031-02-04 00:00"]))
    assert [half.values for half in halves(days)] == [("2031-02-04", ""), ("", "2031-02-03")]
    assert halves(days[:3]) is None
    assert halves(ARTICLES["published"][2:3]) is None


def test_why_nothing_can_be_compared_is_said():
    assert "No search is saved" in lacking("search", [])
    assert "No selected article has a tag" in lacking("tag", [])
    assert lacking("tag", ["port"]) == ""
    gull, some = Group("source", ("Gull",)), np.array([True, False])
    told = [incomparable((gull, gull.rest), pair) for pair in ((some, ~some), (some, some & False), (some, some))]
    assert told == [
        "", "No selected article is in the group “All others”. Choose other groups to compare.",
        "Both groups are the same articles. Choose other groups to compare.",
    ]  # fmt: skip
    zones = Group("zone", ("headline",)), Group("zone", ("body",))
    assert incomparable(zones, (some, some)) == ""
