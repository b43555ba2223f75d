"""Terms and queries over time."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import ZONES
from analysis.found import Found, found
from analysis.keywords import KeywordOptions
from analysis.periods import periods
from analysis.terms import terms
from analysis.trends import frame, measured, moving_average, trends
from tests.piles import corpus_of

#: Four articles of a port town: two on a Monday, one the Monday after next, one undated.
DAYS = ["2031-02-03", "2031-02-03", "2031-02-17", None]
TEXTS = ("The strike. The strike!", "Rain and rain.", "A strike in the rain today", "No strike.")


def told(*series: str, length: str = "week", story: list[int] | None = None, days: list = DAYS, texts: tuple = TEXTS):
    corpus = corpus_of(*texts)
    published = pd.Series(pd.to_datetime(pd.Series(days, dtype=object))).astype("datetime64[s]")
    own = terms(corpus)
    return trends(
        periods(published, np.ones(len(days), bool), length), {text: found(corpus, own, text) for text in series},
        corpus.lengths(), None if story is None else np.array(story),
    )  # fmt: skip


def test_occurrences_and_articles_are_counted_in_each_week():
    strike = told("strike")
    assert strike.occurrences.tolist() == [[2, 0, 1]]
    assert strike.articles.tolist() == [[1, 0, 1]]
    assert strike.all_articles.tolist() == [2, 0, 1]
    assert strike.words.tolist() == [7, 0, 6]
    assert strike.undated.tolist() == [1]


def test_a_week_without_any_article_has_no_value_and_one_without_the_term_is_zero():
    assert measured(told("zeppelin"), "occurrences").tolist()[0][::2] == [0, 0]
    for measure in ("occurrences", "articles", "per_1000_words", "share_of_articles"):
        assert np.isnan(measured(told("strike"), measure)).tolist() == [[False, True, False]]


def test_shares_are_out_of_the_articles_and_words_of_the_same_week():
    assert measured(told("strike"), "share_of_articles")[0, [0, 2]].tolist() == [1 / 2, 1 / 1]
    assert measured(told("strike"), "per_1000_words")[0, [0, 2]].tolist() == [2000 / 7, 1000 / 6]


def test_two_articles_of_one_story_are_one_story():
    rain = told("rain", "strike OR rain", story=[7, 7, 8, 9])
    assert rain.stories.tolist() == [[1, 0, 1], [1, 0, 1]]
    assert rain.articles.tolist() == [[1, 0, 1], [2, 0, 1]]
    assert measured(rain, "share_of_stories")[1, [0, 2]].tolist() == [1, 1]


def test_a_phrase_is_a_phrase_and_a_query_counts_each_article_once():
    both = told("the strike", "strike -rain")
    assert both.occurrences.tolist() == [[2, 0, 0], [1, 0, 0]]


def test_the_table_has_a_row_per_series_and_period():
    table = frame(told("strike", "rain"), "articles")
    assert table["series"].tolist() == ["strike"] * 3 + ["rain"] * 3
    assert table["articles"].tolist() == [1, 0, 1, 1, 0, 1]
    assert table["of_articles"].tolist() == [2, 0, 1] * 2


def test_no_series_is_an_empty_table():
    assert frame(told(), "articles").empty


def test_a_trailing_average_looks_back_only():
    values = np.array([[1.0, 2.0, 6.0, np.nan, 3.0]])
    assert moving_average(values, 1).tolist()[0][:3] == [1, 2, 6]
    trailing = moving_average(values, 3, trailing=True)[0]
    assert trailing[[0, 1, 2, 4]].tolist() == [1, 1.5, 3, 4.5]
    assert np.isnan(trailing[3])
    assert moving_average(values, 2)[0, 1] == 1.5


DAY = st.sampled_from([None, "2031-01-01", "2031-02-28", "2032-02-29"])
TEXT = st.sampled_from(["rain", "strike rain rain", "no"])
ARTICLES = st.lists(st.tuples(DAY, TEXT), max_size=8)


@pytest.mark.parametrize("length", ["day", "month"])
@given(articles=ARTICLES)
def test_the_periods_and_the_undated_add_up_to_all_and_order_does_not_matter(length, articles):
    days, texts = [day for day, _ in articles], tuple(text for _, text in articles)
    counted = told("rain", length=length, days=days, texts=texts)
    assert counted.articles.sum() + counted.undated.sum() == sum("rain" in text for text in texts)
    turned = told("rain", length=length, days=days[::-1], texts=texts[::-1])
    assert counted.occurrences.tolist() == turned.occurrences.tolist()
    assert counted.all_articles.tolist() == turned.all_articles.tolist()


def test_what_is_found_are_articles_with_their_times():
    corpus = corpus_of("rain", "sun", "rain and rain")
    assert found(corpus, terms(corpus), "Rain").articles.tolist() == [0, 2]
    assert found(corpus, terms(corpus), "Rain").times.tolist() == [1, 2]
    assert isinstance(found(corpus, terms(corpus), "snow"), Found)
    assert not len(found(corpus, terms(corpus), "snow").articles)


def test_the_fields_of_a_query_are_looked_up_in_the_facts():
    corpus = corpus_of("rain", "rain", "sun")
    facts = pd.DataFrame({"source": ["Gull", "Ledger", "Gull"]})
    assert found(corpus, terms(corpus), "rain source:gull", facts=facts).articles.tolist() == [0]


@pytest.mark.parametrize("zones", sorted(ZONES))
def test_what_stands_in_a_zone_is_found_where_the_corpus_says(zones):
    corpus = corpus_of(("rain rain", "He said “the rain came” and rain."), ("", "sun"), ("rain", "sun"))
    own, places = terms(corpus), np.flatnonzero([word == "rain" for word in corpus.vocabulary[corpus.tokens]])
    inside = places[corpus.within(places, np.ones(3, bool), zones)]
    told = found(corpus, own, "rain", KeywordOptions(zones=zones))
    assert np.repeat(told.articles, told.times).tolist() == corpus.article_of(inside).tolist()
