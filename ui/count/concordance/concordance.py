"""A concordance: lines of text with the term in the middle of each, in view however narrow the page is."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from wording import runs_from_right

HERE = Path(__file__).parent
HEAD = ("Before", "Term", "After", "Source", "Date")


def concordance(lines: Sequence[tuple[str, str, str, str, str]], title: str, *, key: str) -> int | None:
    """Draw the lines, each what stands before the term, the term, what stands after it, source and day.

    Returns the number of the line that was clicked, or None. What there is no room for is cut at the ends
    away from the term; on a narrow page source and day stand below their line. Of a line that is written from
    right to left, what stands before the term is on its right.
    """
    draw = st.components.v2.component(
        "concordance",
        html='<div class="concordance"><div class="lines" role="table"></div></div>',
        css=(HERE / "concordance.css").read_text(),
        js=(HERE / "concordance.js").read_text(),
    )
    turned = [runs_from_right(" ".join(line[:3])) for line in lines]
    data = {"title": title, "head": list(HEAD), "lines": [list(line) for line in lines], "turned": turned}
    drawn = draw(key=key, data=data, height="content", on_picked_change=lambda: None)
    return picked(drawn.picked, len(lines))


def picked(told: object, lines: int) -> int | None:
    """The number of the line that the browser sent; None if it sent anything else.

    >>> picked(2, 3), picked(3, 3), picked(-1, 3), picked(True, 3), picked("1", 3), picked(None, 3)
    (2, None, None, None, None, None)
    """
    known = isinstance(told, int) and not isinstance(told, bool) and 0 <= told < lines
    return told if known else None
