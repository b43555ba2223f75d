"""Concept groups."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.concepts import Concept, from_told, hits, listed, parsed, places, starts, told, words_of
from analysis.corpus import Corpus
from analysis.terms import Terms, terms
from errors import InvalidConcept
from tests.piles import corpus_of


@cache
def pile() -> Corpus:
    return corpus_of("Oil prices rose. Natural gas fell, and natural gas pipelines closed.", "The refinery burns oil.")


@cache
def pile_terms() -> Terms:
    return terms(pile())


ENERGY = Concept("Energy", ("oil", "gas", "natural gas", "refiner*"))


def shown(term: str, *concepts: Concept) -> list[str]:
    found = hits(pile(), pile_terms(), "as they stand", term, concepts)
    spans = zip(found.starts, found.ends, strict=True)
    return [" ".join(pile().vocabulary[pile().tokens[a:b]]) for a, b in spans]


def test_a_group_stands_where_its_words_stand_and_the_longest_counts():
    assert shown("[Energy]", ENERGY) == ["Oil", "Natural gas", "natural gas", "refinery", "oil"]


def test_the_name_of_a_group_is_read_whatever_its_capitals():
    assert shown("[energy]", ENERGY) == shown("[Energy]", ENERGY)


def test_without_brackets_the_word_itself_is_meant():
    assert shown("energy", ENERGY) == []
    assert shown("gas", ENERGY) == ["gas", "gas"]


def test_a_prefix_may_stand_anywhere_in_a_phrase():
    assert shown("natur* ga*") == ["Natural gas", "natural gas"]
    assert shown("gas pipe*") == ["gas pipelines"]


def test_stars_and_question_marks_stand_for_letters_and_a_star_for_a_word_as_in_a_query():
    assert shown("*finery") == ["refinery"]
    assert shown("ref?nery b*ns") == ["refinery burns"]
    assert shown("prices * natural") == []  # not over the end of a sentence
    assert shown("gas * and") == ["gas fell and"]
    assert shown("fell * natural gas") == ["fell and natural gas"]
    assert shown("gas?") == ["gas", "gas"]  # a question, not a letter


def test_a_star_alone_and_an_empty_term_stand_nowhere():
    assert shown("*") == shown("") == []


def test_brackets_around_an_unknown_name_are_refused_with_the_names_there_are():
    with pytest.raises(InvalidConcept, match=r"no concept group \[Water\].*\[Energy\]"):
        words_of("[Water]", [ENERGY])


def test_stems_find_the_other_forms_of_a_group():
    stemmed = terms(pile(), "stems")
    group = Concept("Fire", ("burn", "pipeline"))
    assert len(starts(pile(), stemmed, "stems", "[Fire]", [group])) == 2


@given(st.lists(st.sampled_from("ab"), max_size=12), st.sets(st.sampled_from(["a", "b", "a a", "a b", "b a b"])))
def test_hits_of_a_group_never_overlap_and_leave_no_word_of_it_out(words, phrases):
    corpus = corpus_of(" ".join(words))
    found = hits(corpus, terms(corpus), "as they stand", "[G]", [Concept("G", ("zz", *sorted(phrases)))])
    covered = np.zeros(len(words), int)
    for start, end in zip(found.starts, found.ends, strict=True):
        covered[start:end] += 1
    assert covered.max(initial=0) <= 1
    for phrase in phrases:
        size = len(phrase.split())
        for place in places(corpus, terms(corpus), "as they stand", phrase):
            assert covered[place : place + size].any()


def test_what_is_listed_or_stored_comes_back():
    groups = parsed("Energy: oil, natural gas; refiner*\n\n Sport : derby")
    assert groups == (Concept("Energy", ("oil", "natural gas", "refiner*")), Concept("Sport", ("derby",)))
    assert parsed(listed(groups)) == from_told(told(groups)) == groups


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("oil, gas", "Line 1.*not of the form"),
        ("Energy:", "not of the form"),
        (": oil", "not of the form"),
        ("A: b\n\na: c", "Line 3.*already"),
        ("A: b, ***", "without a word"),
        ("A [b] c: d", "brackets"),
        ("A: " + ",".join(f"w{n}" for n in range(501)), "501 words"),
        ("\n".join(f"n{n}: w" for n in range(201)), "201 concept groups"),
    ],
)
def test_a_list_that_cannot_be_understood_is_refused_with_its_line(text, problem):
    with pytest.raises(InvalidConcept, match=problem):
        parsed(text)
