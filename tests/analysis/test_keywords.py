"""Frequencies of terms."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from analysis.concepts import Concept
from analysis.keywords import KeywordOptions, concept_frequencies, frequencies
from analysis.stopwords import stop_words
from analysis.terms import terms
from tests.piles import corpus_of

BODIES = st.lists(
    st.lists(st.sampled_from(["harbour", "strike", "ferry", "minister", "the"]), max_size=8).map(" ".join),
    min_size=1,
    max_size=8,
)


def counted(bodies, rows=None, **options):
    corpus = corpus_of(*bodies)
    told = KeywordOptions(**options)
    rows = np.ones(len(bodies), bool) if rows is None else np.array(rows)
    return frequencies(corpus, terms(corpus, told.forms, told.zones), rows, told)


def told(frame, column="occurrences") -> dict:
    return dict(zip(frame["term"], frame[column], strict=True))


def test_occurrences_articles_and_shares_are_counted():
    frame = counted(["Ferry, ferry and harbour.", "The ferry sank.", "A strike."])
    assert told(frame) == {"ferry": 3, "harbour": 1, "sank": 1, "strike": 1}
    assert told(frame, "articles")["ferry"] == 2
    assert told(frame, "share_of_articles")["ferry"] == pytest.approx(2 / 3)
    assert told(frame, "per_1000_words")["ferry"] == pytest.approx(3000 / 9)


def test_only_selected_articles_count():
    assert told(counted(["ferry ferry", "ferry strike"], [False, True])) == {"ferry": 1, "strike": 1}


def test_capitals_and_the_possessive_do_not_part_a_word():
    assert told(counted(["Osk spoke. OSK’s party met. Osk left."]))["Osk"] == 3


def test_a_word_can_be_hidden_and_a_stop_word_kept():
    frame = counted(["the ferry", "the strike"], hidden=("ferry",), kept=("the",))
    assert told(frame) == {"strike": 1, "the": 2}


def test_headline_and_body_are_counted_apart():
    bodies = [("Ferry sinks", "The strike goes on.")]
    assert told(counted(bodies, zones="headline")) == {"Ferry": 1, "sinks": 1}
    assert "Ferry" not in told(counted(bodies, zones="body"))


def test_lemmas_join_forms_that_stand_apart():
    assert told(counted(["ferries ferry"], forms="lemmas")) == {"ferry": 2}


def test_an_empty_selection_has_no_terms():
    assert counted(["ferry"], [False]).empty


@given(BODIES)
def test_counts_are_those_of_count_vectorizer(bodies):
    plain = CountVectorizer(stop_words=list(stop_words("en")), token_pattern=r"[a-z]+")
    try:
        sums = plain.fit_transform(bodies).sum(axis=0).A1
    except ValueError:  # nothing but stop words
        assert counted(bodies).empty
        return
    assert told(counted(bodies)) == dict(zip(plain.get_feature_names_out(), sums, strict=True))


@given(BODIES)
def test_tf_idf_is_the_mean_weight_of_tfidf_vectorizer(bodies):
    frame = counted(bodies)
    if frame.empty:
        return
    plain = TfidfVectorizer(vocabulary=frame["term"].tolist(), token_pattern=r"[a-z]+")
    assert frame["tf_idf"].to_numpy() == pytest.approx(plain.fit_transform(bodies).toarray().mean(axis=0))


@given(BODIES, st.data())
def test_two_halves_of_a_pile_add_up_to_it(bodies, data):
    rows = np.array(data.draw(st.lists(st.booleans(), min_size=len(bodies), max_size=len(bodies))))
    halves = [told(counted(bodies, part)) for part in (rows, ~rows)]
    whole = told(counted(bodies))
    assert {term: sum(half.get(term, 0) for half in halves) for term in whole} == whole


@given(BODIES)
def test_the_order_of_articles_does_not_matter(bodies):
    assert told(counted(bodies)) == told(counted(bodies[::-1]))


def test_a_concept_group_is_counted_as_one_term():
    corpus = corpus_of("Ferry and harbour.", "A ferry. The ferryman.", "A strike.")
    sea = Concept("Sea", ("ferr*", "harbour"))
    options = KeywordOptions(concepts=(sea,))
    frame = concept_frequencies(corpus, terms(corpus), np.array([True, True, False]), options)
    assert told(frame) == {"[Sea]": 4}
    assert told(frame, "articles") == {"[Sea]": 2}


def test_without_concept_groups_there_is_nothing_to_count():
    corpus = corpus_of("ferry")
    assert concept_frequencies(corpus, terms(corpus), np.ones(1, bool), KeywordOptions()).empty


def test_texts_and_stories_are_the_different_ones_among_the_articles_that_have_a_term():
    corpus = corpus_of("ferry", "ferry", "ferry strike", "strike")
    beside = {"stories": np.array([1, 1, 1, 0]), "texts": np.array([0, 0, 2, 3])}
    frame = frequencies(corpus, terms(corpus), np.ones(4, bool), KeywordOptions(), beside)
    assert told(frame, "articles") == {"ferry": 3, "strike": 2}
    assert told(frame, "texts") == {"ferry": 2, "strike": 2}
    assert told(frame, "stories") == {"ferry": 1, "strike": 2}


def test_a_story_counts_for_a_concept_group_once_whichever_of_its_words_an_article_has():
    corpus = corpus_of("ferry", "harbour", "strike")
    sea = Concept("Sea", ("ferry", "harbour"))
    beside = {"stories": np.array([4, 4, 4])}
    frame = concept_frequencies(corpus, terms(corpus), np.ones(3, bool), KeywordOptions(concepts=(sea,)), beside)
    assert told(frame, "stories") == {"[Sea]": 1}
