"""Phrases."""

import numpy as np

from analysis.keywords import KeywordOptions
from analysis.phrases import phrase_frequencies
from analysis.terms import terms
from tests.piles import corpus_of


def counted(*bodies, least=1, **options) -> dict:
    corpus = corpus_of(*bodies)
    told = KeywordOptions(**({"length": 2} | options))
    found = terms(corpus, told.forms, told.zones)
    frame = phrase_frequencies(corpus, found, np.ones(len(bodies), bool), told, least=least)
    return dict(zip(frame["term"], frame["occurrences"], strict=True))


def test_two_words_side_by_side_are_a_phrase():
    assert counted("Veil Terminals closed. Veil Terminals opened.", least=2) == {"Veil Terminals": 2}


def test_a_phrase_never_crosses_a_sentence_a_paragraph_or_an_article():
    assert counted("harbour. Strike", "ferry\nminister", "council") == {}


def test_a_phrase_neither_begins_nor_ends_with_a_stop_word_but_may_hold_one():
    assert counted("the cup of tea is", length=3) == {"cup of tea": 1}


def test_a_phrase_that_occurs_less_often_than_asked_is_left_out():
    assert counted("harbour strike", least=2) == {}


def test_a_phrase_is_shown_as_it_mostly_stands():
    assert counted("Prime Minister. Prime Minister. PRIME MINISTER.") == {"Prime Minister": 3}


def test_lemmas_make_phrases_of_lemmas():
    assert counted("Dock strikes. Dock strike.", forms="lemmas") == {"Dock strike": 2}


def test_a_text_shorter_than_the_phrase_has_none():
    assert counted("ferry", length=5) == {}
