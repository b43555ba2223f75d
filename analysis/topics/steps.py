"""The steps by which readers make topics: what each decision does, by sets of articles."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Made:
    """A topic that readers made or named.

    articles  bool (n,)
    node      the node of the tree that has just these, -1 if none has
    title     what it is called, '' for nothing
    colour    its place in the palette, -1 for any
    held      whether it is one of its own, of whose articles other topics have none
    """

    articles: np.ndarray
    node: int = -1
    title: str = ""
    colour: int = -1
    held: bool = False


@dataclass(frozen=True)
class Step:
    """What a decision does.

    kind   that of the decision
    about  the topic as it was made, the two that are merged, or the one taken apart and then its parts; none if the
           decision changes nothing
    """

    kind: str
    about: tuple[Made, ...] = ()
