"""Which articles count."""

from datetime import date
from functools import cache

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.selection import Selection, chosen, from_told, with_groups
from analysis.selection import told as stored
from tests.piles import corpus_of

FACTS = pd.DataFrame(
    {
        "id": ["a", "b", "c"],
        "published": pd.to_datetime(["2031-02-01", "2031-03-01", None]).astype("datetime64[s]"),
        "source": ["Gull", "Courier", "Gull"],
        "section": ["News", "", "Sport"],
        "language": ["en", "en", "de"],
    }
)


@cache
def pile() -> Corpus:
    return corpus_of("strike", "flood", "strike and flood")


COPIES = np.array([0, -1, 0])


def rows(**told) -> list[bool]:
    return chosen(FACTS, pile(), Selection(**told), COPIES).tolist()


def test_no_limit_selects_everything():
    assert rows() == [True, True, True]


def test_first_and_last_day_are_both_inside():
    assert rows(first=date(2031, 2, 1), last=date(2031, 3, 1)) == [True, True, False]
    assert rows(first=date(2031, 2, 2)) == [False, True, False]


def test_undated_articles_count_only_when_asked_or_when_no_day_is_named():
    assert rows(last=date(2031, 2, 1), undated=True) == [True, False, True]


def test_choices_of_one_kind_are_joined_and_of_two_kinds_cross():
    assert rows(sources=("Gull", "Courier")) == [True, True, True]
    assert rows(sources=("Gull",), sections=("News",)) == [True, False, False]
    assert rows(languages=("de",), query="strike") == [False, False, True]


def test_copies_counted_once_are_those_among_the_selected_articles():
    assert rows(copies="once") == [True, True, False]
    assert rows(copies="once", languages=("de",)) == [False, False, True]
    assert rows(copies="once", query="flood") == [False, True, True]


def test_only_the_named_articles_count():
    assert rows(ids=("c", "a", "gone")) == [True, False, True]


LIMITS = st.fixed_dictionaries(
    {},
    optional={
        "first": st.dates(date(2031, 1, 1), date(2031, 4, 1)),
        "last": st.dates(date(2031, 1, 1), date(2031, 4, 1)),
        "sources": st.sampled_from([("Gull",), ("Courier",), ("Nobody",)]),
        "sections": st.sampled_from([("News",), ("Sport",)]),
        "ids": st.sampled_from([("a", "c"), ("b",)]),
        "query": st.sampled_from(["strike", "flood", "-strike"]),
    },
)


@given(LIMITS, LIMITS)
def test_one_more_limit_never_adds_an_article(some, more):
    narrow = more | some
    assert all(wide or not inside for wide, inside in zip(rows(**some), rows(**narrow), strict=True))


@given(LIMITS, st.lists(st.integers(-1, 1), min_size=3, max_size=3))
def test_copies_once_adds_no_article_and_keeps_exactly_one_of_each_selected_group(limits, groups):
    groups = np.array(groups)
    every = chosen(FACTS, pile(), Selection(**limits), groups)
    once = chosen(FACTS, pile(), Selection(**limits, copies="once"), groups)
    assert not (once & ~every).any()
    assert (once[groups < 0] == every[groups < 0]).all()
    for group in set(groups[every & (groups >= 0)]):
        assert once[groups == group].sum() == 1


def test_a_selection_knows_only_the_concept_groups_that_its_query_names_and_does_not_store_them():
    groups = Concept("Wet", ("flood",)), Concept("Work", ("strike",))
    told = with_groups(Selection(query="[wet] -port"), groups)
    assert told.concepts == groups[:1]
    assert chosen(FACTS, pile(), told).tolist() == [False, True, True]
    assert stored(told) == {"query": "[wet] -port"}
    assert from_told(stored(told) | {"concepts": ["x"]}) == Selection(query="[wet] -port")
