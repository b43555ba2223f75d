"""The topics at one level while they are joined, taken apart and made anew."""

import numpy as np

from analysis.topics.found import NOWHERE, OUTSIDE, Found
from analysis.topics.groups import Begun
from analysis.topics.levels import by_size, colours, cut, labelled
from analysis.topics.meant import Meant
from analysis.topics.tree import FEWEST
from analysis.weights import unit

#: A topic with more than so many times the articles of another has that as a part; it is another itself once it
#: lost as much.
GROWN = 1.25


class Making:
    """The topics at one level, each by its number.

    topic   int32 (n,): the topic of each article
    centre  a centre per topic
    node    the nodes of the tree that topics are; those without one are made by hand
    place   the places in the palette of topics; new ones have none yet
    held    the topics that readers made, joined or pinned: others take no article from them
    """

    def __init__(self, found: Found, number: int | None = None) -> None:
        nodes = cut(found, number)
        self.tree, self.points = found.tree, found.points
        self.topic, self.centre = labelled(found, nodes), [*found.tree.centre[nodes]]
        self.colours = colours(found)
        self.node = {number: int(node) for number, node in enumerate(nodes)}
        self.place = {number: int(self.colours[node]) for number, node in enumerate(nodes)}
        self.held: set[int] = set()

    @property
    def free(self) -> np.ndarray:
        """The articles that a topic can take, bool (n,): those of topics that nobody made."""
        return (self.topic > OUTSIDE) & ~np.isin(self.topic, [*self.held])

    def most(self, articles: np.ndarray) -> int:
        """The topic of most of some articles, given as rows or as bool (n,); -1 when none of them is in one."""
        inside = self.topic[articles]
        return int(np.bincount(inside[inside >= 0]).argmax()) if (inside >= 0).any() else -1

    def broader(self, one: Meant) -> int:
        """The topic that is much broader than the one meant, which is a part of it at this level; -1 if none is."""
        number = self.most(one.articles)
        return number if (self.topic == number).sum() > GROWN * one.articles.sum() else -1

    def whole(self, one: Meant) -> int:
        """The topic of just these articles, made of those that are free where there is none; -1 if none are."""
        number = self.most(one.articles)
        if number < 0 or not np.array_equal(self.topic == number, one.articles):
            taken = one.articles & self.free
            number = self._taken(taken)
            if number >= 0 and one.node >= 0 and np.array_equal(taken, one.articles):
                self.node[number], self.place[number] = one.node, int(self.colours[one.node])
                self.centre[number] = self.tree.centre[one.node]
        self.held |= {number} - {-1}
        return number

    def _taken(self, taken: np.ndarray) -> int:
        """The topic of the articles taken: that of which most are, if they are all of it, else a new one."""
        if not taken.any():
            return -1
        number = self.most(taken)
        if number < 0 or ((self.topic == number) & ~taken).any():
            return self.made(taken)
        self.topic[taken] = number
        self._by_hand(number)
        return number

    def made(self, articles: np.ndarray) -> int:
        """A new topic of these articles, whatever they were in; -1 of none."""
        if not articles.any():
            return -1
        number = len(self.centre)
        self.topic[articles] = number
        self.centre.append(np.zeros(0))
        self.held.add(number)
        self._by_hand(number)
        return number

    def join(self, number: int, other: int) -> None:
        """Join another topic to one."""
        self.topic[self.topic == other] = number
        self._by_hand(number)

    def grouped(self, articles: np.ndarray, parts: int) -> list[np.ndarray]:
        """The articles of the parts into which some fall, the largest first, bool (n,) each; none of too few."""
        inside = np.flatnonzero(articles)
        if not 2 <= parts <= len(inside):  # noqa: PLR2004
            return []
        label, _ = Begun(self.points[inside].astype(np.float32), np.random.default_rng(0)).grouped(parts)
        told = np.full(len(articles), -1)
        told[inside] = label
        return [told == part for part in by_size(told, int(label.max()) + 1)]

    def nearer(self, centre: np.ndarray, may: np.ndarray) -> np.ndarray:
        """Those of some articles that are nearer to a centre than to that of their own topic; both bool (n,)."""
        rows = np.flatnonzero(may & (self.topic > OUTSIDE))
        points = self.points[rows].astype(np.float32)
        own = np.array([*self.centre, np.zeros_like(centre)])[self.topic[rows]]
        told = np.zeros(len(may), bool)
        told[rows[points @ centre > (points * own).sum(axis=1)]] = True
        return told

    def middle(self, articles: np.ndarray) -> np.ndarray:
        """The centre of some articles, given as rows or as bool (n,)."""
        return unit(self.points[articles].astype(np.float32).sum(axis=0, keepdims=True))[0]

    def settle(self, sizes: np.ndarray) -> None:
        """Let topics that lost many of the articles of their nodes be made by hand, or none if few are left."""
        count = np.bincount(self.topic[self.topic >= 0], minlength=len(self.centre))
        for number in [number for number, node in self.node.items() if count[number] * GROWN < sizes[node]]:
            if count[number] < FEWEST:
                self.topic[self.topic == number] = NOWHERE
            else:
                self._by_hand(number)

    def _by_hand(self, number: int) -> None:
        self.node.pop(number, None)
        self.centre[number] = self.middle(self.topic == number)
