"""The word cloud: words as large as they are frequent, in a picture that fits any width."""

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from analysis.word_cloud import HEIGHT, WIDTH, Placed
from charts.style import PALETTE

HERE = Path(__file__).parent


def word_cloud(
    words: Sequence[Placed], tips: Sequence[str], chosen: str, title: str, *, key: str, picked: Callable[[str], None]
) -> None:
    """Draw the words, each with its tip; a click or Enter on one calls `picked` with it."""
    draw = st.components.v2.component(
        "word_cloud",
        html='<svg class="cloud" role="group"></svg>',
        css=(HERE / "cloud.css").read_text(),
        js=(HERE / "cloud.js").read_text(),
    )

    def told() -> None:
        word = st.session_state[key].picked
        if any(word == placed.text for placed in words):
            picked(word)

    data = {
        "box": [WIDTH, HEIGHT],
        "title": title,
        "colour": PALETTE[0],
        "words": [
            {
                "text": word.text, "x": round(word.x, 1), "y": round(word.y, 1), "size": round(word.size, 1),
                "width": round(word.width, 1), "tip": tip, "faint": chosen.lower() not in ("", word.text.lower()),
            }
            for word, tip in zip(words, tips, strict=True)
        ],
    }  # fmt: skip
    draw(key=key, data=data, height="content", on_picked_change=told)
