"""Text queries."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.query import matches, parsed
from errors import InvalidQuery
from tests.piles import corpus_of

PILE = corpus_of(
    ("Strike at the port", "Dockers walked out. The minister spoke."),
    "The flood took the bridge. Ministers came.",
    "A port without a strike, said the minister’s office.",
)


def found(query: str, zones: str = "all") -> list[int]:
    return matches(PILE, query, zones).nonzero()[0].tolist()


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("", [0, 1, 2]),
        ("strike", [0, 2]),
        ("STRIKE port", [0, 2]),
        ("flood OR dockers", [0, 1]),
        ("strike -dockers", [2]),
        ("NOT strike", [1]),
        ("minister*", [0, 1, 2]),
        ("minister", [0, 2]),
        ('"walked out"', [0]),
        ('"out the minister"', []),
        ("“the bridge”", [1]),
        ("(flood OR strike) -port", [1]),
        ("strike AND port", [0, 2]),
        ("zeppelin", []),
    ],
)
def test_a_query_finds_what_its_words_say(query, articles):
    assert found(query) == articles


def test_a_query_is_looked_up_in_the_chosen_zones():
    assert found("strike", "headline") == [0]
    assert found("strike", "body") == [2]


@pytest.mark.parametrize("query", ['"strike', "(strike", "strike)", "strike OR", "NOT", "(" * 60 + "a" + ")" * 60])
def test_a_query_that_breaks_off_is_refused_in_a_sentence(query):
    with pytest.raises(InvalidQuery, match=r"\.$"):
        parsed(query)


def test_a_lone_hyphen_asks_for_nothing():
    assert found("-") == found("")


@given(st.text('ab"()-* ORNT', max_size=30))
def test_any_text_is_a_query_or_is_refused(query):
    with contextlib.suppress(InvalidQuery):
        assert matches(PILE, query).shape == (3,)


@given(st.sampled_from(["strike", "port", "flood", '"the minister"']), st.sampled_from(["minister", "bridge", "a*"]))
def test_one_more_word_never_adds_articles(first, second):
    assert set(found(f"{first} {second}")) <= set(found(first))
