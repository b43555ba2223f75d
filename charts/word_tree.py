"""A word tree, drawn: the term at one side, and what the text goes on with in branches."""

from collections.abc import Sequence

import plotly.graph_objects as go

from charts.style import GREY, PALETTE, escaped, styled
from wording import counted

#: Letters of the smallest and of the largest words, in pixels.
SMALL, LARGE = 12, 26

#: How far before a branch's point its curve leaves the parent's height, reaches its own, and ends.
BENDS = (0.4, 0.15, 0)
#: How much further than a branch from another the first branches are from the term.
ROOM = 0.5

Words = tuple[str, ...]


def tree(branches: Sequence[tuple[Words, int]], term: str, times: int, *, before: bool) -> go.Figure:
    """The branches (words from the term outwards, how often), words as large as their branch is frequent."""
    height, leaves = _heights([words for words, _ in branches])
    side = -1 if before else 1
    figure = go.Figure(_curves([words for words, _ in branches], height, side))
    figure.add_scatter(
        x=[side * (len(words) + ROOM) for words, _ in branches],
        y=[height[words] for words, _ in branches],
        mode="markers+text",
        text=[escaped(words[-1]) for words, _ in branches],
        textposition="top left" if before else "top right",
        textfont={"size": [SMALL + (LARGE - SMALL) * (count / max(times, 1)) ** 0.5 for _, count in branches]},
        customdata=[["\t".join(words)] for words, _ in branches],
        marker={"color": PALETTE[0], "size": 6},
        hovertext=[
            f"{' '.join(reversed(words) if before else words)}: {counted(count, 'time')}" for words, count in branches
        ],
        hoverinfo="text",
        cliponaxis=False,
    )
    figure.add_scatter(
        x=[0], y=[height[()]], mode="markers+text", text=[f"<b>{escaped(term)}</b>"],
        textposition="top left" if before else "top right", textfont={"size": LARGE}, hoverinfo="skip",
        marker={"color": PALETTE[1], "size": 10}, cliponaxis=False,
    )  # fmt: skip
    deepest = max((len(words) for words, _ in branches), default=1)
    figure.update_xaxes(
        visible=False, fixedrange=True, range=[-deepest - ROOM - 0.9, 0.2] if before else [-0.2, deepest + ROOM + 0.9]
    )
    figure.update_yaxes(visible=False, fixedrange=True, range=[leaves - 0.3, -0.9])
    figure.update_layout(showlegend=False)
    said = "comes before" if before else "follows"
    return styled(figure, f"What {said} “{term}”, {counted(times, 'time')} in all", 120 + 30 * max(leaves, 4))


def _heights(every: Sequence[Words]) -> tuple[dict[Words, float], int]:
    """How far down each branch stands: leaves one below the other, a parent amid its children."""
    children: dict[Words, list[Words]] = {}
    for words in every:
        children.setdefault(words[:-1], []).append(words)
    height: dict[Words, float] = {}
    leaves = 0
    for words in every:  # parents come before their children
        if words not in children:
            height[words] = leaves
            leaves += 1
    for words in sorted(children, key=len, reverse=True):
        height[words] = sum(height[child] for child in children[words]) / len(children[words])
    return {(): 0.0} | height, leaves


def _curves(every: Sequence[Words], height: dict[Words, float], side: int) -> go.Scatter:
    """A curve from each branch's parent to it, all in one line with gaps."""
    x, y = [], []
    for words in every:
        depth, start, end = len(words), height[words[:-1]], height[words]
        begin = depth - 1 + ROOM if depth > 1 else 0
        x += [*(side * place for place in (begin, *(depth + ROOM - bend for bend in BENDS))), None]
        y += [start, start, end, end, None]
    line = {"color": GREY, "width": 1, "shape": "spline", "smoothing": 0.6}
    return go.Scatter(x=x, y=y, mode="lines", line=line, opacity=0.5, hoverinfo="skip")
