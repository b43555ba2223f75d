"""Contexts of a term."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.concepts import Concept
from analysis.context_texts import Context, context, paragraph_at
from analysis.contexts import by_neighbour, lines, neighbours, place_of, sample, with_words
from analysis.corpus import Corpus
from analysis.sentences import Marked, marked_sentence
from analysis.terms import Terms, terms
from tests.piles import article, corpus_of

BODIES = ["The strike began. Nobody came.\nA long strike, a short strike ended.", "No walkout here, only a strike."]


@cache
def pile() -> Corpus:
    return corpus_of(("Strike at the port", BODIES[0]), BODIES[1])


@cache
def pile_terms() -> Terms:
    return terms(pile())


ARTICLES = [{"headline": "Strike at the port", "body": BODIES[0].split("\n")}, {"headline": "", "body": [BODIES[1]]}]


def found(term="strike", rows=(True, True), **options):
    return lines(pile(), pile_terms(), np.array(rows), term, **options)


def texts(told, width=2) -> list[tuple[str, str, str]]:
    shown = (
        context(ARTICLES[row], field, word, after, width)
        for row, field, word, after in place_of(pile(), told).to_numpy()
    )
    return [(line.left, line.term, line.right) for line in shown]


def test_each_occurrence_is_a_line_with_the_words_around_it():
    assert texts(found()) == [
        ("", "Strike", "at the"),
        ("The", "strike", "began. Nobody"),
        ("A long", "strike", ", a short"),
        ("a short", "strike", "ended"),
        ("only a", "strike", ""),
    ]


def test_unselected_articles_and_other_zones_have_no_line():
    assert len(found(rows=(False, True))) == 1
    assert len(found(zones="headline")) == 1


def test_lines_are_ordered_by_the_words_before_or_after():
    after = [line[2] for line in texts(found().only(by_neighbour(pile(), found(), 1)))]
    assert after == ["", ", a short", "at the", "began. Nobody", "ended"]
    before = [line[0] for line in texts(found().only(by_neighbour(pile(), found(), -1)))]
    assert before == ["", "only a", "A long", "a short", "The"]


def test_a_group_can_be_ordered_by_the_word_found():
    told = found("[Work]", concepts=[Concept("Work", ("strike", "walkout"))])
    assert [line[1] for line in texts(told.only(by_neighbour(pile(), told, 0)))][-1] == "walkout"


def test_lines_can_be_narrowed_to_those_with_another_word_near():
    near = with_words(pile(), pile_terms(), found(), "short", width=3)
    assert near.tolist() == [False, False, True, True, False]


def test_neighbours_are_counted_at_each_step():
    frame = neighbours(pile(), pile_terms(), found(), (-1, 1), np.ones(len(pile_terms().names), bool))
    at = {step: dict(zip(part["term"], part["occurrences"], strict=True)) for step, part in frame.groupby("step")}
    assert at[-1] == {"the": 1, "long": 1, "short": 1, "a": 1}
    assert at[1] == {"at": 1, "began": 1, "a": 1, "ended": 1}


def test_hidden_neighbours_are_left_out():
    shown = ~np.isin(pile_terms().folded, ["the", "a"])
    frame = neighbours(pile(), pile_terms(), found(), (-1,), shown)
    assert sorted(frame["term"]) == ["long", "short"]


def test_the_same_seed_draws_the_same_sample_and_another_seed_another():
    assert (sample(500, 20, 1) == sample(500, 20, 1)).all()
    assert (sample(500, 20, 1) != sample(500, 20, 2)).any()


@given(st.integers(0, 60), st.integers(0, 30), st.integers(0, 9))
def test_a_sample_holds_each_line_at_most_once_in_their_order(count, most, seed):
    drawn = sample(count, most, seed)
    assert len(drawn) == min(count, most)
    assert (np.diff(drawn) > 0).all()


def test_a_word_that_nobody_used_has_no_line():
    assert len(found("zeppelin")) == 0
    assert neighbours(pile(), pile_terms(), found("zeppelin"), (1,), np.ones(len(pile_terms().names), bool)).empty
    assert by_neighbour(pile(), found("zeppelin"), 1).tolist() == []


def test_signs_accents_and_soft_hyphens_stand_as_they_are_read():
    article = {"headline": "Café “Mole” pays $3.5bn, a coa\u00adlition says"}
    assert context(article, 0, 3, 4, width=2).term == "$3.5bn"
    assert context(article, 0, 5, 6, width=2) == context(article, 0, 5, 6, 2)
    assert context(article, 0, 5, 6, width=2).left == "$3.5bn, a"


@pytest.mark.parametrize("step", [-3, -1, 1, 3])
@given(words=st.lists(st.sampled_from(["b", "a", "node", "c"]), max_size=20))
def test_the_order_is_the_alphabet_of_the_neighbour(step, words):
    corpus = corpus_of(" ".join(words))
    told = lines(corpus, terms(corpus), np.ones(1, bool), "node")
    ordered = told.only(by_neighbour(corpus, told, step))
    places = (ordered.starts + step).tolist()
    shown = [words[place] if 0 <= place < len(words) else "" for place in places]
    assert shown == sorted(shown)


def test_a_place_is_found_again_in_its_paragraph():
    place = place_of(pile(), found()).to_numpy()[3]
    number, text, (start, end) = paragraph_at(ARTICLES[0], *place[1:])
    assert (number, text[:start], text[start:end]) == (1, "A long strike, a short ", "strike")


@pytest.mark.parametrize("place", [(-1, 0, 0), (0, 0, 1), (2, 0, 0), (2, 900, 901), (7, 1, 2)])
def test_a_place_that_the_body_does_not_have_is_nowhere(place):
    assert paragraph_at(ARTICLES[0], *place) is None


def test_a_context_and_a_sentence_without_spaces_are_as_they_were_written():
    one = article(headline="总理访问北京大学", body="学生欢迎总理。")
    assert context(one, 0, 2, 3) == Context("总理访问", "北京", "大学")
    assert paragraph_at(one, 2, 2, 3) == (0, "学生欢迎总理。", (4, 6))
    assert marked_sentence("学生欢迎总理。", 0, [(2, 3)]) == Marked("学生欢迎总理。", ((4, 6),))
