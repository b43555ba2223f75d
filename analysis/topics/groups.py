"""Points in a given number of groups.

Spherical k-means (Dhillon and Modha 2001), begun from Ward's tree (Ward 1963) of some of the
points. Other points give another start; of several starts the tightest groups count (Steinley
2003, "Local optima in K-means clustering"), so that they hardly depend on chance.
"""

import numpy as np
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage

from analysis.weights import unit

#: Points of which Ward's tree is made, rounds of k-means at most, and starts where the groups are kept.
WARD, ROUNDS, STARTS = 600, 30, 10


class Begun:
    """Points with Ward's tree of some of them, or several such trees, to be grouped into any number."""

    def __init__(self, points: np.ndarray, chooser: np.random.Generator, starts: int = 1) -> None:
        self.points = points
        self.trees = []
        for _ in range(starts if len(points) > WARD else min(starts, len(points) > 1)):
            some = points[np.sort(chooser.permutation(len(points))[:WARD])]
            self.trees.append((some, linkage(some, "ward")))

    def grouped(self, number: int) -> tuple[np.ndarray, np.ndarray]:
        """The group of each point, and the groups' centres: at most `number`, the tightest of all starts."""
        if not self.trees or number < 2:
            return np.zeros(len(self.points), np.int64), unit(self.points.mean(axis=0, keepdims=True))
        firsts = ((some, fcluster(tree, number, "maxclust") - 1) for some, tree in self.trees)
        ways = [grouped(self.points, sums(some, first, number)) for some, first in firsts]
        return max(ways, key=lambda way: tightness(self.points, *way))


def tightness(points: np.ndarray, label: np.ndarray, centres: np.ndarray) -> float:
    """The sum of the likenesses of all points with their groups' centres."""
    return float(np.einsum("ij,ij->i", points, centres[label]).sum(dtype=np.float64))


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


def middle(points: np.ndarray, some: np.ndarray) -> np.ndarray:
    """The centre of some points, float32 (dimensions,), of length 1; they are given as rows or as bool (n,)."""
    return unit(points[some].astype(np.float32).sum(axis=0, keepdims=True))[0]
