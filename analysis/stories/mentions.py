"""Which articles mention which names: capitalised words in a row, made once of all articles of a pile."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np

from analysis.corpus import Corpus
from analysis.stories.views import told_apart
from analysis.terms import Terms

#: Capitalised words of English that name days, not people and places.
CALENDAR = {
    name.lower() for name in (*calendar.month_name, *calendar.month_abbr, *calendar.day_name, *calendar.day_abbr)
}
#: Words of a name.
LONGEST = 4
#: A word such as “New”, which is a stop word, opens a name when it stands before this share of the name's uses.
OPENS = 0.5
#: The stream has no commas: two names that stand in a row by chance are each used alone so many times as often.
ALONE = 4


@dataclass(frozen=True)
class Mentions:
    """The different names of a pile, and the articles that have each, once per article.

    words    int32 (names, `LONGEST`): the terms of each name, filled up with -1
    telling  int32 (names, `LONGEST`): the same without stop words, which are -1
    name     int32 (mentions,): the name of each mention, in ascending order
    article  int32 (mentions,): its article
    """

    words: np.ndarray
    telling: np.ndarray
    name: np.ndarray
    article: np.ndarray


def mentions(corpus: Corpus, terms: Terms) -> Mentions:
    """The names that the articles mention.

    A name is a stretch of one to `LONGEST` words that are nearly always capitalised; a capitalised stop word
    belongs to it where most of its uses have one before them, as “New” before “York”. A stretch of two names
    that each stand alone `ALONE` times as often as together is both.
    """
    plain = told_apart(corpus, terms)
    starts, lengths = _stretches(corpus, terms, plain)
    words, name = _different(corpus, terms, starts, lengths)
    article = corpus.article_of(starts)
    first, second = _parts(words, np.bincount(name, minlength=len(words)))
    two = second[name] >= 0
    name, article = np.concatenate([first[name], second[name[two]]]), np.concatenate([article, article[two]])
    name, article = np.divmod(np.unique(name * corpus.articles + article), max(corpus.articles, 1))
    telling = np.where((words >= 0) & plain[words], words, -1)
    return Mentions(*(array.astype(np.int32) for array in (words, telling, name, article)))


def arrays(told: Mentions) -> dict[str, np.ndarray]:
    """The mentions as plain arrays for storing."""
    return {field.name: getattr(told, field.name) for field in fields(told)}


def from_arrays(stored: Mapping[str, np.ndarray]) -> Mentions:
    """The mentions that `arrays` took apart."""
    return Mentions(**stored)


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


def _parts(shown: np.ndarray, uses: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The two names that a stretch is made of where each is used alone `ALONE` times as often; else itself, and -1."""
    rows = [tuple(term for term in row if term >= 0) for row in shown.tolist()]
    number = {row: place for place, row in enumerate(rows)}
    first, second = np.arange(len(rows)), np.full(len(rows), -1)
    for place, row in enumerate(rows):
        most = ALONE * uses[place]
        for cut in range(1, len(row)):
            one, other = number.get(row[:cut], place), number.get(row[cut:], place)
            if min(uses[one], uses[other]) >= most:
                first[place], second[place], most = one, other, min(uses[one], uses[other])
    return first, second


def _stretches(corpus: Corpus, terms: Terms, plain: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where stretches of capitalised words start, and how long they are; `plain` tells no stop words."""
    upper = terms.names.capitalised
    term = terms.term_of[corpus.tokens]
    opens = np.zeros(len(term) + 1, bool)
    opens[corpus.sentences] = True
    opens[corpus.pieces] = True
    opens, last = opens[:-1], opens[1:]
    elsewhere = np.bincount(term[~opens], minlength=len(upper)) > 0  # what only opens sentences is no name
    day = np.fromiter((shown.lower() in CALENDAR for shown in terms.names), bool, len(terms.names))
    capital = (upper & elsewhere & ~day & plain)[term]
    within = ~opens & np.append(False, capital[:-1])
    before = np.flatnonzero(~plain[term] & corpus.vocabulary.capitalised[corpus.tokens] & ~opens & ~last)
    before = before[capital[before + 1]]
    first = np.bincount(term[capital & ~within], minlength=len(upper))
    led = np.bincount(term[before + 1], minlength=len(upper)) >= OPENS * np.maximum(first, 1)
    capital[before[led[term[before + 1]]]] = True
    within = ~opens & np.append(False, capital[:-1])
    starts = np.flatnonzero(capital & ~within)
    stretch = np.cumsum(capital & ~within)[capital] - 1
    return starts, np.minimum(np.bincount(stretch, minlength=len(starts)), LONGEST)
