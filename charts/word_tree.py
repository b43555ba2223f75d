"""A word tree, drawn: the term at one side, and what the text goes on with in branches."""

from collections.abc import Sequence
from itertools import accumulate

import plotly.graph_objects as go

from charts.style import GREY, PALETTE, escaped, styled
from wording import counted

#: Letters of the smallest and of the largest words, in pixels.
SMALL, LARGE = 12, 26

#: Across, in pixels: a letter as a share of its size, what is free between a word and the next branch, and how far
#: before a branch's point its curve begins to bend, bends, reaches its own height, and ends.
LETTER, FREE, BENDS = 0.56, 42, (36, 26, 8, 0)
#: Letters of a term that is written in the largest size; a longer one is smaller.
LONG = 14

Words = tuple[str, ...]


def tree(branches: Sequence[tuple[Words, int]], term: str, times: int, *, before: bool) -> go.Figure:
    """The branches (words from the term outwards, how often), words as large as their branch is frequent.

    Across, the picture is laid out in pixels, so that no word reaches the next branch where there are as many as
    `pixels` says.
    """
    height, leaves = _heights([words for words, _ in branches])
    sizes = [SMALL + (LARGE - SMALL) * (count / max(times, 1)) ** 0.5 for _, count in branches]
    term_size = max(LARGE * min(LONG / max(len(term), 1), 1), SMALL + 2)
    place = _places([words for words, _ in branches], sizes, _wide(term, term_size))
    side, beside = (-1, "top left") if before else (1, "top right")
    figure = go.Figure(_curves([words for words, _ in branches], height, [side * x for x in place], side))
    figure.add_scatter(
        x=[side * place[len(words)] for words, _ in branches],
        y=[height[words] for words, _ in branches],
        mode="markers+text",
        text=[escaped(words[-1]) for words, _ in branches],
        textposition=beside,
        textfont={"size": sizes},
        customdata=[["\t".join(words)] for words, _ in branches],
        marker={"color": PALETTE[0], "size": 6},
        hovertext=[
            f"{' '.join(reversed(words) if before else words)}: {counted(count, 'time')}" for words, count in branches
        ],
        hoverinfo="text",
        cliponaxis=False,
    )
    figure.add_scatter(
        x=[0], y=[height[()]], mode="markers+text", text=[f"<b>{escaped(term)}</b>"], textposition=beside,
        textfont={"size": term_size}, hoverinfo="skip", marker={"color": PALETTE[1], "size": 10}, cliponaxis=False,
    )  # fmt: skip
    ends = sorted((-8 * side, side * place[-1]))
    figure.update_xaxes(visible=False, fixedrange=True, range=ends)
    figure.update_yaxes(visible=False, fixedrange=True, range=[leaves - 0.6, -0.9])
    figure.update_layout(showlegend=False)
    said = "comes before" if before else "follows"
    return styled(figure, f"What {said} “{term}”, {counted(times, 'time')} in all", 40 + 38 * max(leaves, 4))


def pixels(figure: go.Figure) -> int:
    """How many pixels across a tree needs so that its words are clear of each other."""
    left, right = figure.layout.xaxis.range
    return round(right - left)


def _wide(word: str, size: float) -> float:
    return LETTER * size * len(word)


def _places(every: Sequence[Words], sizes: Sequence[float], term: float) -> list[float]:
    """How far from the term each depth stands, the term itself at 0, and last where the deepest words end."""
    widest = [term + FREE]
    for words, size in zip(every, sizes, strict=True):
        widest += [0.0] * (len(words) + 1 - len(widest))
        widest[len(words)] = max(widest[len(words)], _wide(words[-1], size) + FREE)
    return [0.0, *accumulate(widest)]


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


def _curves(every: Sequence[Words], height: dict[Words, float], place: Sequence[float], side: int) -> go.Scatter:
    """A curve from each branch's parent to it, all in one line with gaps."""
    x, y = [], []
    for words in every:
        start, end, here = height[words[:-1]], height[words], place[len(words)]
        x += [place[len(words) - 1], *(here - side * bend for bend in BENDS), None]
        y += [start, start, start, end, end, None]
    line = {"color": GREY, "width": 1, "shape": "spline", "smoothing": 0.6}
    return go.Scatter(x=x, y=y, mode="lines", line=line, opacity=0.5, hoverinfo="skip")
