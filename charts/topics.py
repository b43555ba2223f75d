"""Topics, drawn: their sizes, where and when they were printed, how alike they are."""

import pandas as pd
import plotly.graph_objects as go

from charts.periods import HOVER, when
from charts.style import GREY, PALETTE, escaped, styled
from wording import counted

#: Height of one topic in pixels where its name stands above its bar, and in a grid.
ROW, LINE = 46, 30
#: Letters of a name beside a grid.
SHORT = 34
#: Topics less alike than this, of 1, are hardly alike.
HARDLY = 0.2
#: The mark of a topic's points on the map, one for each time that the palette is used up.
MARKS = ("●", "■", "▲", "○", "□", "△")
#: From nearly nothing to the accent colour, on the light and on the dark page.
SHADES = [[0, "rgba(52,97,172,0.05)"], [1, "rgba(52,97,172,1)"]]


def colour(place: int) -> str:
    """The colour at a place of the palette; grey for a negative one.

    >>> colour(0), colour(-1)
    ('#3461ac', '#8a8d93')
    """
    return PALETTE[place % len(PALETTE)] if place >= 0 else GREY


def mark(place: int) -> int:
    """The place in `MARKS` of the mark that, with the colour, tells the place of the palette apart.

    >>> mark(7), mark(8), mark(-1)
    (0, 1, 0)
    """
    return max(place, 0) // len(PALETTE) % len(MARKS)


def shades(number: int) -> tuple[str, ...]:
    """Colours from early to late, told apart on the light and the dark page.

    >>> shades(2)
    ('#e16c10', '#3461ac')
    """
    ends = [tuple(int(PALETTE[place][j : j + 2], 16) for j in (1, 3, 5)) for place in (1, 0)]
    mixed = [[a + (b - a) * step / max(number - 1, 1) for a, b in zip(*ends, strict=True)] for step in range(number)]
    return tuple("#" + "".join(f"{round(part):02x}" for part in colour) for colour in mixed)


def bars(topics: pd.DataFrame, chosen: str = "") -> go.Figure:
    """A bar per topic with its mark and name above it; what fits nowhere is grey.

    `topics` has the columns topic (negative: no topic), name, articles and colour; the
    colours and marks are those of the map.
    """
    place = list(range(len(topics)))
    figure = go.Figure(
        go.Bar(
            x=topics["articles"],
            y=place,
            width=0.36,
            orientation="h",
            customdata=[
                [name, counted(count, "article", "articles")]
                for name, count in zip(topics["name"], topics["articles"], strict=True)
            ],
            marker={
                "color": [colour(int(place)) for place in topics["colour"]],
                "opacity": [0.4 if chosen in set(topics["name"]) - {name} else 1.0 for name in topics["name"]],
                "line": {"width": 0},
            },
            text=[f"{count:,}" for count in topics["articles"]],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{customdata[0]}: %{customdata[1]}<extra></extra>",
        )
    )
    for row, name, own in zip(place, topics["name"], topics["colour"], strict=True):
        figure.add_annotation(
            x=0, y=row - 0.38, text=f"{_marked(int(own))}{escaped(str(name))}", showarrow=False, xanchor="left",
            font={"size": 13},
        )  # fmt: skip
    figure.update_xaxes(visible=False, fixedrange=True, range=[0, 1.15 * max(topics["articles"].max(), 1)])
    figure.update_yaxes(visible=False, fixedrange=True, range=[len(topics) - 0.5, -0.7])
    return styled(figure, title(topics), 24 + ROW * len(topics))


def _marked(place: int) -> str:
    """A topic's mark in its colour, as plotly draws it; none for what is no topic."""
    return f'<span style="color:{colour(place)}">{MARKS[mark(place)]}</span> ' if place >= 0 else ""


def title(topics: pd.DataFrame) -> str:
    """What the picture shows, in a sentence.

    >>> title(pd.DataFrame({"topic": [0, -1], "name": ["vote, poll", "Fits nowhere"], "articles": [8, 2]}))
    'The largest topic of 1 is “vote, poll”: 8 of 10 articles'
    """
    real = topics[topics["topic"] >= 0]
    total = int(topics["articles"].sum())
    if real.empty:
        return "No topic was found"
    first = real.loc[real["articles"].idxmax()]
    told = f"{first['articles']:,} of {counted(total, 'article', 'articles')}"
    return f"The largest topic of {len(real)} is “{str(first['name'])}”: {told}"


def grid_by_source(crossed: pd.DataFrame) -> go.Figure:
    """A row per topic and a column per source, the darker the larger the source's share.

    `crossed` has the columns name, group, articles and share.
    """
    real = crossed[crossed["topic"] >= 0]
    best = real.loc[real["share"].idxmax()] if len(real) else None
    told = "No source is known" if best is None else (
        f"“{best['name']}” is {best['share']:.0%} of what {best['group']} printed"
    )  # fmt: skip
    figure = _grid(crossed, list(dict.fromkeys(crossed["group"])), "%{customdata[1]}")
    figure.update_xaxes(tickangle=-30)
    return styled(figure, told, 90 + LINE * crossed["name"].nunique())


def grid_by_period(crossed: pd.DataFrame, length: str) -> go.Figure:
    """A row per topic and a column per period, the darker the more articles.

    `crossed` has the columns name, group (the period's first day), articles and share.
    """
    real = crossed[crossed["topic"] >= 0]
    best = real.loc[real["articles"].idxmax()] if len(real) else None
    told = "No article has a date" if best is None else (
        f"Most of one topic came {when(best['group'], length)}: "
        f"{counted(best['articles'], 'article', 'articles')} of “{best['name']}”"
    )  # fmt: skip
    figure = _grid(crossed, list(dict.fromkeys(crossed["group"])), f"%{{x|{HOVER[length]}}}", by="articles")
    return styled(figure, told, 60 + LINE * crossed["name"].nunique())


