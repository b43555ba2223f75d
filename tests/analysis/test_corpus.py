"""Articles as integers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import arrays, encode, from_arrays
from analysis.tokens import sentences
from tests.piles import corpus_of

TEXTS = st.lists(st.text("abcAB .!?\n'é-", max_size=60), max_size=6)


def words(corpus) -> list[str]:
    return corpus.vocabulary[corpus.tokens].tolist()


def test_headline_deck_and_body_lie_side_by_side():
    corpus = corpus_of(("Rain falls", "It rained. The town slept."), "Sun.")
    assert words(corpus) == ["Rain", "falls", "It", "rained", "The", "town", "slept", "Sun"]
    assert corpus.pieces.tolist() == [0, 2, 2, 7, 7, 7, 8]
    assert corpus.sentences.tolist() == [0, 2, 4, 7]


def test_each_position_knows_its_article_and_field():
    corpus = corpus_of(("Rain falls", "It rained."), "Sun.")
    places = np.arange(len(corpus.tokens))
    assert corpus.article_of(places).tolist() == [0, 0, 0, 0, 1]
    assert corpus.field_of(places).tolist() == [0, 0, 2, 2, 2]


def test_words_are_counted_by_zone():
    corpus = corpus_of(("Rain falls", "It rained all day."))
    assert [corpus.lengths(zones).tolist() for zones in ("all", "headline", "body")] == [[6], [2], [4]]


def test_no_article_is_a_corpus_too():
    corpus = encode([])
    assert (corpus.articles, len(corpus.tokens)) == (0, 0)


@given(TEXTS)
def test_a_stored_corpus_comes_back_whole(texts):
    corpus = corpus_of(*texts)
    again = from_arrays(arrays(corpus))
    assert words(again) == words(corpus)
    assert again.pieces.tolist() == corpus.pieces.tolist()
    assert again.sentences.tolist() == corpus.sentences.tolist()
    assert again.languages == corpus.languages


@given(TEXTS)
def test_the_lengths_of_all_articles_add_up_to_the_stream(texts):
    corpus = corpus_of(*texts)
    assert corpus.lengths().sum() == len(corpus.tokens) == corpus.pieces[-1]


@given(st.text(max_size=120))
def test_the_corpus_and_the_reader_find_the_same_sentences(text):
    corpus = corpus_of(text)
    sizes = [len(spans) for part in [text] for _, _, spans in sentences(part)]
    assert np.diff(corpus.sentences, append=len(corpus.tokens)).tolist() == sizes


@given(TEXTS, st.integers(1, 3))
def test_the_size_of_the_steps_does_not_matter(texts, block):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.corpus.BLOCK", block)
        small = corpus_of(*texts)
    whole = corpus_of(*texts)
    assert words(small) == words(whole)
    assert small.pieces.tolist() == whole.pieces.tolist()
    assert small.sentences.tolist() == whole.sentences.tolist()
