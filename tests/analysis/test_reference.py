"""Every count of the program is that of a slow and plain one, which loops over the words of each article."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import contexts, found, keywords, periods, phrases, query, sentences, terms, trends, usage
from analysis.forms import form
from analysis.keywords import KeywordOptions
from analysis.tokens import cleaned
from analysis.tokens import sentences as sentences_of
from tests.piles import article, corpus_of_articles

WORDS = ["port", "Port", "port's", "strike", "Norrgate", "the", "of", "U.S.", "5,000"]
TEXTS = st.lists(st.sampled_from([*WORDS, ". ", ". ", "\n", "“Stay", "home”"]), max_size=9).map(" ".join)
ARTICLES = st.builds(article, headline=TEXTS, deck=TEXTS, body=TEXTS, captions=TEXTS)
PILES = st.lists(ARTICLES, min_size=1, max_size=5)
PARTS = {
    "all": ("headline", "deck", "body"), "headline": ("headline", "deck"), "headline-alone": ("headline",),
    "deck": ("deck",), "body": ("body",), "captions": ("captions",),
}  # fmt: skip
ZONES = st.sampled_from([*PARTS])
DAYS = pd.to_datetime(pd.Series(["2031-01-01", "2031-01-02", "2031-01-02", "2031-01-05", "2031-01-09"]))


def plain_sentences(one: dict, zones: str) -> list[list[str]]:
    """The words of each sentence of an article's zones, as terms."""
    told = []
    for part in PARTS[zones]:
        text = "\n".join(one[part]) if isinstance(one[part], list) else one[part]
        plain = cleaned(text)
        told += [[folded(plain[start:end]) for start, end in spans] for _, _, spans in sentences_of(text)]
    return told


def folded(word: str) -> str:
    return word.lower().removesuffix("'s") if len(word) > 3 else word.lower()


def times(one: dict, zones: str, phrase: tuple[str, ...]) -> int:
    """How often a phrase stands in one article."""
    size = len(phrase)
    return sum(
        tuple(sentence[place : place + size]) == phrase
        for sentence in plain_sentences(one, zones)
        for place in range(len(sentence) - size + 1)
    )


def length(one: dict, zones: str) -> int:
    return sum(map(len, plain_sentences(one, zones)))


STORIES = st.lists(st.integers(0, 2), min_size=5, max_size=5).map(np.array)


def different(pile: list[dict], rows: np.ndarray, story: np.ndarray, zones: str, phrase: tuple[str, ...]) -> int:
    """How many different stories the chosen articles with a phrase tell."""
    having = [times(one, zones, phrase) > 0 for one in pile]
    return len({number for number, told, has in zip(story, rows, having, strict=True) if told and has})


def chosen(pile: list[dict], data: st.DataObject) -> np.ndarray:
    return np.array(data.draw(st.lists(st.booleans(), min_size=len(pile), max_size=len(pile))))


@given(PILES, ZONES, st.data())
def test_frequencies_are_those_of_the_plain_count(pile, zones, data):
    corpus, rows = corpus_of_articles(*pile), chosen(pile, data)
    frame = keywords.frequencies(corpus, terms.terms(corpus, zones=zones), rows, KeywordOptions(zones=zones))
    words = sum(length(one, zones) for one, told in zip(pile, rows, strict=True) if told)
    for line in frame.itertuples():
        counts = [times(one, zones, (line.term.lower(),)) for one, told in zip(pile, rows, strict=True) if told]
        assert (line.occurrences, line.articles) == (sum(counts), sum(map(bool, counts)))
        assert line.per_1000_words == pytest.approx(1000 * sum(counts) / words)
    inside = [one for one, told in zip(pile, rows, strict=True) if told]
    used = {word for one in inside for sentence in plain_sentences(one, zones) for word in sentence}
    counted = terms.terms(corpus, zones=zones)
    assert used - set(frame["term"].str.lower()) <= set(counted.folded[counted.stop])


