"""The calculations behind single clicks on a large pile, which `benchmarks.interactions` measures.

Each is given a pile and tells what to do: another selection, and other words, each time.
"""

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pandas as pd

import analysis.contexts as context_lines
from analysis import (
    collocates,
    found,
    keyness,
    keywords,
    periods,
    search,
    selection,
    sentences,
    trends,
    usage,
    word_tree,
)
from analysis.corpus import Corpus
from analysis.query import Material, matches, parsed
from analysis.query.fits import fits
from analysis.terms import Terms

SOURCES = 20


class Room:
    """A pile whose words are counted, and selections of it."""

    def __init__(self, corpus: Corpus, terms: Terms, articles: pd.DataFrame) -> None:
        self.corpus, self.terms, self.articles = corpus, terms, articles
        self.chance = np.random.default_rng(0)
        often = np.argsort(-np.asarray(terms.counts.sum(axis=0)).ravel())
        shown = ~keywords.hidden(corpus, terms, keywords.KeywordOptions())
        self.common = [str(terms.folded[term]) for term in often if shown[term]][:500]
        self.commonest = [str(word) for word in terms.folded[often[:10]]]

    def rows(self) -> np.ndarray:
        """A selection: some sources and some months."""
        sources = tuple(f"Paper {n}" for n in self.chance.choice(SOURCES, int(self.chance.integers(1, 20)), False))
        first = date(2010, 1, 1) + timedelta(days=int(self.chance.integers(0, 500)))
        last = first + timedelta(days=int(self.chance.integers(30, 700)))
        told = selection.Selection(first=first, last=last, sources=sources)
        return selection.chosen(self.articles, self.corpus, told)

    def words(self, count: int) -> list[str]:
        """Some of the 500 most used terms."""
        return [str(word) for word in self.chance.choice(self.common, count, replace=False)]


def frequencies(room: Room) -> Callable[[], object]:
    """Frequencies of a new selection."""
    rows = room.rows()
    return lambda: keywords.frequencies(room.corpus, room.terms, rows, keywords.KeywordOptions())


def whole_frequencies(room: Room) -> Callable[[], object]:
    """Frequencies of the whole pile."""
    rows = np.ones(room.corpus.articles, bool)
    return lambda: keywords.frequencies(room.corpus, room.terms, rows, keywords.KeywordOptions())


def ten_terms(room: Room) -> Callable[[], object]:
    """A trend by week of ten of the most used terms."""
    rows, asked, sizes = room.rows(), room.words(10), room.corpus.lengths()

    def made() -> object:
        each = {text: found.found(room.corpus, room.terms, text) for text in asked}
        return trends.trends(periods.periods(room.articles["published"], rows, "week"), each, sizes)

    return made


def contexts(room: Room) -> Callable[[], object]:
    """All sentences with one of the most used terms."""
    rows, [word] = room.rows(), room.words(1)
    return lambda: sentences.sentences_with(room.corpus, room.terms, rows, word)


def two_sources(room: Room) -> Callable[[], object]:
    """Keyness of two sources."""
    rows = room.rows()
    source = room.articles["source"].to_numpy(object)
    pair = [f"Paper {n}" for n in room.chance.choice(SOURCES, 2, replace=False)]
    sizes, shown = room.corpus.lengths(), ~keywords.hidden(room.corpus, room.terms, keywords.KeywordOptions())

    def made() -> object:
        one, two = (usage.usage(room.terms.counts, rows & (source == name), sizes) for name in pair)
        compared = shown & keyness.able(one, two, keyness.KeynessOptions())
        return keyness.keyness(room.terms.names, one, two, compared)

    return made


def searched(room: Room, query: str) -> list[dict]:
    """What a query finds in a new selection, ranked, and what is marked in the ten best."""
    material = Material(room.corpus, "all", room.articles)
    rows, answer = fits(material, parsed(query).tree), search.answer(material, query)
    best = np.argsort(-answer.scores * rows, kind="stable")[:10]
    return search.spans(material, answer.sought, best.tolist())


def searching(room: Room) -> Callable[[], object]:
    """A search for two of three words and a phrase, ranked and marked."""
    one, two, three = room.words(3)
    query = f'{one} AND ({two} OR {three}) OR "prime minister"'
    return lambda: searched(room, query)


def wildcards(room: Room) -> Callable[[], object]:
    """The articles with a phrase of two words that only begin somehow, such as “a* b*”."""
    one, two = (str(letter) for letter in room.chance.choice(list("abcdefhmoprstw"), 2))
    return lambda: matches(room.corpus, f'"{one}* {two}*"')


def near(room: Room) -> Callable[[], object]:
    """The articles with two of the ten most used words near each other."""
    one, two = room.chance.choice(room.commonest, 2, replace=False)
    return lambda: matches(room.corpus, f"{one} NEAR/5 {two}")


def three_queries(room: Room) -> Callable[[], object]:
    """A trend by week of three queries."""
    rows, [one, two, three, four] = room.rows(), room.words(4)
    asked, sizes = (f"{one} AND {two}", f'{three} OR "prime minister"', f"{four} NOT {one}"), room.corpus.lengths()

    def made() -> object:
        each = {text: found.found(room.corpus, room.terms, text, facts=room.articles) for text in asked}
        return trends.trends(periods.periods(room.articles["published"], rows, "week"), each, sizes)

    return made


def beside(room: Room) -> Callable[[], object]:
    """The collocates of one of the most used terms."""
    rows, [word] = room.rows(), room.words(1)

    def made() -> object:
        told = context_lines.lines(room.corpus, room.terms, rows, word)
        options = keywords.KeywordOptions()
        return collocates.collocates(room.corpus, room.terms, rows, told, options, collocates.Window())

    return made


def branching(room: Room) -> Callable[[], object]:
    """The word tree of one of the most used terms."""
    rows, [word] = room.rows(), room.words(1)
    return lambda: word_tree.branches(room.corpus, room.terms, context_lines.lines(room.corpus, room.terms, rows, word))


CLICKS = (
    frequencies, whole_frequencies, ten_terms, three_queries, contexts, beside, branching, two_sources, searching,
    wildcards, near,
)  # fmt: skip
