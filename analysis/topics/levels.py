"""Topics at one level of the tree: as many as are looked at now, and how much each article is of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.texts import lines, unlined
from analysis.topics.found import NOWHERE, Found
from analysis.topics.names import names

#: `topic` of an article whose topic was left out by hand.
LEFT_OUT = -3
#: Articles compared with the topics at once.
STEP = 8_192


@dataclass(frozen=True)
class Topics:
    """The topics of `n` articles at one level, the largest first.

    topic            int32 (n,): its topic, `NOWHERE`, `OUTSIDE` or `LEFT_OUT`
    strength         float32 (n,): cosine similarity with its topic's centre; 0 without one
    second           int32 (n,): the topic that it is most like besides its own, -1 without one
    second_strength  float32 (n,): cosine similarity with that
    centres          float32 (topics, dimensions)
    names            a name per topic, no two the same
    terms            up to ten telling terms per topic
    found_again      float64 per topic: mean Jaccard similarity with its best match on samples, 0 to 1
    runs             int64 per topic: in how many samples it was found again; -1 for one made by hand
    colour           int64 per topic: its place in the palette
    level            the number of topics into which the tree is cut
    idle             the places, among the decisions applied, of those that changed nothing
    """

    topic: np.ndarray
    strength: np.ndarray
    second: np.ndarray
    second_strength: np.ndarray
    centres: np.ndarray
    names: tuple[str, ...]
    terms: tuple[tuple[str, ...], ...]
    found_again: np.ndarray
    runs: np.ndarray
    colour: np.ndarray
    level: int
    idle: tuple[int, ...] = ()


def at_level(found: Found, number: int | None = None) -> Topics:
    """The cut of the tree into `number` topics; without one, the topics that were found."""
    nodes = cut(found, number)
    told = tuple(found.terms[node] for node in nodes)
    return measured(
        found.points, labelled(found, nodes), found.tree.centre[nodes], names(told), told, found.found_again[nodes],
        found.runs[nodes], colours(found)[nodes], len(nodes),
    )  # fmt: skip


def cut(found: Found, number: int | None = None) -> np.ndarray:
    """The nodes of the cut into `number` topics, the largest first; without one, of the topics that were found."""
    nodes = np.array(found.tree.cut(number or found.tree.base))
    return nodes[by_size(labelled(found, nodes), len(nodes))]


def colours(found: Found) -> np.ndarray:
    """The place in the palette of each node of the tree, int64 (nodes,)."""
    return found.tree.places(sizes_of_nodes(found))


def sizes_of_nodes(found: Found) -> np.ndarray:
    """The number of articles of each node of the tree, int64 (nodes,)."""
    leaves = np.bincount(found.leaf[found.leaf >= 0], minlength=len(found.tree.centre))
    return np.array([leaves[found.tree.below(node)].sum() for node in range(len(leaves))])


def labelled(found: Found, nodes: Sequence[int]) -> np.ndarray:
    """The place in `nodes` of each article's node, int32; negative ones stay."""
    place = np.full(len(found.tree.centre) + 1, NOWHERE, np.int32)
    for number, node in enumerate(nodes):
        place[found.tree.below(int(node))] = number
    return np.where(found.leaf >= 0, place[found.leaf], found.leaf).astype(np.int32)


def by_size(topic: np.ndarray, number: int) -> np.ndarray:
    """The topics from the largest to the smallest."""
    return np.argsort(-np.bincount(topic[topic >= 0], minlength=number), kind="stable")


def renumbered(topic: np.ndarray, order: np.ndarray) -> np.ndarray:
    """The topics of articles after the topics were put in `order`; negative ones stay."""
    place = np.empty(len(order), np.int32)
    place[order] = np.arange(len(order))
    return np.where(topic >= 0, place[np.maximum(topic, 0)], topic).astype(np.int32)


def measured(
    points: np.ndarray, topic: np.ndarray, centres: np.ndarray, called: Sequence[str],
    terms: Sequence[tuple[str, ...]], found_again: np.ndarray, runs: np.ndarray, colour: np.ndarray, level: int,
    idle: tuple[int, ...] = (),
) -> Topics:  # fmt: skip
    """The topics with the strengths of every article."""
    strength, second_strength = np.zeros(len(topic), np.float32), np.zeros(len(topic), np.float32)
    second = np.full(len(topic), NOWHERE, np.int32)
    inside = np.flatnonzero((topic >= NOWHERE) & (len(centres) > 0))
    for start in range(0, len(inside), STEP):
        rows = inside[start : start + STEP]
        likeness = points[rows].astype(np.float32) @ centres.T
        own = np.where(topic[rows] >= 0, topic[rows], likeness.argmax(axis=1))
        place = np.arange(len(rows))
        strength[rows] = likeness[place, own]
        likeness[place, own] = -np.inf
        if len(centres) > 1:
            second[rows] = likeness.argmax(axis=1)
            second_strength[rows] = likeness.max(axis=1)
    return Topics(
        topic, strength, second, second_strength, centres, tuple(called), tuple(terms), found_again, runs, colour,
        level, idle,
    )  # fmt: skip


def arrays(topics: Topics) -> tuple[dict[str, np.ndarray], dict]:
    """The topics as plain arrays and JSON-able facts for storing."""
    kinds = ("topic", "strength", "second", "second_strength", "centres", "found_again", "runs", "colour")
    stored = {name: getattr(topics, name) for name in kinds}
    facts = {"terms": [list(told) for told in topics.terms], "level": topics.level, "idle": list(topics.idle)}
    return stored | {"names": lines(topics.names)}, facts


def from_arrays(stored: Mapping[str, np.ndarray], facts: Mapping) -> Topics:
    """The topics that `arrays` took apart."""
    return Topics(
        **{name: array for name, array in stored.items() if name != "names"},
        names=tuple(unlined(stored["names"])), terms=tuple(tuple(told) for told in facts["terms"]),
        level=facts["level"], idle=tuple(facts["idle"]),
    )  # fmt: skip
