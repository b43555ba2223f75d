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
#: A word such as “New”, which is a stop word, opens a name when it stands before this share of the name's uses.
OPENS = 0.5
#: The stream has no commas: two names that stand in a row by chance are each used alone so many times as often.
ALONE = 4
#: A name that is part of a longer one is left out when the longer one has this share of its articles.
PART = 0.5


def names(corpus: Corpus, terms: Terms, story: np.ndarray, stories: int, most: int = MOST) -> list[tuple[str, ...]]:
    """Up to `most` names of each story, the most telling first.

    A name is a stretch of one to `LONGEST` words that are nearly always capitalised; a capitalised stop word
    belongs to it where most of its uses have one before them, as “New” before “York”. A stretch of two names
    that each stand alone `ALONE` times as often as together is both. A name tells a story the more of its articles
    have it and the fewer others: articles times ln(N / articles of all).
    """
    plain = told_apart(corpus, terms)
    starts, lengths = _stretches(corpus, terms, plain)
    shown, name = _different(corpus, terms, starts, lengths)
    article = corpus.article_of(starts)
    first, second = _parts(shown, np.bincount(name, minlength=len(shown)))
    two = second[name] >= 0
    name, article = np.concatenate([first[name], second[name[two]]]), np.concatenate([article, article[two]])
    pair = np.unique(name * corpus.articles + article)
    name, article = np.divmod(pair, max(corpus.articles, 1))
    having = np.bincount(name, minlength=len(shown))
    key, inside = np.unique(story[article] * max(len(shown), 1) + name, return_counts=True)
    told, name = np.divmod(key, max(len(shown), 1))
    score = inside * np.log((corpus.articles + 1) / having[name])
    order = np.lexsort((name, -score, told))
    bounds = np.searchsorted(told[order], np.arange(stories + 1))
    words = _words(terms, shown)
    telling = np.where((shown >= 0) & plain[shown], shown, -1).tolist()
    return [
        _chosen(
            [(words[name[n]], telling[name[n]], int(inside[n])) for n in order[start : min(end, start + 4 * most)]],
            most,
        )
        for start, end in zip(bounds[:-1], bounds[1:], strict=True)
    ]


def _words(terms: Terms, shown: np.ndarray) -> list[str]:
    """How each stretch is written, whose terms are filled up with -1."""
    told = terms.names[np.maximum(shown, 0)].tolist()
    lengths = (shown >= 0).sum(axis=1).tolist()
    return [
        " ".join(word[:1].upper() + word[1:] for word in row[:length])
        for row, length in zip(told, lengths, strict=True)
    ]


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


def _chosen(found: list[tuple[str, list[int], int]], most: int) -> tuple[str, ...]:
    """The first `most` of some names that share no word and are not parts of longer ones.

    Of each how it is written, its terms, -1 for stop words, and how many articles have it.
    """
    kept: list[str] = []
    told = [frozenset(terms) - {-1} for _, terms, _ in found]
    used: set[int] = set()
    for (written, _, articles), words in zip(found, told, strict=True):
        if len(kept) == most:
            break
        longer = any(words < one and often >= PART * articles for one, (_, _, often) in zip(told, found, strict=True))
        if not longer and not words & used:
            kept.append(written)
            used |= words
    return tuple(kept)
