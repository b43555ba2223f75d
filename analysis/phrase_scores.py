"""How well phrases hold together, and which of them stand inside longer ones."""

from collections.abc import Sequence

import numpy as np

from analysis import association
from analysis.ngrams import Grams

#: A phrase of which a smaller share than this stands alone is part of longer ones.
ALONE = 0.2


def standing_alone(levels: Sequence[Grams], tokens: int) -> tuple[np.ndarray, np.ndarray]:
    """How often each phrase stands outside longer ones, int64, and whether it is folded into these, bool.

    From the longest to the shortest: a phrase of which less than `ALONE` stands outside the
    longer ones that are left is folded, and is none of the longer ones for those shorter.
    `tokens` is the length of the stream. Phrases are in the order of the levels.
    """
    reach = np.zeros(tokens, np.int64)  # where the longest phrase ends that begins here or before
    told = []
    for level in reversed(levels):
        outside = reach[level.starts] < level.starts + level.words
        alone = np.bincount(level.number[outside], minlength=len(level.uses))
        fold = alone < ALONE * level.uses
        kept = level.starts[~fold[level.number]]
        reach[kept] = np.maximum(reach[kept], kept + level.words)
        np.maximum.accumulate(reach, out=reach)
        told.append((alone, fold))
    alone, fold = zip(*reversed(told), strict=True)
    return np.concatenate(alone), np.concatenate(fold)


def c_value(levels: Sequence[Grams]) -> np.ndarray:
    """The C-value of each phrase (Frantzi, Ananiadou and Mima 2000), float64.

    log2 of its words times (its occurrences - the mean occurrences of the longer phrases of
    the list that hold it).
    """
    scores = []
    for level in levels:
        total = count = np.zeros(len(level.uses))
        for longer in (other for other in levels if other.words > level.words):
            for step in range(longer.words - level.words + 1):
                part, known = _phrase_at(level, longer.examples() + step)
                total = total + np.bincount(part, weights=longer.uses[known], minlength=len(level.uses))
                count = count + np.bincount(part, minlength=len(level.uses))
        scores.append(np.log2(level.words) * (level.uses - total / np.maximum(count, 1)))
    return np.concatenate(scores)


def log_likelihood(level: Grams, uses: np.ndarray, term: np.ndarray, total: int) -> np.ndarray:
    """Dunning's G2 of the last word after the words before it; `uses` and `term` as in `npmi`."""
    last = uses[term[level.examples() + level.words - 1]]
    return association.log_likelihood(level.uses, level.before, last, total)


def npmi(level: Grams, uses: np.ndarray, term: np.ndarray, total: int) -> np.ndarray:
    """The normalised information of each phrase, of its shares of the `total` words.

    `uses` are the occurrences of each term, and `term` is the stream as terms.
    """
    words = level.examples()[:, None] + np.arange(level.words)
    shares = (uses[term[words]] / total).prod(axis=1)
    return association.normalised_information(level.uses / total, shares, level.words)


def _phrase_at(level: Grams, places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The phrases of the level that begin at some of the places, and which of the places these are."""
    if not len(level.starts):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    found = np.minimum(np.searchsorted(level.starts, places), len(level.starts) - 1)
    known = np.flatnonzero(level.starts[found] == places)
    return level.number[found[known]], known
