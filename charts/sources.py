"""Sources, drawn: whose texts they print, on which days, and what they have in common."""

from collections.abc import Iterable

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.style import (
    FEW,
    GREY,
    PALETTE,
    escaped,
    nothing,
    styled,
    with_legend_above,
    with_names_across,
    with_names_down,
)
from charts.volume import UNKNOWN
from wording import counted

NAMES = {"own": "its own", "shared": "in another outlet too", "wire": "from the wire"}
COLOURS = {"own": PALETTE[0], "shared": PALETTE[1], "wire": GREY}
#: From nearly nothing to the accent colour, on the light and on the dark page.
SCALE = ((0, "rgba(52,97,172,0.04)"), (1, "rgba(52,97,172,1)"))
COMMON = {
    "copies": "{value:.0%} of the articles of {one} stand in {other} too",
    "stories": "{other} told the stories of {value:.0%} of the articles of {one}",
    "words": "{one} and {other} use the most similar words: {value:.2f} of 1",
}

NOTHING = {
    "copies": "No text stands in two of these outlets",
    "stories": "No two of these outlets told the same story",
    "words": "No two of these outlets use the same words",
}


def stacked_bars(sources: pd.DataFrame, most: int) -> go.Figure:
    """A bar per source, as long as its articles: its own, shared with another outlet, from the wire.

    The first `most` are drawn; the sentence is about all that are known.
    """
    if (sources["source"] == UNKNOWN).all():
        return nothing("No selected article has a known source")
    figure, said, sources = go.Figure(), title(sources), sources.head(most)
    for kind, name in NAMES.items():
        counts = (sources["articles"] * sources[kind]).round().astype(int)
        figure.add_bar(
            x=counts, y=[escaped(one) for one in sources["source"]], orientation="h", name=name,
            marker={"color": COLOURS[kind]},
            customdata=[
                [one, counted(count, "article")] for one, count in zip(sources["source"], counts, strict=True)
            ],
            hovertemplate=f"%{{y}}: %{{customdata[1]}} {name}<extra></extra>",
        )  # fmt: skip
    figure.update_xaxes(title="articles", fixedrange=True, tickformat=",d")
    with_names_down(figure, sources["source"])
    if sources["articles"].max() < FEW:
        figure.update_xaxes(dtick=1)  # there is no half an article
    figure.update_layout(barmode="stack")
    return with_legend_above(styled(figure, said, 120 + 26 * max(len(sources), 2)))


def title(sources: pd.DataFrame) -> str:
    """What the picture shows, in a sentence.

    >>> title(pd.DataFrame({"source": ["Gull", "Ledger"], "articles": [8, 2], "own": [0.5, 1.0]}))
    '6 of 10 articles stand in one outlet only and name no agency'
    >>> title(pd.DataFrame({"source": ["Gull", "no source known"], "articles": [8, 2], "own": [0.5, 1.0]}))
    '4 of 8 articles with a known source stand in one outlet only and name no agency'
    """
    known = sources["source"] != UNKNOWN
    which, sources = "" if known.all() else " with a known source", sources[known]
    own = int((sources["articles"] * sources["own"]).round().sum())
    stand, name = ("stands", "names") if own == 1 else ("stand", "name")
    every = counted(int(sources["articles"].sum()), "article")
    return f"{own:,} of {every}{which} {stand} in one outlet only and {name} no agency"


def weekday_heat(days: pd.DataFrame, most: int) -> go.Figure:
    """Sources by weekdays; the stronger the colour, the greater the share of the source's articles.

    The first `most` sources are drawn; the day with most articles is that of all.
    """
    if not days.to_numpy().sum():
        return nothing("No article has a date")
    totals, days = days.sum().to_numpy(), days.head(most)
    share = days.to_numpy() / np.maximum(days.to_numpy().sum(axis=1, keepdims=True), 1)
    figure = _heat(
        share,
        np.vectorize(lambda number: counted(int(number), "article"), otypes=[object])(days.to_numpy()),
        [day[:3] for day in days.columns],
        days.index,
        "%{y}, %{x}: %{customdata}, %{z:.0%}",
    )
    fullest = f"the strongest colour is {share.max():.0%} of a source's articles"
    said = f"Most articles come on a {days.columns[int(totals.argmax())]}; {fullest}"
    return styled(figure, said, 110 + 26 * max(len(days), 2))


def overlap_heat(common: pd.DataFrame, kind: str) -> go.Figure:
    """Sources by sources; the stronger the colour, the more they have in common."""
    values = common.to_numpy()
    if len(common) < 2:
        return nothing("There are no two outlets that could have something in common")
    if not (values > 0).any():
        return nothing(NOTHING[kind])
    form = ":.2f" if kind == "words" else ":.0%"
    figure = _heat(values, values, common.columns, common.index, f"%{{y}}, %{{x}}: %{{z{form}}}")
    figure.update_xaxes(tickangle=-40)
    one, other = np.unravel_index(np.nanargmax(values), values.shape)
    said = COMMON[kind].format(one=common.index[one], other=common.columns[other], value=values[one, other])
    if kind == "words":
        least = np.nanmin(values)
        figure.update_traces(zmin=least if least < np.nanmax(values) else 0)
        said += f", the palest {least:.2f}" if least < np.nanmax(values) else ""
    return styled(figure, said, 190 + 26 * max(len(common), 2))


def _heat(values: np.ndarray, told: np.ndarray, across: Iterable[str], names: pd.Index, hover: str) -> go.Figure:
    top = np.nanmax(values) if np.isfinite(values).any() else 0
    figure = go.Figure(
        go.Heatmap(
            z=values, x=[escaped(name) for name in across], y=[escaped(name) for name in names],
            customdata=told, colorscale=SCALE,
            zmin=0, zmax=top if top > 0 else 1, showscale=False, xgap=2, ygap=2, hoverongaps=False,
            hovertemplate=f"{hover}<extra></extra>",
        )
    )  # fmt: skip
    with_names_down(figure, names, showgrid=False)
    return with_names_across(figure, across, showgrid=False)
