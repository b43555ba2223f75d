"""Copies: the same text printed again, whole, trimmed, inside a longer article, or with changes.

Texts that share sampled shingles are compared in full (`analysis.copies.pairs`).
A group is a star: every member is a copy of the group's fullest text itself,
not of a copy of a copy, so counting a group once loses nothing. The result does
not depend on the order of the articles and nothing in it is left to chance.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.copies.pairs import WHOLE, Pairs, compared, pairs
from analysis.copies.shingles import Texts, fingerprints, picked, texts
from analysis.corpus import Corpus
from analysis.terms import Terms

#: `group` of an article that has no copy.
NONE = -1
#: As full as the fullest text is one with this share of its words, and this like it.
FULL, ALIKE = 0.95, 0.8


@dataclass(frozen=True)
class Copies:
    """The copies among `n` articles.

    group           int32 (n,): its group, 0 the largest, or `NONE`
    representative  int64 (n,): the fullest early article of its group; itself without copies
    similarity      float32 (n,): likeness with the representative, 0 to 1
    kind            int8 (n,): what it is to the representative, as a position in `pairs.KINDS`
    rank            int64 (n,): 0 for the fullest, earliest article of all
    """

    group: np.ndarray
    representative: np.ndarray
    similarity: np.ndarray
    kind: np.ndarray
    rank: np.ndarray


def find(corpus: Corpus, terms: Terms, facts: pd.DataFrame) -> Copies:
    """The copies among all articles.

    `facts` has id, source and published (datetime64) of each article, in the order of the corpus.
    """
    told = texts(corpus, terms)
    key = fingerprints(told)
    order = _fullest_first(told.lengths, key, facts)
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    _, first, text_of = np.unique(key[order], return_index=True, return_inverse=True)
    place = np.argsort(first)  # distinct texts, the fullest first
    text_of = np.argsort(place)[text_of][rank]
    distinct, empty = picked(told, order[first[place]]), told.lengths == 0
    del told  # a large pile's words would be held twice
    centre = _stars(pairs(distinct), len(distinct.lengths))[text_of]
    centre[empty] = len(distinct.lengths) + np.flatnonzero(empty)
    representative = _representatives(centre, text_of, distinct, facts, rank)
    likeness, kind = _to_representative(text_of, distinct, representative)
    return Copies(_groups(representative, rank), representative, likeness, kind, rank)


def _fullest_first(lengths: np.ndarray, key: np.ndarray, facts: pd.DataFrame) -> np.ndarray:
    ranked = pd.DataFrame(
        {"words": -lengths, "key": key, "published": facts["published"], "source": facts["source"], "id": facts["id"]}
    )
    return ranked.reset_index(drop=True).sort_values(list(ranked), kind="stable").index.to_numpy()


def _stars(found: Pairs, texts: int) -> np.ndarray:
    """The centre of each distinct text: the fuller text that it is most like, or itself."""
    centre = np.arange(texts)
    ordered = np.lexsort((found.one, -found.similarity, found.other))
    best: dict[int, int] = {}
    for one, other in zip(found.one[ordered].tolist(), found.other[ordered].tolist(), strict=True):
        # `one` is fuller and comes earlier: whether it is a centre is settled
        if other not in best and one not in best:
            best[other] = one
    centre[list(best)] = list(best.values())
    return centre


def _representatives(
    centre: np.ndarray, text_of: np.ndarray, distinct: Texts, facts: pd.DataFrame, rank: np.ndarray
) -> np.ndarray:
    """The earliest article of each star that is as full as its centre, for each article."""
    inside = centre < len(distinct.lengths)
    middle = np.where(inside, centre, 0)
    full = inside & (distinct.lengths[text_of] >= FULL * distinct.lengths[middle])
    other = np.flatnonzero(full & (text_of != middle))
    full[other] = compared(distinct, middle[other], text_of[other])[0] >= ALIKE
    able = pd.DataFrame(
        {"centre": centre, "late": ~(full | ~inside), "published": facts["published"].to_numpy(), "rank": rank}
    ).sort_values(["late", "published", "rank"])
    chosen = able.drop_duplicates("centre").reset_index().set_index("centre")["index"]
    return chosen.loc[centre].to_numpy()


def _to_representative(
    text_of: np.ndarray, distinct: Texts, representative: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    likeness, kind = np.ones(len(text_of), np.float32), np.full(len(text_of), WHOLE, np.int8)
    other = np.flatnonzero(text_of != text_of[representative])
    likeness[other], kind[other] = compared(distinct, text_of[representative[other]], text_of[other])
    return likeness, kind


def _groups(representative: np.ndarray, rank: np.ndarray) -> np.ndarray:
    """The number of each article's group, the largest first."""
    size = np.bincount(representative, minlength=len(representative))
    heads = np.flatnonzero(size > 1)
    heads = heads[np.lexsort((rank[heads], -size[heads]))]
    number = np.full(len(representative), NONE, np.int32)
    number[heads] = np.arange(len(heads))
    return number[representative]


def chosen_once(groups: np.ndarray, published: pd.Series, rows: np.ndarray) -> np.ndarray:
    """The selected articles with one of each group of copies, bool (n,).

    `groups` are those of `Copies.group`. Of a group the selected article that was printed first
    stays; of several of that day, or when none has a date, the first of the pile.

    >>> day = pd.Series(pd.to_datetime(["2031-03-02", "2031-03-01", None, None]))
    >>> chosen_once(np.array([0, 0, 0, NONE]), day, np.ones(4, bool)).tolist()
    [False, True, False, True]
    """
    rows = np.asarray(rows, bool)
    kept = rows & (groups == NONE)
    inside = np.flatnonzero(rows & (groups != NONE))
    day = published.iloc[inside].fillna(pd.Timestamp.max.floor("s"))
    inside = inside[np.lexsort((inside, day, groups[inside]))]
    kept[inside[np.diff(groups[inside], prepend=NONE) != 0]] = True
    return kept


def arrays(copies: Copies) -> dict[str, np.ndarray]:
    """The copies as plain arrays for storing."""
    return {name: getattr(copies, name) for name in ("group", "representative", "similarity", "kind", "rank")}


def from_arrays(stored: Mapping[str, np.ndarray]) -> Copies:
    """The copies that `arrays` took apart."""
    return Copies(*(stored[name] for name in ("group", "representative", "similarity", "kind", "rank")))
