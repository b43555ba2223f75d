"""Articles as integers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import arrays, from_arrays
from analysis.encoding import encode
from analysis.tokens import sentences
from tests.piles import article, corpus_of, corpus_of_articles

TEXTS = st.lists(st.text("abcAB .!?\n'é-", max_size=60), max_size=6)


def words(corpus) -> list[str]:
    return corpus.vocabulary[corpus.tokens].tolist()


def test_headline_deck_body_and_captions_lie_side_by_side():
    corpus = corpus_of(("Rain falls", "It rained. The town slept."), "Sun.")
    assert words(corpus) == ["Rain", "falls", "It", "rained", "The", "town", "slept", "Sun"]
    assert corpus.pieces.tolist() == [0, 2, 2, 7, 7, 7, 7, 8, 8]
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


PARTS = article("Rain falls", "All day long", "It rained. “Go home,” she said.", "The port at night\nA boat")


@pytest.mark.parametrize(
    ("zones", "counted"),
    [
        ("all", "Rain falls All day long It rained Go home she said"),
        ("headline", "Rain falls All day long"),
        ("headline-alone", "Rain falls"),
        ("deck", "All day long"),
        ("body", "It rained Go home she said"),
        ("captions", "The port at night A boat"),
        ("quotes", "Go home"),
    ],
)
def test_each_zone_has_its_words(zones, counted):
    corpus = corpus_of_articles(article("x", "x", "x “x”", "x"), PARTS)
    rows, places = np.array([False, True]), np.arange(len(corpus.tokens))
    inside = corpus.inside(rows, zones)
    assert " ".join(corpus.vocabulary[corpus.tokens[inside]]) == counted
    assert corpus.within(places, rows, zones).tolist() == inside.tolist()
    assert corpus.lengths(zones)[1] == inside.sum()
    assert corpus.times(places, zones)[1] == inside.sum()


@pytest.mark.parametrize(
    ("body", "quoted"),
    [
        ('He said "go home" and left', "go home"),
        ("« Allez » et »Geh« und „Komm“ ja", "Allez Geh Komm"),
        ("「行」 と 『来』", "行 来"),
        ("“One goes on\n“and on,” he said", "One goes on and on"),
        ("“It never ends\nNobody said so", ""),
        ("“It never ends\n\n“And again” he said", "It never ends And again"),
        ('a 6" board and a 5" nail', ""),
        ("“” “ ” nothing", ""),
        ("it ends “open", ""),
        ("he “began, no “began” again", "began"),
    ],
)
def test_a_quotation_is_what_stands_between_its_marks(body, quoted):
    corpus = corpus_of_articles(article("“Not here”", "“nor here”", body, "“nor here”"))
    inside = corpus.inside(np.ones(1, bool), "quotes")
    assert " ".join(corpus.vocabulary[corpus.tokens[inside]]) == quoted


@given(TEXTS, st.data())
def test_positions_are_counted_in_the_article_in_which_each_lies(texts, data):
    corpus = corpus_of(*texts)
    chosen = data.draw(st.lists(st.booleans(), min_size=len(corpus.tokens), max_size=len(corpus.tokens)))
    places = np.flatnonzero(chosen)
    one_by_one = np.bincount(corpus.article_of(places), minlength=corpus.articles)
    assert corpus.times(places).tolist() == one_by_one.tolist()


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
        patch.setattr("analysis.encoding.BLOCK", block)
        small = corpus_of(*texts)
    whole = corpus_of(*texts)
    assert words(small) == words(whole)
    assert small.pieces.tolist() == whole.pieces.tolist()
    assert small.sentences.tolist() == whole.sentences.tolist()


def test_each_token_knows_where_it_stands():
    corpus = corpus_of("a b a", "b")
    for told in (corpus, from_arrays(arrays(corpus))):
        stood = {told.vocabulary[k]: told.index.of(np.array([k])).tolist() for k in range(len(told.vocabulary))}
        assert stood == {"a": [0, 2], "b": [1, 3]}
