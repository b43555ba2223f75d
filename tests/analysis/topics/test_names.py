"""Names of topics."""

import numpy as np

from analysis.terms import terms
from analysis.topics.names import names, terms_in_full
from tests.piles import corpus_of


def in_full(text, *best):
    corpus = corpus_of(text)
    told = terms(corpus, "stems")
    place = {name: number for number, name in enumerate(told.folded)}
    return terms_in_full(corpus, told, np.array([0]), [place[term] for term in best])


def test_a_name_of_two_words_is_joined_as_it_stands():
    text = "Veil Terminals said so. Veil Terminals again. The strike."
    assert in_full(text, "veil", "strike", "termin") == ("Veil Terminals", "strike")


def test_forms_of_one_word_stand_once_in_the_form_that_is_used_most():
    assert in_full("Ferries and ferries strike, one ferry waits.", "ferri", "strike") == ("ferries", "strike")


def test_words_that_meet_by_chance_stay_apart():
    text = "The ferry strike. A ferry. A ferry. The strike. The strike. A ferry."
    assert in_full(text, "ferri", "strike") == ("ferry", "strike")


def test_words_of_two_sentences_are_no_phrase():
    assert in_full("Some port. Veil waits. Some port. Veil waits.", "port", "veil") == ("port", "Veil")


def test_words_of_which_each_two_meet_but_never_all_three_stand_as_they_are_written():
    text = "A pay cable. A pay cable. A cable contract. A cable contract. The fees."
    assert in_full(text, "pay", "cabl", "contract", "fee") == ("pay cable", "fees")


def test_a_term_that_the_typical_articles_do_not_have_is_told_as_it_is_mostly_written():
    corpus = corpus_of("The ferry waits.", "Cables and cables. A cable’s end.")
    told = terms(corpus, "stems")
    place = {name: number for number, name in enumerate(told.folded)}
    assert terms_in_full(corpus, told, np.array([0]), [place["cabl"]]) == ("cables",)


def test_no_two_topics_have_one_name():
    assert len(set(names([["a", "b", "c", "d"]] * 3))) == 3


def test_a_topic_without_terms_is_numbered():
    assert names([[], ["ferry"]]) == ("Topic 1", "ferry")
