"""Topics as grids: a square per topic and source, period, or other topic, that a click tells which it is."""

import pandas as pd
import plotly.graph_objects as go

from charts.periods import HOVER, when
from charts.style import escaped, styled
from charts.volume import UNKNOWN
from wording import counted

#: Height of a row in pixels, letters of a name beside it, and squares up to which empty ones are told, too.
LINE, SHORT, FULL = 30, 34, 3_000
#: Topics less alike than this, of 1, are hardly alike.
HARDLY = 0.2
#: Topics that are as alike as each other but for this have one shade.
NARROW = 0.01
#: From nearly nothing to the accent colour, on the light and on the dark page.
SHADES = [[0, "rgba(52,97,172,0.05)"], [1, "rgba(52,97,172,1)"]]


def by_source(crossed: pd.DataFrame) -> go.Figure:
    """A row per topic and a column per source, the darker the larger the source's share.

    `crossed` has the columns name, group, articles and share.
    """
    real = crossed[(crossed["topic"] >= 0) & (crossed["group"] != UNKNOWN)]
    best = real.loc[real["share"].idxmax()] if len(real) else None
    told = "No source is known" if best is None else (
        f"“{best['name']}” is {best['share']:.0%} of what {best['group']} printed"
    )  # fmt: skip
    groups = list(dict.fromkeys(crossed["group"]))
    figure = _grid(crossed, groups, [str(group) for group in groups])
    figure.update_xaxes(tickangle=-30, type="category", range=[-0.5, len(groups) - 0.5])
    return styled(figure, told, 90 + LINE * crossed["name"].nunique())


def by_period(crossed: pd.DataFrame, length: str) -> go.Figure:
    """A row per topic and a column per period, the darker the more articles.

    `crossed` has the columns name, group (the period's first day), articles and share.
    """
    real = crossed[crossed["topic"] >= 0]
    best = real.loc[real["articles"].idxmax()] if len(real) else None
    told = "No article has a date" if best is None else (
        f"Most of one topic came {when(best['group'], length)}: "
        f"{counted(best['articles'], 'article', 'articles')} of “{best['name']}”"
    )  # fmt: skip
    days = list(dict.fromkeys(crossed["group"]))
    figure = _grid(crossed, days, [f"{day:%Y-%m-%d}" for day in days], f"%{{x|{HOVER[length]}}}", by="articles")
    if len(days) > 1:
        half = (days[-1] - days[0]) / (len(days) - 1) / 2
        figure.update_xaxes(range=[days[0] - half, days[-1] + half])
    return styled(figure, told, 60 + LINE * crossed["name"].nunique())


def _grid(
    crossed: pd.DataFrame, columns: list, keys: list[str], across: str = "%{x}", by: str = "share"
) -> go.Figure:  # fmt: skip
    """A square per topic and column, that tells a click its topic and the column's key, a tab between them."""
    names = list(dict.fromkeys(crossed["name"]))
    shown = crossed.pivot(index="name", columns="group", values=by).reindex(index=names, columns=columns)
    counts = crossed.pivot(index="name", columns="group", values="articles").reindex(index=names, columns=columns)
    squares = [
        (columns[column], row, [f"{name}\t{keys[column]}", escaped(name), counted(int(count), "article", "articles")])
        for row, (name, of_it) in enumerate(zip(names, counts.to_numpy(), strict=True))
        for column, count in enumerate(of_it)
        if count or counts.size <= FULL
    ]
    figure = go.Figure(
        go.Heatmap(
            x=columns, y=list(range(len(names))), z=shown.to_numpy(), zmin=0,
            colorscale=SHADES, showscale=False, xgap=1, ygap=2, hoverinfo="skip",
        )
    )  # fmt: skip
    return _clicked(figure, names, squares, f"%{{customdata[1]}}<br>{across}: %{{customdata[2]}}<extra></extra>")


def _clicked(figure: go.Figure, names: list[str], squares: list[tuple], hover: str) -> go.Figure:
    """The grid with rows of these names, and in each square's middle an unseen point: a heat map takes no click."""
    unseen = {"marker": {"opacity": 0}}
    x, y, told = ([square[part] for square in squares] for part in range(3))
    figure.add_scatter(
        x=x, y=y, customdata=told, mode="markers", marker={"opacity": 0, "size": 12}, selected=unseen,
        unselected=unseen, hovertemplate=hover, showlegend=False,
    )  # fmt: skip
    figure.update_layout(hovermode="closest", hoverdistance=100)
    figure.update_xaxes(fixedrange=True, showgrid=False)
    figure.update_yaxes(
        range=[len(names) - 0.5, -0.5], tickvals=list(range(len(names))), ticktext=[shortened(name) for name in names],
        fixedrange=True, showgrid=False, zeroline=False, ticksuffix="  ",
    )  # fmt: skip
    return figure


def likeness(alike: pd.DataFrame) -> go.Figure:
    """A square per two topics, the darker the more alike they are; `alike` has topic, other and likeness (-1 to 1).

    The most alike are the darkest and the least the palest, however much that is: the scale says how much.
    """
    names = list(dict.fromkeys(alike["topic"]))
    apart = alike[alike["topic"] != alike["other"]]
    told = "There is one topic" if apart.empty else _most_alike(apart.loc[apart["likeness"].idxmax()])
    shown = alike.assign(likeness=alike["likeness"].where(alike["topic"] != alike["other"]))
    values = shown.pivot(index="topic", columns="other", values="likeness").reindex(index=names, columns=names)
    least, most = (float(apart["likeness"].min()), float(apart["likeness"].max())) if len(apart) else (0.0, 1.0)
    ends = [f"{least:.2f}" if most - least > NARROW else "", f"{most:.2f}" if len(apart) else ""]
    least = least if most - least > NARROW else most - 1
    squares = [
        (column, row, [one, escaped(f"{one} and {other}"), f"{values.loc[one, other]:.2f}"])
        for row, one in enumerate(names)
        for column, other in enumerate(names)
        if one != other
    ]
    figure = go.Figure(
        go.Heatmap(
            x=list(range(len(names))), y=list(range(len(names))), z=values.to_numpy(), hoverinfo="skip",
            zmin=least, zmax=most, colorscale=SHADES, xgap=1, ygap=1,
            colorbar={
                "orientation": "h", "y": 0, "yanchor": "top", "thickness": 8, "tickvals": [least, most],
                "ticktext": ends, "outlinewidth": 0,
                "len": 0.8, "ticklabeloverflow": "allow",
            },
        )
    )  # fmt: skip
    figure = _clicked(figure, names, squares, "%{customdata[1]}: %{customdata[2]}<extra></extra>")
    figure.update_xaxes(visible=False, range=[-0.5, len(names) - 0.5])
    return styled(figure, told, 90 + LINE * len(names))


def _most_alike(pair: pd.Series) -> str:
    both, much = f"“{pair['topic']}” and “{pair['other']}”", pair["likeness"]
    how = f"{much:.2f}, where 0 is as alike as any two articles and 1 the same"
    if much <= 0:
        return f"No two topics are alike; the least apart are {both}: {how}"
    if much < HARDLY:
        return f"No two topics are much alike; the most are {both}: {how}"
    return f"Most alike are {both}: {how}"


def shortened(name: str) -> str:
    """A topic's name as it stands beside a grid.

    >>> shortened("a" * 40)
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…'
    """
    return escaped(name if len(name) <= SHORT else name[: SHORT - 1] + "…")
