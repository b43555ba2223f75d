"""How much was printed, drawn."""

import pandas as pd
import plotly.graph_objects as go

from charts.periods import DAYS, HOVER, axis, when
from charts.style import FEW, GREY, PALETTE, escaped, styled
from wording import counted

UNDATED, UNKNOWN = "No date", "no source known"


def stacked_bars(periods: pd.DataFrame, period: str, busy: pd.DataFrame | None = None) -> go.Figure:
    """Articles per period, a colour per source; the undated are a bar of their own on the right.

    `periods` has the columns period (NaT for undated), group and articles; `busy` stretches,
    with first and last, have a shade behind them. A bar hands on its first day.
    """
    figure = go.Figure()
    dated = periods[periods["period"].notna()]
    undated = periods[periods["period"].isna()]
    for place, group in enumerate(_groups(periods)):
        colour = PALETTE[place] if place < len(PALETTE) and group != UNKNOWN else GREY
        shared = {"name": escaped(group), "legendgroup": group, "marker": {"color": colour, "line": {"width": 0}}}
        of_it = dated[dated["group"] == group]
        figure.add_bar(
            x=of_it["period"],
            y=of_it["articles"],
            hovertemplate=f"%{{x|{HOVER[period]}}}: %{{y:,}}",
            customdata=[[day] for day in of_it["period"].dt.strftime("%Y-%m-%d")],
            **shared,
        )
        without = undated[undated["group"] == group]
        if len(without):
            figure.add_bar(
                x=[UNDATED], y=without["articles"], xaxis="x2", showlegend=not len(dated), customdata=[[""]],
                hovertemplate="no date: %{y:,}", **shared,
            )  # fmt: skip
    for stretch in () if busy is None else busy.itertuples():
        half = pd.Timedelta(days=DAYS[period] / 2)
        figure.add_vrect(
            x0=stretch.first - half, x1=stretch.last + half, fillcolor=GREY, opacity=0.18, line_width=0, layer="below"
        )
    figure.update_layout(barmode="stack", **_axes(bool(len(dated)), bool(len(undated))))
    figure.update_layout(xaxis=axis(dated["period"], period))
    figure.update_yaxes(title=f"articles per {period}")
    if dated["period"].nunique() == 1:
        figure.update_traces(width=DAYS[period] * 86_400_000, selector={"xaxis": None})
    if periods.groupby("period", dropna=False)["articles"].sum().max() < FEW:
        figure.update_yaxes(dtick=1)  # there is no half an article
    return styled(figure, title(periods, period), 400)


def title(periods: pd.DataFrame, period: str) -> str:
    """What the picture shows, in a sentence.

    >>> frame = pd.DataFrame({"period": pd.to_datetime(["2019-01-07"]), "group": ["a"], "articles": [3]})
    >>> title(frame, "week")
    'Most articles came in the week of 7 January 2019: 3 articles'
    """
    totals = periods.dropna(subset="period").groupby("period")["articles"].sum()
    if not totals.sum():
        return "No article of the selection has a date" if len(periods) else "No article is selected"
    day, most = totals.idxmax(), int(totals.max())
    return f"Most articles came {when(day, period)}: {counted(most, 'article')}"


def _groups(periods: pd.DataFrame) -> list[str]:
    counts = periods.groupby("group")["articles"].sum()
    last = {"other sources": 1, UNKNOWN: 2}
    return sorted(counts.index, key=lambda name: (last.get(name, 0), -counts[name], name))


def _axes(dated: bool, undated: bool) -> dict:
    both = dated and undated
    return {
        "xaxis": {"domain": [0, 0.88 if both else 1], "visible": dated, "showgrid": False},
        "xaxis2": {
            "domain": [0.91 if both else 0, 1],
            "anchor": "y",
            "visible": undated,
            "type": "category",
            "fixedrange": True,
        },
        "yaxis": {"rangemode": "tozero", "tickformat": ",d", "fixedrange": True},
    }
