"""Bursts: a planted one is found, and the way of states is the cheapest there is."""

import itertools

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.bursting_terms import bursting_terms
from analysis.bursts import bursts, busy_stretches, gains, gains_of_counts, states, stretches, telling_articles
from analysis.found import Found
from analysis.keywords import KeywordOptions
from analysis.periods import periods
from analysis.terms import terms
from analysis.trends import trends
from tests.piles import corpus_of


def test_a_planted_burst_is_found_with_its_days_and_the_steady_term_has_none():
    relevant = np.array([[1, 1, 1, 9, 8, 9, 1, 1, 1, 1], [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]])
    documents = np.full(10, 20)
    found = stretches(gains(relevant, documents), documents > 0)
    assert found[["series", "first", "last"]].to_numpy().tolist() == [[0, 3, 5]]


def test_the_weight_is_what_the_upper_state_saves():
    relevant, documents = np.array([[0, 0, 0, 0, 0, 0, 0, 10]]), np.full(8, 10)
    # usual rate 10/80, upper 20/80: 10 times ln 2
    found = stretches(gains(relevant, documents), documents > 0)
    assert found["first"].tolist() == [7]
    assert np.isclose(found["weight"][0], 10 * np.log(2))


def test_a_period_without_documents_breaks_no_burst():
    relevant = np.array([[0, 0, 0, 8, 0, 9, 0, 0, 0, 0]])
    documents = np.array([9, 9, 9, 9, 0, 9, 9, 9, 9, 9])
    found = stretches(gains(relevant, documents), documents > 0)
    assert found[["first", "last"]].to_numpy().tolist() == [[3, 5]]


def test_days_with_far_more_articles_than_usual_burst_too():
    counts = np.array([[2, 3, 2, 3, 30, 2, 3, 2, 3, 2]])
    found = stretches(gains_of_counts(counts), np.ones(10, bool))
    assert found[["first", "last"]].to_numpy().tolist() == [[4, 4]]


def test_what_most_documents_have_never_bursts():
    relevant, documents = np.array([[5, 5, 5, 9, 9, 9, 9, 9]]), np.full(8, 9)
    assert stretches(gains(relevant, documents), documents > 0).empty


def test_nothing_counted_bursts_nowhere():
    assert stretches(gains(np.zeros((1, 5), int), np.full(5, 3)), np.ones(5, bool)).empty
    assert stretches(gains(np.zeros((1, 0), int), np.zeros(0, int)), np.zeros(0, bool)).empty
    assert stretches(np.zeros((0, 5)), np.ones(5, bool)).empty


SAVED = st.lists(st.sampled_from([-1.5, -0.7, 0.0, 0.4, 1.1, 2.3]), min_size=1, max_size=9)


@given(SAVED, st.sampled_from([0.5, 1.0, 2.25]))
def test_no_other_way_of_states_is_cheaper(saved, cost):
    def price(way: tuple) -> float:
        ups = sum(now and not before for before, now in zip((False, *way), way, strict=False))
        return cost * ups - sum(saving for saving, up in zip(saved, way, strict=True) if up)

    best = min(price(way) for way in itertools.product([False, True], repeat=len(saved)))
    found = tuple(states(np.array([saved]), cost)[0].tolist())
    assert np.isclose(price(found), best)


def test_bursts_are_told_with_their_days_and_shares():
    days = pd.Series(pd.date_range("2031-02-03", periods=30)).astype("datetime64[s]")
    each = periods(days, np.ones(30, bool), "day")
    some = np.array([10, 11, 12, 13, 14, 15, 25])
    told = trends(each, {"flood": Found(some, np.ones(7, int))}, np.full(30, 100))
    [burst] = bursts(told).itertuples()
    assert (burst.series, str(burst.first.date()), str(burst.last.date())) == ("flood", "2031-02-13", "2031-02-18")
    assert (burst.articles, burst.of_articles) == (6, 6)
    assert np.isclose(burst.times, 1 / (7 / 30))


def test_the_words_of_a_stretch_of_days_are_found_among_all_words():
    texts = ["Ships and nets"] * 10 + ["The flood came over nets"] * 8 + ["Ships and nets"] * 10
    corpus = corpus_of(*texts)
    days = pd.Series(pd.date_range("2031-02-03", periods=28)).astype("datetime64[s]")
    found = bursting_terms(corpus, terms(corpus), periods(days, np.ones(28, bool), "day"), KeywordOptions())
    assert set(found["series"]) == {"flood"}
    assert set(found["articles"]) == {8}
    assert found["article"].tolist() == [10]


def test_the_article_that_tells_most_of_a_burst_is_dated_inside_it():
    days = pd.Series(pd.to_datetime(["2031-02-03", "2031-02-10", "2031-02-10", None])).astype("datetime64[s]")
    each = periods(days, np.ones(4, bool), "week")
    table = pd.DataFrame({"series": ["flood"], "first": days[1:2].to_numpy(), "last": days[1:2].to_numpy()})
    having = {"flood": Found(np.arange(4), np.array([9, 1, 3, 8]))}
    assert telling_articles(table, each, having).tolist() == [2]


def test_a_busy_stretch_is_told_with_its_days_and_how_many_times_the_usual():
    days = ["2031-02-03"] * 2 + ["2031-02-10"] * 3 + ["2031-02-17"] * 30 + ["2031-02-24"] * 2 + ["2031-03-03"] * 3
    each = periods(pd.Series(pd.to_datetime(days)), np.ones(len(days), bool), "week")
    [busy] = busy_stretches(each).itertuples()
    assert (str(busy.first.date()), str(busy.last.date()), busy.articles) == ("2031-02-17", "2031-02-17", 30)
    assert np.isclose(busy.times, 30 / (40 / 5))
    nothing = periods(pd.Series(pd.to_datetime([None])), np.ones(1, bool), "week")
    assert busy_stretches(nothing).empty