def _grid(crossed: pd.DataFrame, columns: list, across: str, by: str = "share") -> go.Figure:
    names = list(dict.fromkeys(crossed["name"]))
    shown = crossed.pivot(index="name", columns="group", values=by).reindex(index=names, columns=columns)
    counts = crossed.pivot(index="name", columns="group", values="articles").reindex(index=names, columns=columns)
    told = [
        [[name, str(column), counted(int(counts.loc[name, column]), "article", "articles")] for column in columns]
        for name in names
    ]
    figure = go.Figure(
        go.Heatmap(
            x=columns, y=[shortened(name) for name in names], z=shown.to_numpy(), customdata=told, zmin=0,
            colorscale=SHADES, showscale=False, xgap=1, ygap=2,
            hovertemplate=f"%{{customdata[0]}}<br>{across}: %{{customdata[2]}}<extra></extra>",
        )
    )  # fmt: skip
    figure.update_yaxes(autorange="reversed", fixedrange=True, showgrid=False, ticksuffix="  ")
    figure.update_xaxes(fixedrange=True, showgrid=False)
    return figure


def likeness(alike: pd.DataFrame) -> go.Figure:
    """A square per two topics, the darker the more alike they are, from 0 to 1; `alike` has topic, other and likeness."""
    names = list(dict.fromkeys(alike["topic"]))
    apart = alike[alike["topic"] != alike["other"]]
    told = "There is one topic" if apart.empty else _most_alike(apart.loc[apart["likeness"].idxmax()])
    shown = alike.assign(likeness=alike["likeness"].where(alike["topic"] != alike["other"]))
    values = shown.pivot(index="topic", columns="other", values="likeness").reindex(index=names, columns=names)
    customs = [[[one, other] for other in names] for one in names]
    figure = go.Figure(
        go.Heatmap(
            x=list(range(len(names))), y=[shortened(name) for name in names], z=values.to_numpy(), customdata=customs,
            zmin=0, zmax=1, colorscale=SHADES, xgap=1, ygap=1,
            colorbar={
                "orientation": "h", "y": 0, "yanchor": "top", "thickness": 8, "tickvals": [0, 0.5, 1], "outlinewidth": 0,
                "title": {"text": "0 nothing alike, 1 the same", "side": "bottom", "font": {"size": 12}},
            },
            hovertemplate="%{customdata[0]} and %{customdata[1]}: %{z:.2f}<extra></extra>",
        )
    )  # fmt: skip
    figure.update_yaxes(autorange="reversed", fixedrange=True, showgrid=False, ticksuffix="  ")
    figure.update_xaxes(visible=False, fixedrange=True)
    return styled(figure, told, 90 + LINE * len(names))


def _most_alike(pair: pd.Series) -> str:
    both, how = f"“{pair['topic']}” and “{pair['other']}”", f"{pair['likeness']:.2f} on a scale from 0 to 1"
    if pair["likeness"] < HARDLY:
        return f"No two topics are much alike; the most are {both}: {how}"
    return f"Most alike are {both}: {how}"


def columns_over_time(counts: pd.DataFrame, bursts: pd.DataFrame, length: str, place: int) -> go.Figure:
    """Articles of one topic per period, its bursts in the background.

    `counts` has group (the period's first day) and articles; `bursts` first, last, articles and times.
    """
    figure = go.Figure(
        go.Bar(
            x=counts["group"], y=counts["articles"], marker={"color": colour(place), "line": {"width": 0}},
            customdata=[
                [str(day)[:10], counted(count, "article", "articles")]
                for day, count in zip(counts["group"], counts["articles"], strict=True)
            ],
            hovertemplate=f"%{{x|{HOVER[length]}}}: %{{customdata[1]}}<extra></extra>",
        )
    )  # fmt: skip
    half = {"day": 0.5, "week": 3.5, "month": 15, "year": 180}[length]
    for burst in bursts.itertuples():
        figure.add_vrect(
            x0=burst.first - pd.Timedelta(days=half), x1=burst.last + pd.Timedelta(days=half), line_width=0,
            fillcolor=GREY, opacity=0.22, layer="below",
        )  # fmt: skip
    figure.update_yaxes(title="articles", rangemode="tozero", tickformat=",d", fixedrange=True)
    return styled(figure, over_time(counts, bursts, length), 240)


def over_time(counts: pd.DataFrame, bursts: pd.DataFrame, length: str) -> str:
    """What the picture shows, in a sentence.

    >>> counts = pd.DataFrame({"group": pd.to_datetime(["2031-02-03"]), "articles": [3]})
    >>> over_time(counts, pd.DataFrame(), "week")
    'Most came in the week of 3 February 2031: 3 articles; no burst'
    """
    if counts.empty or not counts["articles"].sum():
        return "None of its selected articles has a date"
    most = counts.loc[counts["articles"].idxmax()]
    told = f"Most came {when(most['group'], length)}: {counted(most['articles'], 'article', 'articles')}"
    if bursts.empty:
        return f"{told}; no burst"
    return f"{told}; {counted(len(bursts), 'burst', 'bursts')}, shaded"


def shortened(name: str) -> str:
    """A topic's name as it stands beside a grid.

    >>> shortened("a" * 40)
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…'
    """
    return escaped(name if len(name) <= SHORT else name[: SHORT - 1] + "…")
