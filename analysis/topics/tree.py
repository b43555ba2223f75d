"""Topics from broad to fine: a tree in which every topic splits in two or stays whole.

In its middle stand the topics that were found. Towards the root those most alike are joined
(average linkage of their centres); towards the leaves the topic that gains most is split in
two. Any number of topics is a cut through the tree, and the next number splits just one.
"""

import heapq
from dataclasses import dataclass

import numpy as np
from scipy.cluster.hierarchy import linkage

from analysis.topics.clusters import sampled
from analysis.topics.groups import Begun
from analysis.weights import unit

#: Leaves of the tree, and members that each must have, at least and as a share of all.
LEAVES, FEWEST, PART = 30, 4, 0.005
#: Above this Jaccard similarity a topic is found again (Hennig 2007).
FOUND = 0.6


@dataclass(frozen=True)
class Tree:
    """The nodes of a tree of topics.

    centre       float32 (nodes, dimensions), each of length 1
    children     int32 (nodes, 2): the two that a node splits into; -1 for a leaf
    opened       the nodes in the order in which they split, from the root to the finest
    base         the number of topics that were found: the cut after base - 1 splits
    """

    centre: np.ndarray
    children: np.ndarray
    opened: np.ndarray
    base: int

    @property
    def most(self) -> int:
        """The number of leaves: the most topics that there can be."""
        return len(self.opened) + 1

    def cut(self, number: int) -> list[int]:
        """The nodes of the cut into `number` topics (the nearest number that there is)."""
        nodes = [self.root]
        for node in self.opened[: max(number, 1) - 1]:
            nodes.remove(node)
            nodes += self.children[node].tolist()
        return nodes

    @property
    def root(self) -> int:
        """The node of all articles."""
        return int(self.opened[0]) if len(self.opened) else 0

    def below(self, node: int) -> list[int]:
        """The leaves below a node, itself if it is one."""
        if self.children[node, 0] < 0:
            return [node]
        return [leaf for child in self.children[node] for leaf in self.below(int(child))]

    def places(self, weight: np.ndarray) -> np.ndarray:
        """A place in the palette per node, int64: each cut into n nodes has the places 0 to n - 1.

        Of two children the one with the greater `weight` (a number per node) keeps its parent's
        place, so a topic keeps its colour at whatever level it is looked at.
        """
        place = np.zeros(len(self.centre), np.int64)
        for following, node in enumerate(self.opened, start=1):
            one, other = self.children[node]
            kept, parted = (one, other) if weight[one] >= weight[other] else (other, one)
            place[kept], place[parted] = place[node], following
        return place

    def leaf_of(self, points: np.ndarray, label: np.ndarray) -> np.ndarray:
        """The leaf of each point, int32, from the found topic of each (0 to base - 1) downwards."""
        leaf = label.astype(np.int32)
        for node in self.opened[self.base - 1 :]:
            inside = np.flatnonzero(leaf == node)
            likeness = points[inside] @ self.centre[self.children[node]].T
            leaf[inside] = self.children[node][likeness.argmax(axis=1)]
        return leaf


def tree(
    begun: Begun, number: int, chooser: np.random.Generator, fits: np.ndarray | None = None
) -> tuple[Tree, np.ndarray]:
    """The tree around `number` topics of the points, and the topic of each point.

    Finer topics are made of the points that fit theirs, all without `fits`, bool (points,).
    """
    label, centres = _filled(*begun.grouped(number))
    base = len(centres)
    nodes = [*centres]
    children = [[-1, -1] for _ in nodes]
    inside = label if fits is None else np.where(fits, label, -1)
    finer = _split(begun.points, inside, nodes, children, max(LEAVES, base), chooser)
    broader = _joined(centres, np.bincount(label, minlength=base), nodes, children)
    opened = np.array([*broader[::-1], *finer], np.int32)
    return Tree(np.array(nodes, np.float32), np.array(children, np.int32), opened, base), label


def _filled(label: np.ndarray, centres: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The groups without the empty ones."""
    used, label = np.unique(label, return_inverse=True)
    return label, centres[used]


def _split(
    points: np.ndarray, label: np.ndarray, nodes: list, children: list, most: int, chooser: np.random.Generator
) -> list[int]:
    """Split the group that gains most, again and again; return the split nodes in order."""
    fewest = max(FEWEST, int(PART * len(points)))
    waiting: list = []

    def weigh(node: int, inside: np.ndarray) -> None:
        if len(inside) < 2 * fewest:
            return
        half, centres = Begun(points[inside], chooser).grouped(2)
        if len(centres) < 2 or min(np.bincount(half, minlength=2)) < fewest:
            return
        parts = [np.linalg.norm(points[inside[half == side]].sum(axis=0)) for side in (0, 1)]
        gain = sum(parts) - np.linalg.norm(points[inside].sum(axis=0))
        heapq.heappush(waiting, (-float(gain), node, inside, half, centres))

    for node in range(len(nodes)):
        weigh(node, np.flatnonzero(label == node))
    opened, leaves = [], len(nodes)
    while waiting and leaves < most:
        _, node, inside, half, centres = heapq.heappop(waiting)
        children[node] = [len(nodes), len(nodes) + 1]
        nodes += [*centres]
        children += [[-1, -1], [-1, -1]]
        for side in (0, 1):
            weigh(children[node][side], inside[half == side])
        opened.append(node)
        leaves += 1
    return opened


def _joined(centres: np.ndarray, sizes: np.ndarray, nodes: list, children: list) -> list[int]:
    """Join the groups that are most alike until one is left; return the new nodes in order."""
    if len(centres) < 2:
        return []
    number, total = list(range(len(centres))), [*(centres * sizes[:, None])]
    made = []
    for one, other, _, _ in linkage(centres, "average"):
        total.append(total[int(one)] + total[int(other)])
        children.append([number[int(one)], number[int(other)]])
        nodes.append(unit(total[-1][None])[0])
        number.append(len(nodes) - 1)
        made.append(number[-1])
    return made


def members(tree: Tree, leaf: np.ndarray) -> np.ndarray:
    """Which points each node has, bool (nodes, points)."""
    inside = np.zeros((len(tree.centre), len(leaf)), bool)
    for node in range(len(tree.centre)):
        inside[node] = np.isin(leaf, tree.below(node))
    return inside


def found_again(
    points: np.ndarray, whole: Tree, label: np.ndarray, number: int, chooser: np.random.Generator, samples: int
) -> tuple[np.ndarray, np.ndarray]:
    """How well each node is found again when a quarter of the points is left out.

    Returns the mean Jaccard similarity with its best match over `samples` trees, float64 (nodes,),
    and in how many of them that is above `FOUND`, int64 (nodes,).
    """
    inside = members(whole, whole.leaf_of(points, label)).astype(np.float32)
    mean, times = np.zeros(len(inside)), np.zeros(len(inside), np.int64)
    for kept, drawn in sampled(points, chooser, samples):
        other, other_label = tree(drawn, number, chooser)
        theirs = members(other, other.leaf_of(drawn.points, other_label)).astype(np.float32)
        both = inside[:, kept] @ theirs.T
        either = inside[:, kept].sum(axis=1)[:, None] + theirs.sum(axis=1)[None] - both
        best = (both / np.maximum(either, 1)).max(axis=1)
        mean += best / samples
        times += best > FOUND
    return mean, times
