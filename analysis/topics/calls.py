"""What topics are called: the names and pins that readers gave them, one for each topic."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import linear_sum_assignment

from analysis.topics.decisions import PIN, Decision


@dataclass(frozen=True)
class Call:
    """What one topic is called.

    articles  the ids of the articles by which it is known again
    share     its share of all articles when that was last decided, 0 if it is not known
    pinned    whether it is made anew where it is gone; `colour` is its place in the palette then, -1 for any
    joined    whether another topic was joined to it since
    """

    title: str
    articles: tuple[str, ...]
    share: float = 0.0
    pinned: bool = False
    colour: int = -1
    joined: bool = False

    def anew(self, decision: Decision) -> "Call":
        """The topic after it was named or pinned once more: the last title and colour hold, and it stays pinned."""
        pin = decision.kind == PIN
        colour = decision.colour if pin and decision.colour >= 0 else self.colour
        return Call(
            decision.title, decision.articles, decision.share, self.pinned or pin, colour, self.joined
        )  # fmt: skip


def whole(parts: Sequence[Call], merge: Decision) -> Call:
    """What the whole of joined topics is called: as the last of the parts, pinned if one of them was.

    >>> parts = [Call("Flood", ("b",), 0.1, True, 4), Call("Ferry", ("a",), 0.1)]
    >>> whole(parts, Decision("merge", ("a",), ("b",), share=0.2))
    Call(title='Ferry', articles=('a', 'b'), share=0.2, pinned=True, colour=4, joined=True)
    """
    colour = next((part.colour for part in reversed(parts) if part.colour >= 0), -1)
    pinned = any(part.pinned for part in parts)
    return replace(
        parts[-1], articles=merge.articles + merge.others, share=merge.share, pinned=pinned, colour=colour, joined=True
    )


def same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lists of typical articles are of one topic: more than half of them together are the same.

    >>> same(("a", "b"), ("b", "a")), same(("a", "b"), ("b", "c"))
    (True, False)
    """
    return 2 * len(set(one) & set(other)) > len(set(one) | set(other))


def known_again(topic: np.ndarray, number: int, anchors: Sequence[np.ndarray]) -> list[int]:
    """Which topic each group of articles stands for, no topic twice; -1 for none.

    The pairing with the most articles in common (Hungarian method, Kuhn 1955).
    """
    common = np.zeros((len(anchors), max(number, 1)), np.int64)
    for place, rows in enumerate(anchors):
        inside = topic[rows][topic[rows] >= 0]
        common[place] = np.bincount(inside, minlength=max(number, 1))
    pairs = zip(*linear_sum_assignment(-common), strict=True)
    paired = {int(place): int(column) for place, column in pairs if common[place, column] > 0}
    return [paired.get(place, -1) for place in range(len(anchors))]
