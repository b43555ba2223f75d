"""Which topic a decision is about: one of any level, from broad to fine, or one that readers made.

A decision names typical articles, and the share of all that their topic had. Of the topics that have most of these
articles it is about the one whose share is nearest (`Known.nearest`). Looked at are the topic that is shown, every
node of the tree, what readers made of them before, and, for a topic that no node is any more, what can be gathered
of the leaves of the tree.
"""

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
        tree = found.tree
        self.inside = members(tree, found.leaf)
        self.nodes, self._leaf = len(self.inside), found.leaf
        self._leaves = np.flatnonzero(tree.children[:, 0] < 0)
        self._below = np.array([np.isin(self._leaves, tree.below(node)) for node in range(self.nodes)])
        self._compared = found.leaf != OUTSIDE
        self._base = labelled(found, cut(found))
        self._fine = np.isin(np.arange(self.nodes), [*tree.opened[: tree.base - 1]], invert=True)
        self._shares: dict[int, np.ndarray] = {}

    def add(self, articles: np.ndarray) -> None:
        """Add the articles of a topic that readers made, bool (n,)."""
        self.inside = np.vstack([self.inside, articles])
        self._shares.clear()

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
        gathered = self._gathered(rows, share, among)
        others = np.array([*self.inside[:, rows], gathered[rows]]) & free[rows]
        has = np.array([shown.articles[rows].mean(), *others.mean(axis=1)])
        off, large = (
            _off(self._each_share(shown.articles, gathered, of), wanted)
            for of, wanted in ((among, share), (0, self.share(rows) or share))
        )
        able = (has > MOST) & ((off < np.log(BROADER)) | (np.arange(len(off)) == 0))
        came = np.log(CAME) if 0 < among < len(free) else 0
        best = int(np.lexsort((large, np.maximum(off.round(6), came), ~able))[0])
        if not able[best]:
            return None
        if best == 0:
            return shown
        return Meant(
            self.inside[best - 1] if best <= len(self.inside) else gathered, best - 1 if best <= self.nodes else -1
        )

    def _each_share(self, shown: np.ndarray, gathered: np.ndarray, among: int) -> np.ndarray:
        """The share of the topic shown, of every one that is known, and of the one gathered, in this order."""
        first, last = self.shares(np.array([shown, gathered]), among)
        return np.array([first, *self._known_shares(among), last])

    def _known_shares(self, among: int) -> np.ndarray:
        if among not in self._shares:
            self._shares[among] = self.shares(self.inside, among)
        return self._shares[among]

    def _gathered(self, rows: np.ndarray, share: float, among: int) -> np.ndarray:
        """The leaves with the most of these articles for their size, as many as come nearest to the share.

        What came since to topics no broader than those found, of which they have all else, is among them.
        """
        shares = self._known_shares(among)[: self.nodes]
        of_leaves, having = shares[self._leaves], self.inside[np.ix_(self._leaves, rows)].sum(axis=1)
        dense = having / np.maximum(of_leaves, 1e-9)
        order = np.argsort(-dense, kind="stable")[: (dense > 0).sum()]
        chosen = np.zeros(len(self._leaves), bool)
        if len(order):
            chosen[order[: _off(np.cumsum(of_leaves[order]), share).argmin() + 1]] = True
            lacking = (self._below & ~chosen & (of_leaves > 0)).any(axis=1)
            chosen |= self._below[self._fine & (shares > 0) & ~lacking].any(axis=0)
        return np.isin(self._leaf, self._leaves[chosen])


def _off(shares: np.ndarray, share: float) -> np.ndarray:
    """How far shares are from one, the logarithm of their ratio without its sign."""
    return np.abs(np.log(np.maximum(shares, 1e-9) / share))
