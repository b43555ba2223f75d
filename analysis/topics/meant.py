"""Which topic a decision is about: one of any level, from broad to fine, or one that readers made."""

from dataclasses import dataclass

import numpy as np

from analysis.topics.decisions import named_topic, share_of
from analysis.topics.found import OUTSIDE, Found
from analysis.topics.levels import cut, labelled
from analysis.topics.tree import members

#: A topic of another level with more than so many times the share of the one decided on, or as much less, is not it.
BROADER = 1.8
#: A topic with more than this share of the articles by which another is known again can be it.
MOST = 0.5
#: Once articles came, topics whose share is off by no more than this ratio are as near.
CAME = 1.1


@dataclass(frozen=True)
class Meant:
    """The articles of a topic, bool (n,), and the node of the tree that has just these, -1 if none has."""

    articles: np.ndarray
    node: int = -1


class Known:
    """The topics that there are at any level: the nodes of the tree, then what readers made of them.

    inside    bool (topics, n): the articles of each
    """

    def __init__(self, found: Found) -> None:
        self.inside = members(found.tree, found.leaf)
        self.nodes, self._leaves = len(self.inside), np.flatnonzero(found.tree.children[:, 0] < 0)
        self._compared = found.leaf != OUTSIDE
        self._base = labelled(found, cut(found))
        self._fine = np.isin(np.arange(self.nodes), [*found.tree.opened[: found.tree.base - 1]], invert=True)

    def add(self, articles: np.ndarray) -> None:
        """Add the articles of a topic that readers made, bool (n,)."""
        self.inside = np.vstack([self.inside, articles])

    def share(self, rows: np.ndarray) -> float:
        """The share of all articles of the topic these are in where as many topics are shown as were found."""
        return share_of(self._base, named_topic(self._base, rows))

    def shares(self, topics: np.ndarray, among: int) -> np.ndarray:
        """The share that each topic, bool (topics, n), has of the first articles, as many as `among`, of all for 0."""
        first = slice(among or None)
        return topics[:, first].sum(axis=1) / max(int(self._compared[first].sum()), 1)

    def nearest(self, rows: np.ndarray, share: float, among: int, shown: Meant, free: np.ndarray) -> Meant | None:
        """The topic with more than half of these articles whose share is nearest; None if no topic has them.

        `shown` is the topic that is shown with most of them; of others only `free` articles, bool (n,), count.
        Of shares see `shares`. Of several as near it is the one most as large as that of the topics that were found.
        """
        every = np.vstack([shown.articles, self.inside, self._gathered(rows, share, among)])
        has = np.array([every[0, rows].mean(), *(every[1:, rows] & free[rows]).mean(axis=1)])
        off = _off(self.shares(every, among), share)
        able = (has > MOST) & ((off < np.log(BROADER)) | (np.arange(len(off)) == 0))
        came = np.log(CAME) if 0 < among < len(free) else 0
        large = _off(self.shares(every, 0), self.share(rows) or share)
        best = int(np.lexsort((large, np.maximum(off.round(6), came), ~able))[0])
        if not able[best]:
            return None
        return shown if best == 0 else Meant(every[best], best - 1 if best <= self.nodes else -1)

    def _gathered(self, rows: np.ndarray, share: float, among: int) -> np.ndarray:
        """The finest topics with the most of these articles for their size, as many as come nearest to the share.

        What came since to topics no broader than those found, of which they have all else, is among them.
        """
        finest = self.inside[self._leaves]
        dense = finest[:, rows].sum(axis=1) / np.maximum(self.shares(finest, among), 1e-9)
        order = np.argsort(-dense, kind="stable")[: (dense > 0).sum()]
        if not len(order):
            return np.zeros(finest.shape[1], bool)
        total = np.cumsum(self.shares(finest[order], among))
        gathered = finest[order[: _off(total, share).argmin() + 1]].any(axis=0)
        then = self.inside[: self.nodes, slice(among or None)]
        inside = self._fine & then.any(axis=1) & ~(then & ~gathered[slice(among or None)]).any(axis=1)
        return gathered | self.inside[: self.nodes][inside].any(axis=0)


def _off(shares: np.ndarray, share: float) -> np.ndarray:
    """How far shares are from one, the logarithm of their ratio without its sign."""
    return np.abs(np.log(np.maximum(shares, 1e-9) / share))
