"""Sources: what each printed, how its articles read, and what outlets share."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.overlap import shared_groups, shared_words
from analysis.readability import FORMULAS, readability, syllables
from analysis.richness import richness
from analysis.sources import KINDS, kinds, names, sources, weekdays
from analysis.terms import terms
from analysis.volume import UNKNOWN
from tests.piles import corpus_of

ARTICLES = pd.DataFrame(
    {
        "source": ["Gull", "Gull", "Ledger", ""],
        "published": pd.to_datetime(["2031-02-03", "2031-02-09", "2031-02-03", None]),
    }
)
EVERY = np.ones(4, bool)


def test_each_source_is_told_with_its_articles_days_and_lengths():
    figures = pd.DataFrame({"lix": [40.0, np.nan, 50.0, 60.0]})
    told = sources(ARTICLES, EVERY, np.array([10, 30, 40, 50]), np.array([0, 2, 1, 2]), figures)
    assert told["source"].tolist() == ["Gull", "Ledger", UNKNOWN]
    gull = told.iloc[0]
    assert (gull["articles"], gull["share"], gull["undated"], gull["median_words"]) == (2, 0.5, 0, 20)
    assert (gull["first"].day, gull["last"].day) == (3, 9)
    assert (gull["wire"], gull["shared"], gull["own"]) == (0.5, 0, 0.5)
    assert (gull["lix"], gull["lix_of"]) == (40, 1)
    assert told["undated"].tolist() == [0, 0, 1]


def test_nothing_selected_is_an_empty_table():
    assert sources(ARTICLES, ~EVERY, np.zeros(4, int), np.zeros(4, int), pd.DataFrame({"lix": np.zeros(4)})).empty


def test_an_article_is_wire_when_its_page_or_a_copy_names_another_outlets_agency():
    source = np.array(["Gull", "Ledger", "Wire", "Gull", "Courier", "Gull"], object)
    agency = np.array(["Wire", "", "Wire", "", "", ""], object)
    group = np.array([0, 0, 0, 1, 1, -1])
    told = [KINDS[kind] for kind in kinds(source, agency, group)]
    assert told == ["wire", "wire", "shared", "shared", "shared", "own"]


def test_an_article_without_a_source_is_no_other_outlet():
    source, nobody = np.array(["Gull", UNKNOWN, UNKNOWN, "Gull", "Ledger"], object), np.full(5, "", object)
    told = [KINDS[kind] for kind in kinds(source, nobody, np.array([0, 0, 1, 1, 1]))]
    assert told == ["own", "own", "shared", "shared", "shared"]


def test_weekdays_are_counted_from_monday():
    table = weekdays(ARTICLES, EVERY)
    assert table.loc["Gull"].tolist() == [1, 0, 0, 0, 0, 0, 1]
    assert table.to_numpy().sum() == 3


def test_an_unknown_source_has_a_name():
    assert names(ARTICLES).tolist() == ["Gull", "Gull", "Ledger", UNKNOWN]


def test_richness_is_the_mean_share_of_different_words_in_a_window():
    corpus = corpus_of("a b a c", "a a a", "a b")
    # windows of three: a b a and b a c
    assert np.allclose(richness(corpus, terms(corpus), 3)[:2], [(2 / 3 + 3 / 3) / 2, 1 / 3])
    assert np.isnan(richness(corpus, terms(corpus), 3)[2])


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=9), max_size=4), st.integers(1, 5))
def test_richness_is_that_of_counting_every_window(articles, window):
    corpus = corpus_of(*(" ".join(words) for words in articles))
    told = richness(corpus, terms(corpus), window)
    for words, ratio in zip(articles, told, strict=True):
        windows = [len(set(words[at : at + window])) / window for at in range(len(words) - window + 1)]
        assert np.isclose(ratio, np.mean(windows)) if windows else np.isnan(ratio)


def test_flesch_and_lix_follow_their_formulas():
    # 25 sentences of four words: 4 words a sentence, 5 syllables a sentence, no long word
    corpus = corpus_of("The cat sat today. " * 25)
    told = readability(corpus)
    constant, sentence, syllable = FORMULAS["en"]
    assert np.isclose(told.flesch[0], constant - sentence * 4 - syllable * 5 / 4)
    assert told.lix[0] == 4
    long = readability(corpus_of("The cats negotiated today. " * 25))
    assert long.lix[0] == 4 + 25


def test_a_short_text_and_a_language_without_formula_have_no_figure():
    assert np.isnan(readability(corpus_of("The cat sat.")).lix[0])
    finnish = readability(corpus_of("Kissa istui matolla. " * 40, language="fi"))
    assert np.isnan(finnish.flesch[0])
    assert finnish.lix[0] > 0


@pytest.mark.parametrize(
    ("word", "language", "count"), [("government", "en", 3), ("Regierung", "de", 3), ("idea", "en", 2)]
)
def test_syllables_are_about_right(word, language, count):
    assert syllables(word, language) == count


def test_shared_copies_are_out_of_the_articles_of_the_row():
    source = np.array(["Gull", "Gull", "Ledger", "Courier"], object)
    table = shared_groups(source, np.array([0, -1, 0, -1]), EVERY)
    assert table.loc["Gull", "Ledger"] == 0.5
    assert table.loc["Ledger", "Gull"] == 1
    assert table.loc["Courier", "Gull"] == 0
    assert np.isnan(table.loc["Gull", "Gull"])


def test_sources_with_the_same_words_are_as_near_as_can_be():
    corpus = corpus_of("goal match", "match goal", "budget vote")
    table = shared_words(np.array(["a", "b", "c"], object), terms(corpus).counts, np.ones(3, bool), np.ones(4, bool))
    assert np.isclose(table.loc["a", "b"], 1)
    assert table.loc["a", "c"] == 0
