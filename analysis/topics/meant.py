"""Which topic a decision is about: one of any level, from broad to fine, or one that readers made.

A decision names typical articles, and the share of all that their topic had. Of the topics that have most of these
articles it is about the one whose share is nearest (`Known.nearest`). Looked at are the topic that was shown where it
was decided, what readers made of topics before, every node of the tree, and, for a topic that is none of these any
more, what can be gathered of the leaves of the tree. What is shown now has no part in it, so that a decision means
the same articles at every level.
"""

from collections.abc import Sequence

import numpy as np

from analysis.topics.decisions import named_topic, share_of
from analysis.topics.found import OUTSIDE, Found
from analysis.topics.levels import cut, labelled
from analysis.topics.tree import members

#: A topic with more than so many times the share of the one decided on, or as much less, is not it.
BROADER = 1.8
#: A topic with more than this share of the articles by which another is known again can be it.
MOST = 0.5
#: Once articles came, topics whose share is off by no more than this ratio are as near.
CAME = 1.1


class Known:
    """The topics that were found at any level, and which of them decisions are about."""

    def __init__(self, found: Found) -> None:
        tree = found.tree
        self._base = labelled(found, cut(found))
        self._inside, self._leaf = members(tree, found.leaf), found.leaf
        self._leaves = np.flatnonzero(tree.children[:, 0] < 0)
        self._below = np.array([np.isin(self._leaves, tree.below(node)) for node in range(len(self._inside))])
        self._fine = np.isin(np.arange(len(self._inside)), [*tree.opened[: tree.base - 1]], invert=True)

    def shares(self, topics: np.ndarray, among: int) -> np.ndarray:
        """The share that each topic, bool (topics, n), has of the first articles, as many as `among`, of all for 0."""
        first = slice(among or None)
        return topics[:, first].sum(axis=1) / max(int((self._leaf[first] != OUTSIDE).sum()), 1)

    def node(self, articles: np.ndarray) -> int:
        """The node of the tree that has just these articles, bool (n,); -1 if none has."""
        same = np.flatnonzero((self._inside == articles).all(axis=1))
        return int(same[0]) if len(same) else -1

    def nearest(
        self,
        rows: np.ndarray,
        share: float,
        among: int,
        made: Sequence[np.ndarray] = (),
        shown: np.ndarray | None = None,
    ) -> np.ndarray | None:
        """The articles of the topic with more than half of these whose share is nearest; None if no topic has them.

        `made` are the articles of the topics that readers made, bool (n,) each, of which nodes and leaves have none;
        `shown` are those of the topic that was shown where it was decided, if that is known. Of shares see `shares`.
        Of several as near it is the one most as large as that of the topics that were found.
        """
        made = np.reshape(np.array(made, bool), (len(made), len(self._leaf)))
        free = ~made.any(axis=0)
        found = np.vstack([self._inside, self._gathered(rows, share, among, free)])
        topics = np.vstack([made[:0] if shown is None else shown[None], made, found])
        has = topics[:, rows]
        has[-len(found) :] &= free[rows]
        usual = share_of(self._base, named_topic(self._base, rows)) or share
        off, large = (_off(self.shares(topics, of), wanted) for of, wanted in ((among, share), (0, usual)))
        able = (has.mean(axis=1) > MOST) & (off < np.log(BROADER))
        came = np.log(CAME) if 0 < among < len(free) else 0
        best = int(np.lexsort((large, np.maximum(off.round(6), came), ~able))[0])
        if not able[best]:
            return None
        return topics[best] & free if best >= len(topics) - len(found) else topics[best]

    def _gathered(self, rows: np.ndarray, share: float, among: int, free: np.ndarray) -> np.ndarray:
        """The leaves with the most of these articles for their size, as many as come nearest to the share.

        What came since to topics no broader than those found, of which they have all else, is among them.
        """
        leaves = self._inside[self._leaves] & free
        shares = self.shares(leaves, among)
        dense = leaves[:, rows].sum(axis=1) / np.maximum(shares, 1e-9)
        order = np.argsort(-dense, kind="stable")[: (dense > 0).sum()]
        chosen = np.zeros(len(leaves), bool)
        if len(order):
            chosen[order[: _off(np.cumsum(shares[order]), share).argmin() + 1]] = True
            lacking = (self._below & ~chosen & (shares > 0)).any(axis=1)
            chosen |= self._below[self._fine & (self._below & chosen).any(axis=1) & ~lacking].any(axis=0)
        return leaves[chosen].any(axis=0)


def _off(shares: np.ndarray, share: float) -> np.ndarray:
    """How far shares are from one, the logarithm of their ratio without its sign."""
    return np.abs(np.log(np.maximum(shares, 1e-9) / share))
