"""Topics, drawn: how large they are, and one over time."""

import pandas as pd
import plotly.graph_objects as go

from charts.periods import HOVER, axis, when
from charts.style import GREY, PALETTE, escaped, styled
from wording import counted

#: Height of one topic in pixels where its name stands above its bar.
ROW = 46
#: The mark of a topic's points on the map, one for each time that the palette is used up.
MARKS = ("●", "■", "▲", "○", "□", "△")


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
    figure.update_yaxes(title=f"articles per {length}", rangemode="tozero", tickformat=",d", fixedrange=True)
    figure.update_xaxes(**axis(counts["group"], length))
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
