"""Sizes of topics, drawn."""

import pandas as pd
import plotly.graph_objects as go

from charts.style import GREY, PALETTE, escaped, styled

#: Height of one topic in pixels: its name stands above its bar.
ROW = 46


def bars(topics: pd.DataFrame, chosen: str = "") -> go.Figure:
    """A bar per topic with its name above it; what fits nowhere is grey.

    `topics` has the columns topic (-1: fits nowhere), name and articles; the colours
    are those of the map.
    """
    place = list(range(len(topics)))
    figure = go.Figure(
        go.Bar(
            x=topics["articles"],
            y=place,
            width=0.36,
            orientation="h",
            customdata=[[name] for name in topics["name"]],
            marker={
                "color": [PALETTE[t % len(PALETTE)] if t >= 0 else GREY for t in topics["topic"]],
                "opacity": [0.4 if chosen in set(topics["name"]) - {name} else 1.0 for name in topics["name"]],
                "line": {"width": 0},
            },
            text=[f"{count:,}" for count in topics["articles"]],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{customdata[0]}: %{x:,} articles<extra></extra>",
        )
    )
    for row, name in zip(place, topics["name"], strict=True):
        figure.add_annotation(
            x=0, y=row - 0.38, text=escaped(str(name)), showarrow=False, xanchor="left", font={"size": 13}
        )
    figure.update_xaxes(visible=False, fixedrange=True, range=[0, 1.15 * max(topics["articles"].max(), 1)])
    figure.update_yaxes(visible=False, fixedrange=True, range=[len(topics) - 0.5, -0.7])
    return styled(figure, title(topics), 24 + ROW * len(topics))


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
    return f"The largest topic of {len(real)} is “{str(first['name'])}”: {first['articles']:,} of {total:,} articles"
