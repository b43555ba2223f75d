"""Phrases."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from analysis.keywords import ALL_LENGTHS, KeywordOptions
from analysis.phrases import phrase_frequencies
from analysis.terms import terms
from tests.piles import corpus_of

TEXTS = st.lists(st.lists(st.sampled_from(["harbour", "the", "strike", "vote"]), max_size=12), min_size=1, max_size=4)


def frame(*bodies, least=1, **options):
    corpus = corpus_of(*bodies)
    told = KeywordOptions(**({"length": 2} | options))
    found = terms(corpus, told.forms, told.zones)
    return phrase_frequencies(corpus, found, np.ones(len(bodies), bool), told, least=least)


def counted(*bodies, column="occurrences", **options) -> dict:
    told = frame(*bodies, **options)
    return dict(zip(told["term"], told[column], strict=True))


def test_two_words_side_by_side_are_a_phrase():
    assert counted("Veil Terminals closed. Veil Terminals opened.", least=2) == {"Veil Terminals": 2}


def test_a_phrase_never_crosses_a_sentence_a_paragraph_or_an_article():
    assert counted("harbour. Strike", "ferry\nminister", "council") == {}


def test_a_phrase_neither_begins_nor_ends_with_a_stop_word_but_may_hold_one():
    assert counted("the cup of tea is", length=3) == {"cup of tea": 1}


def test_a_phrase_that_occurs_less_often_than_asked_is_left_out():
    assert counted("harbour strike", least=2) == {}


def test_without_being_asked_a_phrase_must_occur_twice():
    assert counted("harbour strike\nferry strike\nharbour strike", least=None) == {"harbour strike": 2}


def test_a_phrase_is_shown_as_it_mostly_stands():
    assert counted("Prime Minister. Prime Minister. PRIME MINISTER.") == {"Prime Minister": 3}


def test_lemmas_make_phrases_of_lemmas():
    assert counted("Dock strikes. Dock strike.", forms="lemmas") == {"Dock strike": 2}


def test_a_text_shorter_than_the_phrase_has_none():
    assert counted("ferry", length=5) == {}


def test_a_hidden_phrase_takes_the_longer_ones_that_hold_it_along():
    text = "Subscribe now to read. Subscribe now to read. Harbour strike."
    hidden = counted(text, length=ALL_LENGTHS, hidden=("to read",), kept=("to", "now", "read"))
    assert hidden == {"Subscribe now to": 2, "Harbour strike": 1}


def test_of_all_lengths_a_phrase_that_stands_inside_a_longer_one_is_not_counted_twice():
    both = counted("Veil Terminals board. Veil Terminals board.", length=ALL_LENGTHS)
    assert both == {"Veil Terminals board": 2}


def test_a_phrase_that_also_stands_alone_stays_beside_the_longer_one():
    text = "Veil Terminals. Veil Terminals board. Veil Terminals board."
    assert counted(text, length=ALL_LENGTHS, least=2) == {"Veil Terminals": 3, "Veil Terminals board": 2}
    assert counted(text, length=ALL_LENGTHS, least=2, column="alone") == {
        "Veil Terminals": 1,
        "Veil Terminals board": 2,
    }


def test_one_length_alone_is_listed_whole_whatever_longer_phrases_hold():
    assert counted("Veil Terminals board. Veil Terminals board.", length=2) == {
        "Veil Terminals": 2,
        "Terminals board": 2,
    }


def test_the_c_value_takes_the_mean_of_the_longer_phrases_away():
    text = "soft contact lens\nsoft contact lens\nhard contact lens\ncontact lens"
    values = counted(text, column="c_value", length=2)
    assert values["contact lens"] == pytest.approx(np.log2(2) * (4 - (2 + 1) / 2))
    assert counted(text, column="c_value", length=3)["soft contact lens"] == pytest.approx(np.log2(3) * 2)


def test_the_score_of_a_pair_is_the_g_test_of_its_words():
    text = "Prime Minister\nPrime Minister\nPrime time\nHarbour Minister\nharbour strike"
    plain = chi2_contingency([[2, 1], [1, 6]], correction=False, lambda_="log-likelihood")[0]
    assert counted(text, column="log_likelihood", kept=("prime",))["Prime Minister"] == pytest.approx(plain)


def test_words_that_only_stand_together_have_the_highest_npmi():
    told = counted("Veil Terminals\nVeil Terminals\nharbour strike\nharbour vote", column="npmi")
    assert told["Veil Terminals"] == pytest.approx(1)
    assert told["harbour strike"] < 1


@given(TEXTS, st.integers(2, 5))
def test_the_occurrences_are_those_of_a_plain_count(bodies, length):
    plain = Counter()
    for words in bodies:
        for start in range(len(words) - length + 1):
            stretch = words[start : start + length]
            if "the" not in (stretch[0], stretch[-1]):
                plain[" ".join(stretch)] += 1
    assert counted(*map(" ".join, bodies), length=length) == dict(plain)


@given(TEXTS)
def test_no_occurrence_stands_alone_inside_a_longer_phrase_of_the_list(bodies):
    told = frame(*map(" ".join, bodies), length=ALL_LENGTHS)
    assert (told["alone"] <= told["occurrences"]).all()
    assert (told["alone"] >= 0.2 * told["occurrences"]).all()
    longest = told[told["words"] == told["words"].max()]
    assert (longest["alone"] == longest["occurrences"]).all()


def test_of_quotes_alone_a_phrase_never_leaves_its_quotation():
    text = 'He said "harbour strike" vote. He said "harbour strike vote" again.'
    assert counted(text, zones="quotes", length=2) == {"harbour strike": 2, "strike vote": 1}
