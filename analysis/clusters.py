"""Groups of near points, how far to trust them, and how many there are.

A group is trusted as far as it is found again when a part of the points is
left out: the mean Jaccard similarity with its best match (Hennig 2007,
"Cluster-wise assessment of cluster stability").
"""

from dataclasses import dataclass

import numpy as np
from sklearn.cluster import KMeans, MiniBatchKMeans

#: Numbers of groups that are tried.
TRIED = (*range(2, 11), 12, 14, 16, 18, 20, 25, 30)
#: Below this Jaccard similarity a group is not found again (Hennig 2007: 0.6).
FOUND = 0.6
#: Points on which the number is chosen, and the part of them that a sample keeps.
LOOKED_AT, KEPT = 1_500, 0.75
#: Numbers in a row whose groups are not found again, after which no larger one is tried.
PATIENCE = 3
#: Part of the largest sum by which another may miss it and still be as good.
CLOSE = 0.1
#: Below so many points all numbers are tried: it costs little, and the peaks of a small pile are far apart.
SMALL = 200
#: Points from which on groups are found in batches.
MANY = 30_000


@dataclass(frozen=True)
class Clusters:
    """Groups of `n` points.

    label        int32 (n,): the group of each point
    centres      float32 (k, dimensions), each of length 1
    found_again  float64 (k,): mean Jaccard similarity with the best match, 0 to 1
    stays        float64 (n,): share of the samples that put the point into the same group
    """

    label: np.ndarray
    centres: np.ndarray
    found_again: np.ndarray
    stays: np.ndarray


def number_of_clusters(points: np.ndarray, seed: int = 0, samples: int = 6) -> int:
    """The number of groups whose topics are found again best.

    Of the numbers in `TRIED` that leave three points a group, the smallest whose sum
    over groups of (found again - `FOUND`) comes `CLOSE` to the largest: many groups
    are good as long as they are found again, and fewer say the same more simply.
    """
    chooser = np.random.default_rng(seed)
    looked_at = points[np.sort(chooser.permutation(len(points))[:LOOKED_AT])]
    numbers = [number for number in TRIED if number * 3 <= len(points)] or [1]
    surplus: list[float] = []
    for number in numbers:
        found_again = clustered(looked_at, number, seed, samples).found_again
        surplus.append(float((found_again - FOUND).sum()))
        if len(points) >= SMALL and len(surplus) > PATIENCE and max(surplus[-PATIENCE:]) < 0:
            break
    good = np.array(surplus) >= max(surplus) - CLOSE * abs(max(surplus))
    return numbers[int(np.flatnonzero(good)[0])]


def clustered(points: np.ndarray, number: int, seed: int = 0, samples: int = 10) -> Clusters:
    """`number` groups of the points (k-means, Lloyd 1982), tried again on `samples` samples."""
    label = _groups(points, number, seed, starts=10).predict(points)
    centres = np.stack([points[label == group].mean(axis=0) for group in range(number)])
    centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    again, stays = np.zeros(number), np.zeros(len(points))
    chooser = np.random.default_rng(seed)
    for sample in range(samples):
        kept = np.sort(chooser.permutation(len(points))[: max(number, int(KEPT * len(points)))])
        other = _groups(points[kept], number, seed + sample + 1, starts=4).predict(points)
        likeness = jaccard(label, other, number)
        again += likeness.max(axis=1) / samples
        stays += (likeness.argmax(axis=1)[label] == other) / samples
    return Clusters(label, centres.astype(np.float32), again, stays)


def jaccard(one: np.ndarray, other: np.ndarray, number: int) -> np.ndarray:
    """Jaccard similarity of each group of `one` with each of `other`, float64 (number, number).

    >>> jaccard(np.array([0, 0, 1]), np.array([1, 1, 1]), 2).round(2).tolist()
    [[0.0, 0.67], [0.0, 0.33]]
    """
    both = np.bincount(one * number + other, minlength=number**2).reshape(number, number)
    either = both.sum(axis=1, keepdims=True) + both.sum(axis=0) - both
    return both / np.maximum(either, 1)


def _groups(points: np.ndarray, number: int, seed: int, starts: int) -> KMeans | MiniBatchKMeans:
    if len(points) > MANY:
        found = MiniBatchKMeans(number, n_init=3, batch_size=4_096, random_state=seed)
    else:
        found = KMeans(number, n_init=starts, random_state=seed)
    return found.fit(points)
