"""The map of articles: a WebGL canvas that takes points as bytes and tells which one was opened."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import streamlit as st

from analysis.topics import NOWHERE_NAME
from charts.style import PALETTE

HERE = Path(__file__).parent
#: Articles up to which the headlines travel with the points.
WITH_TITLES = 30_000
#: Terms of a topic's name that stand on the map.
LABELLED = 2


def article_map(
    x: np.ndarray, y: np.ndarray, topic: np.ndarray, names: Sequence[str], *,
    titles: Sequence[str], highlight: int | None, key: str,
) -> int | None:  # fmt: skip
    """Draw the articles; return the position of the one that was opened, or None.

    `topic` is -1 for articles that fit nowhere; `highlight` is the topic whose
    points keep their colour, None for all of them.
    """
    draw = st.components.v2.component(
        "article_map",
        html=(HERE / "map.html").read_text(),
        css=(HERE / "map.css").read_text(),
        js=(HERE / "map.js").read_text(),
    )
    points = packed(x, y, topic)
    head = {
        "points": len(x),
        "version": hashlib.sha256(points).hexdigest()[:16],
        "names": list(names),
        "nowhere": NOWHERE_NAME,
        "titles": [str(title)[:140] for title in titles] if len(x) <= WITH_TITLES else [],
        "labels": labels(x, y, topic, names),
        "highlight": highlight,
        "palette": list(PALETTE),
        "description": f"Map of {len(x):,} articles in {len(names)} topics. Arrow keys go from "
        "article to article, Enter opens one, plus and minus zoom, Escape shows all.",
    }
    told = json.dumps(head, ensure_ascii=False).encode()
    data = len(told).to_bytes(4, "little") + told + points
    picked = draw(key=key, data=data, height=522, on_picked_change=lambda: None).picked
    return int(picked) if isinstance(picked, int | float) and 0 <= picked < len(x) else None


def packed(x: np.ndarray, y: np.ndarray, topic: np.ndarray) -> bytes:
    """The points as bytes: all x, all y (float32), all topics (int16), little-endian."""
    parts = ((x, "<f4"), (y, "<f4"), (topic, "<i2"))
    return b"".join(np.ascontiguousarray(part, kind).tobytes() for part, kind in parts)


def labels(x: np.ndarray, y: np.ndarray, topic: np.ndarray, names: Sequence[str]) -> list[dict]:
    """Where each topic's name stands: above the most of its articles, the largest first."""
    told = []
    for number, name in enumerate(names):
        inside = topic == number
        if inside.any():
            middle = float(np.median(x[inside])), float(np.quantile(y[inside], 0.9)) + 0.06
            told.append({"text": ", ".join(name.split(", ")[:LABELLED]), "x": middle[0], "y": middle[1]})
    return told
