"""Which articles a query finds best, and what is marked in them."""

import math
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import Corpus
from analysis.query import Material, matches, parsed
from analysis.query.places import per_field, stretches
from analysis.search import answer, spans
from tests.analysis.query import plain
from tests.piles import corpus_of

TEXTS = (
    ("Strike at the port", "Dockers walked out."),
    ("", "A strike. A strike, and then another strike."),
    ("", "A strike far away, of which little is known, for the line was dead, and nobody came to tell of it."),
    ("", "It rained."),
)


@cache
def pile() -> Corpus:
    return corpus_of(*TEXTS)


def best_first(query: str, zones: str = "all") -> list[int]:
    told = answer(Material(pile(), zones), query).scores
    return [int(row) for row in np.argsort(-told, kind="stable") if told[row] > 0]


def told(query: str) -> list[float]:
    return answer(Material(pile()), query).scores.tolist()


def marks(pile: Corpus, query: str, articles: list[int]) -> list[dict]:
    return spans(Material(pile), answer(Material(pile), query).sought, articles)


def test_more_occurrences_a_headline_and_a_short_text_come_first():
    assert best_first("strike") == [1, 0, 2]


def test_a_rarer_word_weighs_more():
    assert best_first("strike OR dockers")[0] == 0


def test_what_is_left_out_and_what_is_known_of_an_article_do_not_score():
    assert best_first("-strike") == []
    assert told("strike -dockers") == told("strike")


def test_a_score_is_the_sum_that_robertson_and_zaragoza_give():
    pile = corpus_of("a b", "a a c d", "x")
    length = 2 / (7 / 3)
    idf = math.log(1 + (3 - 2 + 0.5) / (2 + 0.5))
    expected = idf * 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * length))
    assert answer(Material(pile), "a").scores[0] == pytest.approx(expected)


def test_an_empty_pile_has_no_scores():
    assert answer(Material(corpus_of()), "strike").scores.tolist() == []


@given(st.sampled_from(["strike", "dockers", '"a strike"', "str*", "strike NEAR/3 port", "strike OR rained"]))
def test_an_article_scores_exactly_if_it_is_found(query):
    assert ((answer(Material(pile()), query).scores > 0) == matches(pile(), query)).all()


def test_marks_are_the_words_of_each_part_by_field():
    assert marks(pile(), 'strike "walked out" -rained', [3, 0]) == [{}, {0: [(0, 1, 0)], 2: [(1, 3, 1)]}]


def test_of_near_words_only_those_that_are_near_are_marked():
    pile = corpus_of("port one two three strike port")
    assert marks(pile, "strike NEAR/1 port", [0]) == [{2: [(4, 5, 0), (5, 6, 0)]}]


@given(st.sampled_from(["strike", '"a str*"', "was NEAR/3 of", "*t*", "body:(a OR strike)"]), st.permutations(range(4)))
def test_an_article_is_marked_alike_whichever_others_are_shown(query, articles):
    assert marks(pile(), query, articles) == [marks(pile(), query, [article])[0] for article in articles]


PLACED = st.sampled_from(
    ['"a str*"', "a NEAR/3 of", "*t* NEAR/2 *s", "(a OR st*) NEAR/4 (the OR *d)", "a* NEAR/s (a NEAR/2 t*)"]
)


@given(PLACED)
def test_what_is_marked_and_scored_are_the_places_that_reading_finds(query):
    tree = parsed(query).tree
    counted = [len(plain.occurrences((headline, "", body), tree)) for headline, body in TEXTS]
    assert per_field(pile(), stretches(pile(), tree).starts).sum(axis=1).tolist() == counted
