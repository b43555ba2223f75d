"""What readers made, laid over the topics of a level."""

from collections.abc import Sequence

import numpy as np

from analysis.topics.decisions import LEAVE_OUT, MERGE, NAME, SPLIT, named_topic
from analysis.topics.found import NOWHERE, Found
from analysis.topics.groups import middle
from analysis.topics.levels import LEFT_OUT, colours, cut, labelled, sizes_of_nodes
from analysis.topics.steps import Made, Step
from analysis.topics.tree import FEWEST

#: A topic with more than so many times the articles of another has that as a part; it is another itself once it
#: lost as much.
GROWN = 1.25


class Laid:
    """The topics of a level, each by its number, while steps are laid over them.

    topic   int32 (n,): the topic of each article
    level   the number of topics into which the tree is cut
    number  how many numbers there are; some topics have no articles any more
    node    the nodes of the tree that topics are; those without one are made by hand
    place   the places in the palette of topics; new ones have none yet
    seen    which of the steps laid over them changed anything
    title, colour  what topics are called, and the places in the palette that readers know them by
    """

    def __init__(self, found: Found, number: int | None = None) -> None:
        nodes = cut(found, number)
        self._found, self._colours = found, colours(found)
        self.topic, self.level, self.number = labelled(found, nodes), len(nodes), len(nodes)
        self.node = {number: int(node) for number, node in enumerate(nodes)}
        self.place = {number: int(self._colours[node]) for number, node in enumerate(nodes)}
        self.seen: list[bool] = []
        self.title: dict[int, str] = {}
        self.colour: dict[int, int] = {}

    def lay(self, step: Step) -> None:
        """Lay the next step over the topics."""
        self.seen.append(self._lay(step))

    def having(self, rows: np.ndarray) -> np.ndarray | None:
        """The articles of the topic that most of some rows are in, bool (n,); None if none of them is in one."""
        number = named_topic(self.topic, rows)
        return None if number < 0 else self.topic == number

    def centres(self) -> np.ndarray:
        """The centre of each topic, float32 (number, dimensions), 0 for one without articles."""
        told = np.zeros((self.number, self._found.points.shape[1]), np.float32)
        for number in np.unique(self.topic[self.topic >= 0]).tolist():
            if number in self.node:
                told[number] = self._found.tree.centre[self.node[number]]
            else:
                told[number] = middle(self._found.points, self.topic == number)
        return told

    def _lay(self, step: Step) -> bool:
        if not step.about:
            return False
        one = step.about[0]
        if step.kind == NAME:
            return self._broader(one) < 0
        if step.kind == MERGE:
            return self._join(*step.about)
        if step.kind == SPLIT:
            return self._part(one, step.about[1:])
        number = self._whole(one)
        if step.kind == LEAVE_OUT:
            self.topic[self.topic == number] = LEFT_OUT
        return True

    def call(self, made: Sequence[Made]) -> None:
        """Give topics the names and colours of what readers made, unless they are much broader.

        A topic that is the main part of several is called as the one most like it (Jaccard similarity), of two as
        alike the last.
        """
        parts = ((one, self._most(one)) for one in made if self._broader(one) < 0)
        told = [(_alike(self.topic == number, one.articles), one, number) for one, number in parts if number >= 0]
        for _, one, number in sorted(told, key=lambda part: part[0]):
            if one.title:
                self.title[number] = one.title
            if one.colour >= 0:
                self.colour[number] = one.colour

    def settle(self) -> None:
        """Let topics that lost many of the articles of their nodes be made by hand, or none if few are left."""
        count = np.bincount(self.topic[self.topic >= 0], minlength=self.number)
        sizes = sizes_of_nodes(self._found)
        for number in [number for number, node in self.node.items() if count[number] * GROWN < sizes[node]]:
            if count[number] < FEWEST:
                self.topic[self.topic == number] = NOWHERE
            else:
                del self.node[number]

    def _most(self, one: Made) -> int:
        """The topic of most of the articles of one that was made; -1 when none of them is in one."""
        return named_topic(self.topic, one.articles)

    def _broader(self, one: Made) -> int:
        """The topic that is much broader than one that was made, which is a part of it at this level; -1 if none is."""
        number = self._most(one)
        return number if (self.topic == number).sum() > GROWN * one.articles.sum() else -1

    def _whole(self, one: Made) -> int:
        """The topic of just these articles: that of which most are, if they are all of it, else a new one."""
        number = self._most(one)
        if number >= 0 and np.array_equal(self.topic == number, one.articles):
            return number
        if number < 0 or ((self.topic == number) & ~one.articles).any():
            number, self.number = self.number, self.number + 1
        self.topic[one.articles] = number
        self.node.pop(number, None)
        if one.node >= 0:
            self.node[number], self.place[number] = one.node, int(self._colours[one.node])
        return number

    def _join(self, one: Made, other: Made) -> bool:
        """Join two topics, whole, or one to the broader that has the other; where one broader has both all stays."""
        broader, beside = self._broader(one), self._broader(other)
        if 0 <= broader == beside:
            return False
        number, joined = broader if broader >= 0 else self._whole(one), self._whole(other)
        self.topic[self.topic == joined] = number
        self.node.pop(number, None)
        return True

    def _part(self, one: Made, parts: Sequence[Made]) -> bool:
        """Take a topic apart, whole; where it is a part of a broader one that stays."""
        if self._broader(one) >= 0:
            return False
        for part in (one, *parts[1:]):
            self._whole(part)
        self.node.pop(self._most(parts[0]), None)
        return True


def _alike(one: np.ndarray, other: np.ndarray) -> float:
    return (one & other).sum() / max((one | other).sum(), 1)
