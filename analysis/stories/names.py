"""The names in stories: capitalised words in a row that tell a story from the others."""

import calendar

import numpy as np

from analysis.corpus import Corpus
from analysis.stories.views import told_apart
from analysis.terms import Terms

#: Capitalised words of English that name days, not people and places.
CALENDAR = {
    name.lower() for name in (*calendar.month_name, *calendar.month_abbr, *calendar.day_name, *calendar.day_abbr)
}
#: Words of a name, and names of a story.
LONGEST, MOST = 4, 5
#: A name that is part of a longer one is left out when the longer one has this share of its articles.
PART = 0.5


def names(corpus: Corpus, terms: Terms, story: np.ndarray, stories: int, most: int = MOST) -> list[tuple[str, ...]]:
    """Up to `most` names of each story, the most telling first.

    A name is a stretch of one to `LONGEST` words that are nearly always capitalised. It tells a story
    the more of its articles have it and the fewer others: articles times ln(N / articles of all).
    """
    starts, lengths = _stretches(corpus, terms)
    shown, name = _different(corpus, terms, starts, lengths)
    article = corpus.article_of(starts)
    pair = np.unique(name * corpus.articles + article)
    name, article = np.divmod(pair, max(corpus.articles, 1))
    having = np.bincount(name, minlength=len(shown))
    key, inside = np.unique(story[article] * max(len(shown), 1) + name, return_counts=True)
    told, name = np.divmod(key, max(len(shown), 1))
    score = inside * np.log((corpus.articles + 1) / having[name])
    order = np.lexsort((name, -score, told))
    bounds = np.searchsorted(told[order], np.arange(stories + 1))
    words = _words(terms, shown)
    return [
        _chosen([(words[name[n]], int(inside[n])) for n in order[start : min(end, start + 4 * most)]], most)
        for start, end in zip(bounds[:-1], bounds[1:], strict=True)
    ]


def _words(terms: Terms, shown: np.ndarray) -> list[tuple[str, ...]]:
    """The words of each stretch, whose terms are filled up with -1."""
    told = terms.names[np.maximum(shown, 0)].tolist()
    return [tuple(row[:length]) for row, length in zip(told, (shown >= 0).sum(axis=1).tolist(), strict=True)]


def _different(
    corpus: Corpus, terms: Terms, starts: np.ndarray, lengths: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
    """The different stretches as terms (names, `LONGEST`), filled up with -1, and which each stretch is."""
    name, one_of = np.zeros(len(starts), np.int64), np.zeros((1, 0), np.int64)
    for word in range(LONGEST):
        inside = lengths > word
        term = np.full(len(starts), -1, np.int64)
        term[inside] = terms.term_of[corpus.tokens[starts[inside] + word]]
        # numbering pairs of what came before and the next term is quicker than sorting rows
        _, first, fresh = np.unique(name * (len(terms.names) + 1) + term + 1, return_index=True, return_inverse=True)
        one_of = np.column_stack([one_of[name[first]], term[first]])
        name = fresh
    return one_of, name


def _stretches(corpus: Corpus, terms: Terms) -> tuple[np.ndarray, np.ndarray]:
    """Where stretches of capitalised words start, and how long they are."""
    upper = np.fromiter((shown[:1].isupper() for shown in terms.names), bool, len(terms.names))
    term = terms.term_of[corpus.tokens]
    opens = np.zeros(len(term), bool)
    opens[corpus.sentences] = True
    elsewhere = np.bincount(term[~opens], minlength=len(upper)) > 0  # what only opens sentences is no name
    day = np.fromiter((shown.lower() in CALENDAR for shown in terms.names), bool, len(terms.names))
    capital = (upper & elsewhere & ~day & told_apart(corpus, terms))[term]
    before = np.zeros(len(capital), bool)
    before[1:] = capital[:-1]
    before[opens] = False
    before[corpus.pieces[:-1][np.diff(corpus.pieces) > 0]] = False
    starts = np.flatnonzero(capital & ~before)
    stretch = np.cumsum(capital & ~before)[capital] - 1
    return starts, np.minimum(np.bincount(stretch, minlength=len(starts)), LONGEST)


def _chosen(found: list[tuple[tuple[str, ...], int]], most: int) -> tuple[str, ...]:
    """The first `most` of some names and their articles that share no word and are not parts of longer ones."""
    kept: list[str] = []
    told = [frozenset(words) for words, _ in found]
    used: set[str] = set()
    for (words, articles), one in zip(found, told, strict=True):
        if len(kept) == most:
            break
        longer = any(one < other and often >= PART * articles for other, (_, often) in zip(told, found, strict=True))
        if not longer and not one & used:
            kept.append(" ".join(words))
            used |= one
    return tuple(kept)
