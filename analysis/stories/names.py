"""The names by which stories are told: those that their articles mention (`mentions`) and the others do not."""

import numpy as np

from analysis.corpus import Corpus
from analysis.stories.mentions import Mentions, mentions
from analysis.terms import Terms

#: Names of a story.
MOST = 5
#: A name that is part of a longer one is left out when the longer one has this share of its articles.
PART = 0.5


def names(
    corpus: Corpus, terms: Terms, story: np.ndarray, stories: int, most: int = MOST, told: Mentions | None = None
) -> list[tuple[str, ...]]:
    """Up to `most` names of each story, the most telling first; `told` are the `mentions` of the corpus if known."""
    return names_of(told or mentions(corpus, terms), terms, story, np.arange(stories), most)


def names_of(
    told: Mentions, terms: Terms, story: np.ndarray, wanted: np.ndarray, most: int = MOST
) -> list[tuple[str, ...]]:
    """Up to `most` names of each of the stories that are wanted, int64 in ascending order, the most telling first.

    A name tells a story the more of its articles have it and the fewer others: articles times ln(N / articles of
    all). `story` is that of each article.
    """
    having = np.bincount(told.name, minlength=len(told.words))
    inside = np.isin(story, wanted)[told.article]
    key = story[told.article[inside]] * np.int64(max(len(having), 1)) + told.name[inside]
    key, articles = np.unique(key, return_counts=True)
    of_story, name = np.divmod(key, max(len(having), 1))
    score = articles * np.log((len(story) + 1) / having[name])
    order = np.lexsort((name, -score, of_story))
    begins, ends = (np.searchsorted(of_story[order], wanted, side) for side in ("left", "right"))
    each = np.minimum(ends - begins, 4 * most)
    best = order[np.repeat(begins - np.cumsum(each) + each, each) + np.arange(each.sum())]
    written, telling = _written(terms, told.words[name[best]]), told.telling[name[best]].tolist()
    found = list(zip(written, telling, articles[best].tolist(), strict=True))
    return [_chosen(found[end - many : end], most) for end, many in zip(np.cumsum(each), each, strict=True)]


def _written(terms: Terms, words: np.ndarray) -> list[str]:
    """How each name is written, whose terms are filled up with -1."""
    told = terms.names[np.maximum(words, 0)].tolist()
    lengths = (words >= 0).sum(axis=1).tolist()
    return [
        " ".join(word[:1].upper() + word[1:] for word in row[:length])
        for row, length in zip(told, lengths, strict=True)
    ]


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
