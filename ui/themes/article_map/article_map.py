"""The map of articles: a WebGL canvas that takes points as bytes and tells what was opened or drawn around."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import streamlit as st

from analysis.layout import within
from charts.style import GREY
from wording import counted

HERE = Path(__file__).parent
#: Articles up to which the headlines travel with the points.
WITH_TITLES = 30_000
#: Terms of a topic's name that stand on the map, and corners that a lasso may have.
LABELLED, CORNERS = 2, 200


@dataclass(frozen=True)
class Points:
    """The articles on the map: their places, what they are coloured by, and their topics.

    place    float32 (n, 2); group int (n,): its place in `names` and `colours`, negative for none
    topic    int (n,): its place in `topics`, whose names label the regions; negative for none
    titles   the headline of each
    layout   names the map that the places are of: another one begins whole, with nothing drawn around
    legend   whether the groups' names stand below the map with their colours
    marks    the mark of each group's points, a place in `charts.topics.MARKS`; all the first without any
    """

    place: np.ndarray
    group: np.ndarray
    names: Sequence[str]
    colours: Sequence[str]
    nowhere: str
    topic: np.ndarray
    topics: Sequence[str]
    titles: Sequence[str]
    layout: str
    legend: bool = False
    marks: Sequence[int] = ()


def article_map(points: Points, *, highlight: int | None, key: str) -> tuple[int | None, np.ndarray | None]:
    """Draw the articles; return the row that was opened, and the rows that were drawn around, or None.

    `highlight` is the topic whose points keep their colour, None for all of them.
    """
    draw = st.components.v2.component(
        "article_map",
        html=(HERE / "map.html").read_text(),
        css=(HERE / "map.css").read_text(),
        js=(HERE / "map.js").read_text(),
    )
    count = len(points.place)
    sent = packed(points)
    head = {
        "points": count,
        "layout": hashlib.sha256(points.layout.encode()).hexdigest()[:16],
        "version": hashlib.sha256(sent[: 8 * count]).hexdigest()[:16],
        "names": list(points.names),
        "colours": list(points.colours),
        "marks": list(points.marks),
        "grey": GREY,
        "nowhere": points.nowhere,
        "topics": list(points.topics),
        "titles": [str(title)[:140] for title in points.titles] if count <= WITH_TITLES else [],
        "labels": labels(points),
        "legend": points.legend,
        "highlight": highlight,
        "description": f"Map of {counted(count, 'article', 'articles')} in "
        f"{counted(len(points.topics), 'topic', 'topics')}. Arrow keys go from "
        "article to article, Enter opens one, plus and minus zoom, L draws around articles, Escape shows all.",
    }
    told = json.dumps(head, ensure_ascii=False).encode()
    data = len(told).to_bytes(4, "little") + told + sent
    drawn = draw(key=key, data=data, height=562, on_picked_change=lambda: None, on_around_change=lambda: None)
    picked = drawn.picked
    opened = int(picked) if isinstance(picked, int | float) and 0 <= picked < count else None
    corners = polygon(drawn.around)
    return opened, np.flatnonzero(within(points.place, corners)) if corners else None


def packed(points: Points) -> bytes:
    """The points as bytes: all x, all y (float32), all groups, all topics (int16), little-endian."""
    parts = ((points.place[:, 0], "<f4"), (points.place[:, 1], "<f4"), (points.group, "<i2"), (points.topic, "<i2"))
    return b"".join(np.ascontiguousarray(part, kind).tobytes() for part, kind in parts)


def polygon(told: object) -> list[tuple[float, float]]:
    """The corners that the browser sent; none if it sent anything else.

    >>> polygon([[0, 0], [1, 0], [1, 1]]), polygon([[0, 0], ["x", 1], [1, 1]]), polygon(None)
    ([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)], [], [])
    """
    if not isinstance(told, list) or not 3 <= len(told) <= CORNERS:
        return []
    if not all(isinstance(c, list) and len(c) == 2 and all(isinstance(v, int | float) for v in c) for c in told):
        return []
    return [(float(x), float(y)) for x, y in told]


def labels(points: Points) -> list[dict]:
    """Where each topic's name stands: above the most of its articles, the largest first."""
    told = []
    for number, name in enumerate(points.topics):
        inside = points.place[points.topic == number]
        if len(inside):
            middle = np.median(inside, axis=0)
            near = inside[np.linalg.norm(inside - middle, axis=1) < np.ptp(points.place[:, 0]) / 6]
            core = near if len(near) else inside
            text = ", ".join(name.split(", ")[:LABELLED])
            top = float(np.quantile(core[:, 1], 0.95))
            told.append({"text": text, "x": float(np.median(core[:, 0])), "y": top, "topic": number})
    return told
