"""The sentences behind a number."""

from functools import cache

import numpy as np

from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.sentences import marked_sentence, sentences_with
from analysis.terms import terms
from tests.piles import corpus_of


@cache
def pile() -> Corpus:
    return corpus_of(
        ("Strike at the port", "The strike began. Nobody came.\nThe strike, a strike of dockers, ended."),
        "No walkout here.",
    )


def found(phrase: str, rows=(True, True), **options):
    return sentences_with(
        pile(), terms(pile(), options.get("forms", "as they stand")), np.array(rows), phrase, **options
    )


def test_every_sentence_with_the_term_is_found_once():
    frame = found("strike")
    assert frame[["row", "field", "number", "hits"]].to_numpy().tolist() == [[0, 0, 0, 1], [0, 2, 0, 1], [0, 2, 2, 2]]


def test_the_hits_are_the_occurrences():
    told = terms(pile())
    number = told.folded.tolist().index("strike")
    assert found("strike")["hits"].sum() == told.counts[:, [number]].sum()


def test_a_phrase_is_found_as_a_whole():
    assert found("strike of dockers")["words"].tolist() == [((3, 6),)]


def test_a_form_finds_its_other_forms():
    assert len(found("strikes", forms="stems")) == len(found("strike"))


def test_the_words_of_a_concept_group_are_marked_each_as_long_as_it_is():
    group = Concept("Dock", ("dockers", "strike", "a strike of dockers"))
    assert found("[Dock]", concepts=[group])["words"].tolist() == [((0, 1),), ((1, 2),), ((1, 2), (2, 6))]


def test_unselected_articles_and_other_zones_are_left_out():
    assert found("strike", (False, True)).empty
    assert len(found("strike", zones="headline")) == 1


def test_a_word_that_nobody_used_has_no_sentence():
    assert found("zeppelin").empty
    assert found("").empty


def test_the_marked_words_are_the_ones_looked_for():
    body = "The strike began. Nobody came.\nThe strike, a strike of dockers, ended."
    marked = marked_sentence(body, 2, [(1, 2), (3, 4)])
    assert [marked.text[start:end] for start, end in marked.spans] == ["strike", "strike"]
    assert marked.text == "The strike, a strike of dockers, ended."
