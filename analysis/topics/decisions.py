"""What readers decided about topics: joined, taken apart, called otherwise, kept, made, left out.

A decision names a topic by its most typical articles, not by a number, so it holds when articles
are added and topics are found anew. Decisions are applied in the order in which they were made,
and one that is left out is undone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np

from analysis.topics.found import OUTSIDE
from analysis.topics.levels import Topics

MERGE, SPLIT, NAME, PIN, SEED, LEAVE_OUT = KINDS = ("merge", "split", "name", "pin", "seed", "leave out")
#: Articles by which a topic is known again, and parts that it can be split into.
TYPICAL, MOST_PARTS = 30, 8


@dataclass(frozen=True)
class Decision:
    """One decision about a topic, given by the ids of its most typical articles.

    merge      the topic and the one of the `others` are one
    split      the topic is taken apart into `parts`
    name       the topic is called `title`
    pin        the topic stays one of its own, called `title`
    seed       the articles that use the words of `title` most make a topic of their own
    leave out  the topic is not shown

    `share` is the topic's share of the articles of then, `other_share` that of the other which is merged with it,
    0 if it is not known: by it the topic is told from its parts, and from one that it is a part of. `among` is the
    number of articles of then, which stand before those that came later; 0 for all. `level` is the number of topics
    into which the tree was cut then, 0 if it is not known. A topic that is named, pinned or merged keeps its
    `colour`, a place in the palette, -1 for any.
    """

    kind: str
    articles: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    title: str = ""
    parts: int = 0
    colour: int = -1
    share: float = 0.0
    other_share: float = 0.0
    among: int = 0
    level: int = 0


def from_told(told: Iterable) -> tuple[Decision, ...]:
    """Decisions as they were stored; what is none is left out.

    >>> told = [{"kind": "seed", "title": "sanctions"}, {"kind": "explode"}, 3]
    >>> [(decision.kind, decision.title) for decision in from_told(told)]
    [('seed', 'sanctions')]
    """
    return tuple(_decision(row) for row in told if isinstance(row, dict) and row.get("kind") in KINDS)


def _decision(row: Mapping) -> Decision:
    other_share = _share(row.get("other_share"))
    known = row["kind"] != MERGE or other_share  # before that was kept, `share` was that of both together
    return Decision(
        row["kind"], _ids(row.get("articles")), _ids(row.get("others")), str(row.get("title", ""))[:200],
        min(_whole(row.get("parts"), 0), MOST_PARTS), _whole(row.get("colour"), -1),
        _share(row.get("share")) if known else 0.0, other_share, max(_whole(row.get("among"), 0), 0),
        max(_whole(row.get("level"), 0), 0),
    )  # fmt: skip


def kept(settings: Mapping) -> tuple[Decision, ...]:
    """The decisions among what is kept with a collection."""
    return from_told(settings.get("topics", ()))


def told(decisions: Sequence[Decision]) -> list[dict]:
    """Decisions for storing as JSON."""
    return [asdict(decision) for decision in decisions]


def about(kind: str, topics: Topics, number: int, ids: np.ndarray, **more: object) -> Decision:
    """A decision about a topic as it is shown now; `ids` are those of all articles, `more` what else it says."""
    articles, share = typical(topics, number, ids), share_of(topics.topic, number)
    colour = int(topics.colour[number])
    return Decision(kind, articles, share=share, among=len(ids), level=topics.level, colour=colour, **more)


def typical(topics: Topics, number: int, ids: np.ndarray) -> tuple[str, ...]:
    """The ids of the articles by which a topic is known again: the most typical ones."""
    inside = np.flatnonzero(topics.topic == number)
    near = inside[np.argsort(-topics.strength[inside], kind="stable")][:TYPICAL]
    return tuple(str(identity) for identity in ids[near])


def named_topic(topic: np.ndarray, rows: np.ndarray) -> int:
    """The topic that most of the rows, or of bool (n,), are in; -1 when none of them is in one."""
    numbers = topic[rows]
    numbers = numbers[numbers >= 0]
    return int(np.bincount(numbers).argmax()) if len(numbers) else -1


def share_of(topic: np.ndarray, number: int) -> float:
    """The share of the articles of a topic among those in which topics were found.

    >>> share_of(np.array([0, 0, 1, -1, -2]), 0)
    0.5
    """
    return float((topic == number).sum() / max((topic != OUTSIDE).sum(), 1))


def _ids(told: object) -> tuple[str, ...]:
    return tuple(str(identity) for identity in told[:TYPICAL]) if isinstance(told, list | tuple) else ()


def _whole(told: object, otherwise: int) -> int:
    return told if isinstance(told, int) else otherwise


def _share(told: object) -> float:
    return float(told) if isinstance(told, int | float) and 0 < told <= 1 else 0.0
