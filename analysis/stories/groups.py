"""Articles of one event: average linkage over how surely pairs tell the same event.

Two groups are joined while the mean log-odds over all their pairs is at least `SAME`:
the explicit decision that an article opens no new story. Such groups are connected by
pairs of at least `SAME`, so each connected part is clustered by itself, exactly. A long
story, whose first and last articles have less in common, is then put together again from
groups that are nearly as like one another as the articles inside of the looser one.
"""

from collections.abc import Callable

import numpy as np
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

from analysis.stories.pairs import Compared, all_scores, candidates, scores

#: Mean log-odds from which two groups tell the same event.
SAME = 2.75
#: The same for two groups of at least `SEVERAL` dated articles, if it is also at most `LOOSER` less
#: than the mean within either of them.
RELATED, LOOSER, SEVERAL = 1.0, 2.0, 3
#: Articles of a connected part that are clustered at a time, and the step by which the least log-odds
#: of its links rises until its parts are as small.
MOST, STEP = 2_500, 0.5


def story_of(told: Compared, progress: Callable[[float], None] = lambda fraction: None) -> np.ndarray:
    """The story of each article, int64 (articles,), numbered from 0 in no order."""
    one, other = candidates(told)
    sure = scores(told, one, other)
    articles = len(told.days)
    story, stories = np.zeros(articles, np.int64), 0
    found = parts(one, other, sure, articles)
    for number, rows in enumerate(found):
        story[rows] = stories + _clustered(told, rows)
        stories = int(story[rows].max()) + 1
        if number % 100 == 0:
            progress(number / len(found))
    return story


def parts(one: np.ndarray, other: np.ndarray, sure: np.ndarray, articles: int) -> list[np.ndarray]:
    """The articles that links of at least `SAME` connect; too large a part needs surer links."""
    waiting, done = [(np.arange(articles), SAME)], []
    while waiting:
        rows, least = waiting.pop()
        inside = np.zeros(articles, bool)
        inside[rows] = True
        links = inside[one] & inside[other] & (sure >= least)
        for found in connected(rows, one[links], other[links]):
            if len(found) > MOST:
                waiting.append((found, least + STEP))
            else:
                done.append(found)
    return done


def connected(rows: np.ndarray, one: np.ndarray, other: np.ndarray) -> list[np.ndarray]:
    """The connected parts of some articles (ascending)."""
    left, right = np.searchsorted(rows, one), np.searchsorted(rows, other)
    graph = sparse.coo_array((np.ones(len(one), bool), (left, right)), shape=(len(rows), len(rows)))
    label = connected_components(graph, directed=False)[1]
    order = np.argsort(label, kind="stable")
    return np.split(rows[order], np.flatnonzero(np.diff(label[order])) + 1)


def _clustered(told: Compared, rows: np.ndarray) -> np.ndarray:
    if len(rows) == 1:
        return np.zeros(1, np.int64)
    sure = all_scores(told, rows)
    apart = np.maximum(sure.max() - (sure + sure.T) / 2, 0)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    label = fcluster(tree, sure.max() - SAME, "distance").astype(np.int64) - 1
    return label if np.isnan(told.days[rows]).any() else rejoined((sure + sure.T) / 2, label)


def rejoined(sure: np.ndarray, label: np.ndarray) -> np.ndarray:
    """The groups with those of one long story put together, the surest first."""
    group, size = label.copy(), np.bincount(label).astype(float)
    member = sparse.csr_array((np.ones(len(label)), (label, np.arange(len(label)))))
    sums = member @ (sure - np.diag(np.diag(sure))) @ member.T
    while True:
        mean = sums / np.maximum(np.outer(size, size), 1)
        within = np.where(size >= SEVERAL, np.diag(sums) / np.maximum(size * (size - 1), 1), np.inf)
        near = np.where(mean >= np.maximum(RELATED, np.minimum.outer(within, within) - LOOSER), mean, -np.inf)
        near[size < SEVERAL] = near[:, size < SEVERAL] = -np.inf
        np.fill_diagonal(near, -np.inf)
        one, other = np.unravel_index(np.argmax(near), near.shape)
        if near[one, other] == -np.inf:
            return np.unique(group, return_inverse=True)[1]
        group[group == other] = one
        sums[one] += sums[other]
        sums[:, one] += sums[:, other]
        size[one], size[other] = size[one] + size[other], 0
