"""Terms and queries over time, drawn."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.periods import DAYS, HOVER, axis, when
from charts.style import FEW, GREY, PALETTE, escaped, nothing, styled
from wording import counted

#: Axis, form of the figures, and what the sentence says of the highest point.
MEASURES = {
    "articles": ("articles", ",.6~g", "{value:,.6g} {articles}"),
    "share_of_articles": ("share of articles", ".1~%", "{value:.1%} of the articles"),
    "occurrences": ("occurrences", ",.6~g", "{value:,.6g} {times}"),
    "per_1000_words": ("occurrences per 1,000 words", ",.3~g", "{value:,.3g} times in 1,000 words"),
    "stories": ("stories", ",.6~g", "{value:,.6g} {stories}"),
    "share_of_stories": ("share of stories", ".1~%", "{value:.1%} of the stories"),
}
DASHES = ("solid", "dash", "dot", "dashdot")
#: How the group of articles without a source is named.
UNKNOWN = "no source known"
#: With more periods than this the points are not drawn, though they can be clicked.
POINTS = 120
HIGH, SMALL = 400, 210


def lines(told: pd.DataFrame, measure: str, length: str, bursts: pd.DataFrame) -> go.Figure:
    """A line per series, broken where the period has no article; its bursts are thick.

    `told` has series, period, shown and value (both NaN where there is no article) and
    articles; `bursts` has series, first and last. A point hands on its series, period
    and group, apart by tabs.
    """
    if _nothing_found(told):
        return nothing(title(told, measure, length))
    figure = go.Figure()
    names = list(dict.fromkeys(told["series"]))
    for place, name in enumerate(names):
        of_it = told[told["series"] == name]
        figure.add_traces(_line(of_it, name, place, measure, length))
        figure.add_traces(_thick(of_it, bursts[bursts["series"] == name], place))
    empty = told.loc[told["value"].isna(), "period"].drop_duplicates()
    if len(empty):
        figure.add_trace(_gaps(empty, length))
    label, form, _ = MEASURES[measure]
    figure.update_yaxes(title=f"{label}, by {length}", rangemode="tozero", tickformat=form, fixedrange=True)
    figure.update_xaxes(showgrid=False, fixedrange=True, **axis(told["period"], length))
    figure.update_layout(hovermode="closest", showlegend=len(figure.data) > 1)
    return styled(figure, title_of_bursts(bursts, length) or title(told, measure, length), HIGH)


def multiples(told: pd.DataFrame, measure: str, length: str, sizes: Sequence[tuple[str, int, int]]) -> list[go.Figure]:
    """A small picture per group, all with the same axes: `told` has the column group besides.

    `sizes` are the groups in the order in which they stand, each with its dated articles and all its
    articles; they go along as `meta`, for the page to set above the picture.
    """
    if _nothing_found(told):
        return []
    names = list(dict.fromkeys(told["series"]))
    around = pd.Timedelta(days=DAYS[length])
    ends = [told["period"].min() - around, told["period"].max() + around]
    form, highest = MEASURES[measure][1], 1.06 * float(np.nanmax(told["shown"]))
    figures = []
    for group, dated, every in sizes:
        of_group = told[told["group"] == group]
        figure = go.Figure(
            [
                _line(of_group[of_group["series"] == name], name, place, measure, length)
                for place, name in enumerate(names)
            ]
        )
        figure.update_yaxes(range=[0, highest], tickformat=form, fixedrange=True, nticks=4)
        across = {"range": ends} | axis(told["period"], length)
        figure.update_xaxes(showgrid=False, fixedrange=True, nticks=5, **across)
        figure.update_layout(hovermode="closest", showlegend=len(names) > 1)
        figures.append(styled(figure, dated_of(group, dated, every), SMALL).update_layout(legend={"y": -0.24}))
    return figures


def dated_of(group: str, dated: int, every: int) -> str:
    """A group, and how many of its articles have a date and so are drawn.

    >>> dated_of("Gull", 7, 9), dated_of("Gull", 1, 1)
    ('Gull: 7 of 9 articles dated', 'Gull: 1 article, dated')
    """
    if dated == every:
        return f"{group}: {counted(every, 'article')}, {'dated' if every == 1 else 'all dated'}"
    return f"{group}: {dated:,} of {counted(every, 'article')} dated"


def _line(of_it: pd.DataFrame, name: str, place: int, measure: str, length: str) -> go.Scatter:
    shown = of_it["shown"].to_numpy(float)
    group = of_it["group"] if "group" in of_it else [""] * len(of_it)
    form = MEASURES[measure][1]
    points = _alone(shown) if len(of_it) > POINTS else np.ones(len(of_it), bool)
    days = of_it["period"].dt.strftime("%Y-%m-%d")
    return go.Scatter(
        x=of_it["period"],
        y=shown,
        customdata=[
            [f"{name}\t{day}\t{one}", counted(count, "article")]
            for day, one, count in zip(days, group, of_it["articles"], strict=True)
        ],
        mode="lines+markers",
        name=escaped(name),
        legendgroup=name,
        line={"color": PALETTE[place % len(PALETTE)], "width": 2, "dash": DASHES[place // len(PALETTE) % len(DASHES)]},
        marker={"size": 6, "opacity": points.astype(float).tolist()},
        hovertemplate=f"{escaped(name)}, %{{x|{HOVER[length]}}}: %{{y:{form}}}<br>%{{customdata[1]}}<extra></extra>",
        connectgaps=False,
        unselected={"marker": {"opacity": 0.3}},
    )


def _alone(shown: np.ndarray) -> np.ndarray:
    """Which values have no neighbour to draw a line to."""
    known = np.concatenate([[False], ~np.isnan(shown), [False]])
    return known[1:-1] & ~known[:-2] & ~known[2:]


def _thick(of_it: pd.DataFrame, bursts: pd.DataFrame, place: int) -> list[go.Scatter]:
    """The line once more, thick and pale, where the series bursts."""
    period = of_it["period"].to_numpy()
    inside = np.zeros(len(of_it), bool)
    for burst in bursts.itertuples():
        inside |= (period >= np.datetime64(burst.first)) & (period <= np.datetime64(burst.last))
    if not inside.any():
        return []
    colour = PALETTE[place % len(PALETTE)]
    return [
        go.Scatter(
            x=period, y=np.where(inside, of_it["shown"], np.nan), mode="lines+markers", hoverinfo="skip",
            showlegend=False, opacity=0.3, line={"color": colour, "width": 9},
            marker={"size": 9, "color": colour}, connectgaps=False,
        )
    ]  # fmt: skip


def _gaps(empty: pd.Series, length: str) -> go.Scatter:
    """Marks on the axis where the selection has no article at all."""
    return go.Scatter(
        x=empty, y=[0] * len(empty), mode="markers", name="no article at all",
        marker={"symbol": "x-thin", "size": 6, "color": GREY, "line": {"color": GREY, "width": 1}},
        hovertemplate=f"%{{x|{HOVER[length]}}}: no article in the selection<extra></extra>",
    )  # fmt: skip


def _nouns(value: float) -> dict[str, str]:
    return {
        many: one if value == 1 else many
        for one, many in (("article", "articles"), ("time", "times"), ("story", "stories"))
    }


def _nothing_found(told: pd.DataFrame) -> bool:
    return not told["shown"].max() > 0


def title_of_bursts(bursts: pd.DataFrame, length: str) -> str:
    """The heaviest burst in a sentence; nothing without any."""
    if bursts.empty:
        return ""
    top = bursts.iloc[0]
    begins, ends = when(top["first"], length), when(top["last"], length)
    span = f"burst {begins}" if begins == ends else f"burst from {_bare(begins)} to {_bare(ends)}"
    return f"“{top['series']}” {span}: {counted(top['articles'], 'article')}, {top['times']:.1f} times its usual share"


def _bare(said: str) -> str:
    return said.partition(" ")[2]


def title(told: pd.DataFrame, measure: str, length: str) -> str:
    """What the picture shows, in a sentence.

    >>> day = pd.to_datetime(["2031-02-03"])
    >>> frame = pd.DataFrame({"series": ["flood"], "period": day, "shown": [0.25], "value": [0.25]})
    >>> title(frame, "share_of_articles", "week")
    '“flood” stands highest in the week of 3 February 2031: 25.0% of the articles'
    """
    if not told["shown"].notna().any():
        return "There is nothing to draw over time"
    if _nothing_found(told):
        return "None of these is found in a dated article of the selection"
    top = told.iloc[int(np.nanargmax(told["shown"]))]
    said = MEASURES[measure][2].format(value=top["shown"], **_nouns(top["shown"]))
    where = {"": "", UNKNOWN: " where no source is known"}.get(group := top.get("group", ""), f" in {group}")
    of_few = measure == "share_of_articles" and top.get("of_articles", FEW) < FEW and top["shown"] == top["value"]
    only = f", {int(top['articles']):,} of {int(top['of_articles']):,}" if of_few else ""
    return f"“{top['series']}” stands highest{where} {when(top['period'], length)}: {said}{only}"
