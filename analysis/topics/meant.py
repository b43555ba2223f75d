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
        self.nodes = len(self.inside)
        self._compared = found.leaf != OUTSIDE
        self._base = labelled(found, cut(found))

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
        Of shares see `shares`.
        """
        has = np.array([shown.articles[rows].mean(), *(self.inside[:, rows] & free[rows]).mean(axis=1)])
        shares = np.array([*self.shares(shown.articles[None], among), *self.shares(self.inside, among)])
        off = np.abs(np.log(np.maximum(shares, 1e-9) / share))
        able = (has > MOST) & ((off < np.log(BROADER)) | (np.arange(len(off)) == 0))
        best = int(np.lexsort((off, ~able))[0])
        if not able[best]:
            return None
        return self._topic(best - 1) if best else shown

    def _topic(self, number: int) -> Meant:
        return Meant(self.inside[number], number if number < self.nodes else -1)
