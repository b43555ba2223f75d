"""Collocates of a term, drawn as bars and as a network."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.style import GREY, PALETTE, escaped, nothing, styled, with_names_down
from wording import counted, shortened

LONGER = 1.14
#: The widest line and the largest point of the network, in pixels.
WIDEST, LARGEST = 7, 34
#: How far the network reaches across, for a circle of radius 1, and the letters of a name that find room on a phone.
REACH, LETTERS = 2, 12


def bars(collocates: pd.DataFrame, measure: str, term: str) -> go.Figure:
    """A bar per collocate, the first on top, as long as its measure."""
    if collocates.empty:
        return nothing(title(collocates, term))
    told = collocates[["together", "occurrences"]].to_numpy()
    figure = go.Figure(
        go.Bar(
            x=collocates[measure],
            y=[escaped(name) for name in collocates["term"]],
            customdata=[[name, *figures] for name, figures in zip(collocates["term"], told.tolist(), strict=True)],
            text=[f"{value:,.1f}" for value in collocates[measure]],
            textposition="outside",
            cliponaxis=False,
            orientation="h",
            marker={"color": PALETTE[0], "line": {"width": 0}},
            hovertemplate="%{y}: %{customdata[1]:,d} of its %{customdata[2]:,d} occurrences are near<extra></extra>",
        )
    )
    most = max(collocates[measure].max(), 1e-9)
    least = min(collocates[measure].min(), 0)
    room = (LONGER - 1) * (most - least)  # for the figures beside the bars
    figure.update_xaxes(title=measure, fixedrange=True, range=[least - room * (least < 0), most + room], nticks=5)
    with_names_down(figure, collocates["term"])
    return styled(figure, title(collocates, term), 80 + 24 * max(len(collocates), 3))


def network(collocates: pd.DataFrame, links: pd.DataFrame, measure: str, term: str) -> go.Figure:
    """The term in the middle, its collocates around it, lines as wide as pairs stand together.

    `links` has a row per pair of collocates: first, second, windows. Neighbours on the circle are as `collocates`
    has them.
    """
    if collocates.empty:
        return nothing(title(collocates, term))
    names = collocates["term"].tolist()
    place = dict(zip(names, _circle(len(names)), strict=True))
    most = max(links["windows"].max(), 1) if len(links) else 1
    figure = go.Figure()
    for pair in links.itertuples():
        ends = place[pair.first], place[pair.second]
        width = WIDEST * pair.windows / most
        figure.add_scatter(
            x=[ends[0][0], ends[1][0]], y=[ends[0][1], ends[1][1]], mode="lines", hoverinfo="skip",
            line={"color": GREY, "width": max(width, 0.4)}, opacity=0.35, showlegend=False,
        )  # fmt: skip
    _spokes(figure, collocates, place)
    _points(figure, collocates, place, term, measure)
    axis = {"visible": False, "fixedrange": True, "range": [-REACH, REACH]}
    figure.update_xaxes(axis)
    figure.update_yaxes(axis | {"range": [-1.2, 1.2]})
    return styled(figure, f"Words near “{term}”; a grey line joins words that stand there together", 520)


def _spokes(figure: go.Figure, collocates: pd.DataFrame, place: dict) -> None:
    most = max(collocates["together"].max(), 1)
    for name, together in zip(collocates["term"], collocates["together"], strict=True):
        figure.add_scatter(
            x=[0, place[name][0]], y=[0, place[name][1]], mode="lines", hoverinfo="skip", showlegend=False,
            line={"color": PALETTE[0], "width": max(WIDEST * together / most, 0.6)}, opacity=0.45,
        )  # fmt: skip


def _points(figure: go.Figure, collocates: pd.DataFrame, place: dict, term: str, measure: str) -> None:
    most = max(collocates["together"].max(), 1)
    figure.add_scatter(
        x=[place[name][0] for name in collocates["term"]],
        y=[place[name][1] for name in collocates["term"]],
        mode="markers+text",
        text=[escaped(shortened(name, LETTERS)) for name in collocates["term"]],
        textposition=[f"middle {'right' if place[name][0] > 0 else 'left'}" for name in collocates["term"]],
        customdata=[[name] for name in collocates["term"]],
        marker={"color": PALETTE[0], "size": 8 + (LARGEST - 8) * np.sqrt(collocates["together"] / most), "opacity": 1},
        hovertext=[f"{line.term}: {counted(line.together, 'time')} near" for line in collocates.itertuples()],
        hoverinfo="text",
        showlegend=False,
        cliponaxis=False,
    )
    figure.add_scatter(
        x=[0], y=[0], mode="markers+text", text=[f"<b>{escaped(term)}</b>"], textposition="top center",
        marker={"color": PALETTE[1], "size": LARGEST}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def _circle(many: int) -> list[tuple[float, float]]:
    """Places on a circle, clockwise from its top, each side's at even heights: so no name beside one meets another.

    >>> [(round(float(x), 2), round(float(y), 2)) for x, y in _circle(3)]
    [(0.87, 0.5), (0.87, -0.5), (-1.0, 0.0)]
    """
    right = (many + 1) // 2
    heights = [1 - (2 * np.arange(side) + 1) / max(side, 1) for side in (right, many - right)]
    sides = [(sign, y) for sign, each in ((1, heights[0]), (-1, heights[1][::-1])) for y in each]
    return [(sign * np.sqrt(1 - y * y), y) for sign, y in sides]


def title(collocates: pd.DataFrame, term: str) -> str:
    """What the picture shows, in a sentence.

    >>> title(pd.DataFrame({"term": ["vote"], "together": [12], "occurrences": [20]}), "strike")
    '“vote” goes with “strike” most: 12 of its 20 occurrences are near'
    """
    if collocates.empty:
        return f"No word stands often enough near “{term}”"
    first = collocates.iloc[0]
    near = f"{first['together']:,} of its {counted(first['occurrences'], 'occurrence')} are near"
    return f"“{str(first['term'])}” goes with “{term}” most: {near}"
