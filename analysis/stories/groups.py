"""Articles of one event: those that sure pairs connect, joined while they tell the same.

Whatever is joined (`analysis.stories.joining`) is connected by pairs of at least `LINK`, so each connected part is
clustered by itself.
"""

from collections.abc import Callable

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from analysis.stories.joining import Joined, Needed, joined
from analysis.stories.pairs import Compared, all_scores, candidates, scores

#: Log-odds of the pairs by which articles are connected.
LINK = 3.0
#: Articles of a connected part that are clustered at a time, and the step by which the least log-odds
#: of its links rises until its parts are as small.
MOST, STEP = 2_500, 0.5


def story_of(told: Compared, need: Needed, progress: Callable[[float], None] = lambda fraction: None) -> Joined:
    """The stories of all articles, numbered in no order."""
    one, other = candidates(told)
    sure = scores(told, one, other)
    articles, stories = len(told.days), 0
    whole = Joined.apart(articles)
    found = parts(one, other, sure, articles)
    for number, rows in enumerate(found):
        part = joined(all_scores(told, rows), told.days[rows], need) if len(rows) > 1 else Joined.apart(1)
        whole.story[rows] = stories + part.story
        whole.fit[rows], whole.short[rows] = part.fit, part.short
        whole.near[rows] = np.where(part.near < 0, -1, rows[part.near])
        stories += int(part.story.max()) + 1
        if number % 100 == 0:
            progress(number / len(found))
    return whole


def parts(one: np.ndarray, other: np.ndarray, sure: np.ndarray, articles: int) -> list[np.ndarray]:
    """The articles that links of at least `LINK` connect; too large a part needs surer links."""
    waiting, done = [(np.arange(articles), LINK)], []
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
