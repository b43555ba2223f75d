"""Groups of near points, how far to trust them, and how many there are.

Spherical k-means (Dhillon and Modha 2001), begun from Ward's tree (Ward 1963) instead of by
chance, so that one run is enough. A group is trusted as far as it is found again when a part
of the points is left out: the mean Jaccard similarity with its best match (Hennig 2007,
"Cluster-wise assessment of cluster stability").
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage

from analysis.topics.neighbours import drawn_together
from analysis.weights import unit

#: Numbers of groups that are tried, and points that each group must have on average.
TRIED, EACH = (*range(2, 11), 12, 14, 16, 18, 20, 25, 30), 5
#: Points on which the number is chosen, samples of them, and the part that a sample keeps.
LOOKED_AT, SAMPLES, KEPT = 1_500, 10, 0.75
#: Numbers whose groups are found again as well as the best but for this are as good.
CLOSE = 0.02
#: Points of which Ward's tree is made, and rounds of k-means at most.
WARD, ROUNDS = 600, 30


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
    drawn = list(sampled(looked_at, chooser, samples))
    means = []
    for number in numbers:
        label, _ = begun.grouped(number)
        again = [jaccard(label[kept], other.grouped(number)[0], number).max(axis=1) for kept, other in drawn]
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


class Begun:
    """Points with Ward's tree of some of them, to be grouped into any number."""

    def __init__(self, points: np.ndarray, chooser: np.random.Generator) -> None:
        self.points = points
        self.some = points[np.sort(chooser.permutation(len(points))[:WARD])]
        self.tree = linkage(self.some, "ward") if len(self.some) > 1 else None

    def grouped(self, number: int) -> tuple[np.ndarray, np.ndarray]:
        """The group of each point, and the groups' centres: at most `number`."""
        if self.tree is None or number < 2:
            return np.zeros(len(self.points), np.int64), unit(self.points.mean(axis=0, keepdims=True))
        first = fcluster(self.tree, number, "maxclust") - 1
        return grouped(self.points, sums(self.some, first, number))


def grouped(points: np.ndarray, centres: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The group of each point and the groups' centres of length 1, from rough centres on."""
    centres = unit(centres)
    label = (points @ centres.T).argmax(axis=1)
    for _ in range(ROUNDS):
        centres = unit(sums(points, label, len(centres)))
        before, label = label, (points @ centres.T).argmax(axis=1)
        if (label == before).all():
            break
    return label, centres


def sums(points: np.ndarray, label: np.ndarray, number: int) -> np.ndarray:
    """The sum of each group's points, float32 (number, dimensions)."""
    ones = np.ones(len(points), np.float32)
    member = sparse.csr_array((ones, (label, np.arange(len(points)))), shape=(number, len(points)))
    return np.asarray(member @ points, np.float32)


def jaccard(one: np.ndarray, other: np.ndarray, number: int) -> np.ndarray:
    """Jaccard similarity of each group of `one` with each of `other`, float64 (number, number).

    >>> jaccard(np.array([0, 0, 1]), np.array([1, 1, 1]), 2).round(2).tolist()
    [[0.0, 0.67], [0.0, 0.33]]
    """
    both = np.bincount(one * number + other, minlength=number**2).reshape(number, number)
    either = both.sum(axis=1, keepdims=True) + both.sum(axis=0) - both
    return both / np.maximum(either, 1)
