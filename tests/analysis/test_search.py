"""Which articles a query finds best, and what is marked in them."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.query import Material, matches
from analysis.search import found, scores, spans
from tests.piles import corpus_of

PILE = corpus_of(
    ("Strike at the port", "Dockers walked out."),
    ("", "A strike. A strike, and then another strike."),
    ("", "A strike far away, of which little is known, for the line was dead, and nobody came to tell of it."),
    ("", "It rained."),
)


def best_first(query: str, zones: str = "all") -> list[int]:
    told = scores(Material(PILE, zones), query)
    return [int(row) for row in np.argsort(-told, kind="stable") if told[row] > 0]


def test_more_occurrences_a_headline_and_a_short_text_come_first():
    assert best_first("strike") == [1, 0, 2]


def test_a_rarer_word_weighs_more():
    assert best_first("strike OR dockers")[0] == 0


def test_what_is_left_out_and_what_is_known_of_an_article_do_not_score():
    assert best_first("-strike") == []
    assert scores(Material(PILE), "strike -dockers").tolist() == scores(Material(PILE), "strike").tolist()


def test_a_score_is_the_sum_that_robertson_and_zaragoza_give():
    pile = corpus_of("a b", "a a c d", "x")
    length = 2 / (7 / 3)
    idf = math.log(1 + (3 - 2 + 0.5) / (2 + 0.5))
    expected = idf * 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * length))
    assert scores(Material(pile), "a")[0] == pytest.approx(expected)


def test_an_empty_pile_has_no_scores():
    assert scores(Material(corpus_of()), "strike").tolist() == []


@given(st.sampled_from(["strike", "dockers", '"a strike"', "str*", "strike NEAR/3 port", "strike OR rained"]))
def test_an_article_scores_exactly_if_it_is_found(query):
    assert ((scores(Material(PILE), query) > 0) == matches(PILE, query)).all()


def test_marks_are_the_words_of_each_part_by_field():
    told = found(Material(PILE), 'strike "walked out" -rained')
    assert spans(PILE, told, 0) == {0: [(0, 1, 0)], 2: [(1, 3, 1)]}
    assert spans(PILE, told, 3) == {}


def test_of_near_words_only_those_that_are_near_are_marked():
    pile = corpus_of("port one two three strike port")
    assert spans(pile, found(Material(pile), "strike NEAR/1 port"), 0) == {2: [(4, 5, 0), (5, 6, 0)]}