@given(PILES, ZONES, STORIES, st.data())
def test_stories_are_the_different_ones_of_the_articles_on_every_page(pile, zones, story, data):
    corpus, rows = corpus_of_articles(*pile), chosen(pile, data)
    told, options, story = terms.terms(corpus, zones=zones), KeywordOptions(zones=zones), story[: len(pile)]
    used = usage.usage(told.counts, rows, corpus.lengths(zones), story)
    each = {"port": found.found(corpus, told, "port", options)}
    every = pd.to_datetime(pd.Series(["2031-01-01"] * len(pile)))
    over = trends.trends(periods.periods(every, rows), each, corpus.lengths(zones), story)
    by_hand = different(pile, rows, story, zones, ("port",))
    assert used.stories[told.folded.among(["port"])].sum() == over.stories.sum() == by_hand
    assert over.all_stories.sum() == len(set(story[rows]))

    beside = {"stories": story, "texts": np.arange(len(pile))}
    frame = keywords.frequencies(corpus, told, rows, options, beside)
    assert (frame["texts"] == frame["articles"]).all()
    assert [different(pile, rows, story, zones, (term.lower(),)) for term in frame["term"]] == [*frame["stories"]]
    pairs = phrases.phrase_frequencies(corpus, told, rows, KeywordOptions(zones=zones, length=2), beside, least=1)
    assert [
        different(pile, rows, story, zones, tuple(form(word, "") for word in pair.split())) for pair in pairs["term"]
    ] == [*pairs["stories"]]


@given(PILES, ZONES, st.sampled_from(["po*", "*ort", "st?ike", "po* st*ke", "port * strike", "5,0*", "u.*"]), st.data())
def test_a_term_with_letters_left_open_is_found_where_the_query_finds_it(pile, zones, typed, data):
    corpus, rows = corpus_of_articles(*pile), chosen(pile, data)
    told, options = terms.terms(corpus, zones=zones), KeywordOptions(zones=zones)
    hits = found.found(corpus, told, typed, options)
    assert hits.articles.tolist() == np.flatnonzero(query.matches(corpus, f'"{typed}"', zones)).tolist()
    inside = hits.times[rows[hits.articles]]
    assert len(contexts.lines(corpus, told, rows, typed, zones=zones)) == inside.sum()


@given(
    PILES, ZONES, st.sampled_from([("port",), ("port", "strike"), ("the", "port"), ("strike", "of", "the")]), st.data()
)
def test_a_phrase_counts_the_same_on_every_page(pile, zones, phrase, data):
    corpus, rows, typed = corpus_of_articles(*pile), chosen(pile, data), " ".join(phrase)
    told, options = terms.terms(corpus, zones=zones), KeywordOptions(zones=zones)
    counts = np.array([times(one, zones, phrase) for one in pile])

    assert len(contexts.lines(corpus, told, rows, typed, zones=zones)) == counts[rows].sum()
    behind = sentences.sentences_with(corpus, told, rows, typed, zones=zones)
    assert behind["hits"].sum() == counts[rows].sum()
    assert behind["row"].nunique() == (counts[rows] > 0).sum()

    hits = found.found(corpus, told, typed, options)
    assert (hits.articles.tolist(), hits.times.tolist()) == (
        np.flatnonzero(counts).tolist(),
        counts[counts > 0].tolist(),
    )
    assert query.matches(corpus, f'"{typed}"', zones).tolist() == (counts > 0).tolist()

    over = trends.trends(
        periods.periods(DAYS[: len(pile)], rows, "day"), {typed: hits}, corpus.lengths(zones)
    )  # fmt: skip
    assert over.occurrences.sum() == counts[rows].sum()
    assert over.articles.sum() == (counts[rows] > 0).sum()
    assert over.words.sum() == sum(length(one, zones) for one, inside in zip(pile, rows, strict=True) if inside)

    if len(phrase) == 1:
        used = usage.usage(told.counts, rows, corpus.lengths(zones))
        assert used.occurrences[told.folded.among(phrase)].sum() == counts[rows].sum()
    else:
        listed = phrases.phrase_frequencies(
            corpus, told, rows, KeywordOptions(zones=zones, length=len(phrase)), least=1
        )
        line = listed[listed["term"].map(lambda term: " ".join(form(word, "") for word in term.split())) == typed]
        hidden = "the" in (phrase[0], phrase[-1])
        assert line["occurrences"].sum() == (0 if hidden else counts[rows].sum())
