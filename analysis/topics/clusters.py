"""How many groups there are: as many as are found again best.

A group is trusted as far as it is found again when a part of the points is left out: the mean
Jaccard similarity with its best match (Hennig 2007, "Cluster-wise assessment of cluster
stability"). Points that fit nowhere say nothing of the groups and are not counted in it.
"""

from dataclasses import dataclass

import numpy as np

from analysis.topics.fitting import fitting
from analysis.topics.groups import Begun
from analysis.topics.neighbours import drawn_together, middles
from analysis.weights import unit

#: Numbers of groups that are tried, and points that each group must have on average.
TRIED, EACH = (*range(2, 11), 12, 14, 16, 18, 20, 25, 30), 5
#: Points on which the number is chosen, samples of them, and the part that a sample keeps.
LOOKED_AT, SAMPLES, KEPT = 1_500, 10, 0.75
#: Numbers whose groups are found again as well as the best but for this are as good.
CLOSE = 0.02


@dataclass(frozen=True)
class Choice:
    """The number of groups, and how well those of each number tried are found again (0 to 1)."""

    number: int
    tried: tuple[int, ...]
    found_again: tuple[float, ...]


def number_of_clusters(points: np.ndarray, seed: int = 0, samples: int = SAMPLES) -> Choice:
    """The number of groups that are found again best when a part of the points is left out.

    A split in two is nearly always found again, and says little: numbers go from
    there only as the mean over groups first falls and then rises. The smallest number
    counts whose mean comes `CLOSE` to the best after that fall.
    """
    chooser = np.random.default_rng(seed)
    looked_at = points[np.sort(chooser.permutation(len(points))[:LOOKED_AT])]
    numbers = [number for number in TRIED if number * EACH <= len(looked_at)] or [1]
    begun = Begun(drawn_together(looked_at), chooser)
    around = unit(looked_at + unit(middles(looked_at, looked_at)))
    drawn = list(sampled(looked_at, chooser, samples))
    means = []
    for number in numbers:
        label, _ = begun.grouped(number)
        fits = fitting(around, label, number)
        again = [
            jaccard(label[kept][fits[kept]], other.grouped(number)[0][fits[kept]], number).max(axis=1)
            for kept, other in drawn
        ]
        means.append(float(np.mean(again)))
    return Choice(numbers[peak(means)], tuple(numbers), tuple(means))


def peak(means: list[float]) -> int:
    """The position of the first mean that comes `CLOSE` to the best after the first fall.

    >>> peak([0.9, 0.7, 0.97, 0.98, 0.8]), peak([0.6, 0.9, 0.7]), peak([0.9, 0.8, 0.7])
    (2, 1, 0)
    """
    fallen = 0
    while fallen + 1 < len(means) and means[fallen + 1] < means[fallen]:
        fallen += 1
    if fallen == len(means) - 1:
        return 0
    good = np.array(means[fallen:]) >= max(means[fallen:]) - CLOSE
    return fallen + int(np.flatnonzero(good)[0])


def sampled(points: np.ndarray, chooser: np.random.Generator, samples: int) -> "list[tuple[np.ndarray, Begun]]":
    """Which points each sample keeps, and those drawn together anew, ready to be grouped."""
    kept = [np.sort(chooser.permutation(len(points))[: max(2, int(KEPT * len(points)))]) for _ in range(samples)]
    return [(rows, Begun(drawn_together(points[rows]), chooser)) for rows in kept]


def jaccard(one: np.ndarray, other: np.ndarray, number: int) -> np.ndarray:
    """Jaccard similarity of each group of `one` with each of `other`, float64 (number, number).

    >>> jaccard(np.array([0, 0, 1]), np.array([1, 1, 1]), 2).round(2).tolist()
    [[0.0, 0.67], [0.0, 0.33]]
    """
    both = np.bincount(one * number + other, minlength=number**2).reshape(number, number)
    either = both.sum(axis=1, keepdims=True) + both.sum(axis=0) - both
    return both / np.maximum(either, 1)
