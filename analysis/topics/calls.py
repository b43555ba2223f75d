"""What topics are called: the names and pins that readers gave them, one for each topic."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from analysis.topics.decisions import PIN, Decision


@dataclass(frozen=True)
class Call:
    """What one topic is called.

    articles  the ids of the articles by which it is known again
    share     its share of the articles that there were when that was last decided
    among     the number of these articles, 0 for all
    pinned    whether it is kept whole at every level
    colour    its place in the palette, -1 for any
    """

    title: str
    articles: tuple[str, ...]
    share: float = 0.0
    among: int = 0
    pinned: bool = False
    colour: int = -1

    def anew(self, decision: Decision) -> "Call":
        """The topic after it was named or pinned once more: the last title and colour hold, and it stays pinned."""
        colour = decision.colour if decision.colour >= 0 else self.colour
        pinned = self.pinned or decision.kind == PIN
        return Call(decision.title, decision.articles, decision.share, decision.among, pinned, colour)


def whole(parts: Sequence[Call], merge: Decision) -> Call:
    """What the whole of joined topics is called: as the last of the parts, pinned if one of them was.

    >>> parts = [Call("Flood", ("b",), 0.1, 0, True, 4), Call("Ferry", ("a",), 0.1)]
    >>> whole(parts, Decision("merge", ("a",), ("b",), share=0.1, other_share=0.1))
    Call(title='Ferry', articles=('a', 'b'), share=0.2, among=0, pinned=True, colour=4)
    """
    colour = next((part.colour for part in (merge, *reversed(parts)) if part.colour >= 0), -1)
    pinned = any(part.pinned for part in parts)
    articles, share = merge.articles + merge.others, merge.share + merge.other_share
    return Call(parts[-1].title, articles, share, merge.among, pinned, colour)


def same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lists of typical articles are of one topic: more than half of them together are the same.

    >>> same(("a", "b"), ("b", "a")), same(("a", "b"), ("b", "c"))
    (True, False)
    """
    return 2 * len(set(one) & set(other)) > len(set(one) | set(other))


def known_again(topic: np.ndarray, number: int, anchors: Sequence[np.ndarray]) -> list[int]:
    """Which topic each group of articles stands for, no topic twice; -1 for none.

    The pairing with the most articles in common (Hungarian method, Kuhn 1955); a group stands for the topic
    that most of its articles are in, or for one with half of them.
    """
    common = np.zeros((len(anchors), max(number, 1)), np.int64)
    for place, rows in enumerate(anchors):
        inside = topic[rows][topic[rows] >= 0]
        common[place] = np.bincount(inside, minlength=max(number, 1))
    least = np.maximum(np.minimum(common.max(axis=1), common.sum(axis=1) / 2), 1)
    pairs = zip(*linear_sum_assignment(-common), strict=True)
    paired = {int(place): int(column) for place, column in pairs if common[place, column] >= least[place]}
    return [paired.get(place, -1) for place in range(len(anchors))]
