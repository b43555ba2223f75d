"""Stories over time, and how one story went from outlet to outlet."""

from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from charts.style import GREY, PALETTE, escaped, styled, with_legend_above
from wording import counted

#: Height of a story's bar, of a line of its title, and of an outlet's line, in pixels.
ROW, HIGH, LINE = 30, 17, 26
#: Letters of a title that stand side by side on a narrow page, and the lines on which a longer one goes on.
ACROSS, LINES = 48, 3
#: Letters of a title, and of an outlet's name, that are drawn.
TITLE, OUTLET = 80, 24
#: Milliseconds of a day; a story of fewer days has a mark on the axis for each.
DAY, FEW_DAYS = 86_400_000, 8
UNKNOWN = "no source known"


def spans(stories: pd.DataFrame) -> go.Figure:
    """A bar per story from its first day to its last, its title above; a click gives its number.

    `stories` has the columns story, title, articles, sources, begins and ends, none of them NaT.
    """
    figure = go.Figure()
    titles = [wrap(told, ACROSS, max_lines=LINES, placeholder="…") or [""] for told in stories["title"]]
    high = max(map(len, titles), default=1)
    for place, told in enumerate(stories.itertuples()):
        figure.add_scatter(
            x=[told.begins, told.ends],
            y=[place, place],
            mode="lines+markers",
            line={"width": 6, "color": PALETTE[0]},
            marker={"size": 9, "color": PALETTE[0]},
            customdata=[[told.story], [told.story]],
            hovertemplate=f"{counted(told.articles, 'article')}, {counted(told.sources, 'outlet')}<br>"
            "%{x|%-d %b %Y}<extra></extra>",
            showlegend=False,
        )
        figure.add_annotation(
            x=0, xref="paper", y=place, yshift=8, text="<br>".join(map(escaped, titles[place])), showarrow=False,
            xanchor="left", yanchor="bottom", align="left", font={"size": 13},
        )  # fmt: skip
    figure.update_xaxes(showgrid=True, fixedrange=True)
    figure.update_yaxes(visible=False, fixedrange=True, range=[len(stories) - 0.7, -0.9])
    return styled(figure, spans_title(stories), 40 + (ROW + HIGH * high) * len(stories))


def spans_title(stories: pd.DataFrame) -> str:
    """What the picture shows, in a sentence.

    >>> days = pd.to_datetime(["2031-03-01", "2031-03-04"])
    >>> spans_title(pd.DataFrame({"title": ["Rain"], "begins": days[:1], "ends": days[1:]}))
    'This story went on for 3 days: “Rain”'
    """
    days = (stories["ends"] - stories["begins"]).dt.days.reset_index(drop=True)
    longest = int(days.idxmax())
    title = shortened(str(stories["title"].iloc[longest]), TITLE)
    told = counted(days[longest], "day")
    if len(stories) == 1:
        return f"This story went on for {told}: “{title}”"
    return f"Of these {len(stories)} stories “{title}” went on longest: {told}"


def spread(articles: pd.DataFrame, outlets: list[str], title: str) -> go.Figure:
    """Outlets down, days across: a mark per dated article, a line from a text's first print to each copy.

    `articles` has the columns row, published, source, headline, copy_of (a row, -1 for none) and
    agency; `outlets` are the lines from the top. A click gives the article's row.
    """
    line_of = {outlet: place for place, outlet in enumerate(outlets)}
    told = articles[articles["published"].notna() & articles["source"].isin(line_of)].copy()
    same_day = told.groupby(["source", "published"]).cumcount()
    told["y"] = told["source"].map(line_of) + (same_day * 0.14).clip(upper=0.42)
    figure = go.Figure()
    _lines(figure, told)
    copy, agency = told["copy_of"] >= 0, (told["agency"] != "") & (told["copy_of"] < 0)
    for name, of_it, marker in (
        ("own text", told[~copy & ~agency], {"symbol": "circle", "color": PALETTE[0]}),
        ("agency's text, first print", told[agency], {"symbol": "diamond", "color": PALETTE[1]}),
        ("copy", told[copy], {"symbol": "circle-open", "color": PALETTE[0]}),
    ):
        if of_it.empty:
            continue
        figure.add_scatter(
            x=of_it["published"], y=of_it["y"], mode="markers", name=name, marker=marker | {"size": 10},
            customdata=of_it[["row"]].to_numpy().tolist(),
            text=[escaped(shortened(headline, TITLE)) for headline in of_it["headline"]],
            hovertemplate="%{text}<br>%{x|%-d %b %Y}<extra></extra>",
        )  # fmt: skip
    names = [escaped(shortened(outlet or UNKNOWN, OUTLET)) for outlet in outlets]
    figure.update_yaxes(
        tickvals=list(range(len(outlets))), ticktext=names, range=[len(outlets) - 0.4, -0.6], fixedrange=True,
        showgrid=True, zeroline=False,
    )  # fmt: skip
    figure.update_xaxes(fixedrange=True, showgrid=False, tickformat="%-d %b\n%Y")
    if len(told) and (told["published"].max() - told["published"].min()).days < FEW_DAYS:
        figure.update_xaxes(dtick=DAY)
    return with_legend_above(styled(figure, title, 90 + LINE * len(outlets)))


def _lines(figure: go.Figure, told: pd.DataFrame) -> None:
    """A thin line from the first print of a text to each of its copies, all in one trace."""
    place = told.set_index("row")[["published", "y"]]
    linked = told[told["copy_of"].isin(place.index)]
    if linked.empty:
        return
    first = place.loc[linked["copy_of"]]
    x = [day for pair in zip(first["published"], linked["published"], strict=True) for day in (*pair, None)]
    y = [line for pair in zip(first["y"], linked["y"], strict=True) for line in (*pair, None)]
    figure.add_scatter(
        x=x, y=y, mode="lines", line={"color": GREY, "width": 1}, hoverinfo="skip", name="printed again",
    )  # fmt: skip


def spread_title(outlets: pd.DataFrame) -> str:
    """Who printed first and how quickly others followed, in a sentence.

    `outlets` has the columns source, first and lag, the first of all at the top.

    >>> days = pd.to_datetime(["2031-03-01", "2031-03-04"])
    >>> spread_title(pd.DataFrame({"source": ["Gull", "Echo"], "first": days, "lag": [0, 3]}))
    'Gull printed it first, on 1 March 2031; 1 other outlet followed within 3 days'
    """
    dated = outlets.dropna(subset="first")
    if dated.empty:
        return "No article of this story has a date"
    first = [source or "An unknown source" for source in dated[dated["lag"] == 0]["source"]]
    day = f"{dated['first'].iloc[0]:%-d %B %Y}"
    opened = f"{first[0]} printed it first" if len(first) == 1 else f"{len(first)} outlets printed it first"
    later = int(((dated["lag"] > 0) & (dated["source"] != "")).sum())
    if not later:
        known = not ((dated["lag"] > 0) & (dated["source"] == "")).any()
        return f"{opened}, on {day}; " + ("no other outlet followed" if known else "who printed it later is not known")
    others = f"{counted(later, 'other outlet', 'other outlets')}"
    last = int(dated[dated["source"] != ""]["lag"].max())
    return f"{opened}, on {day}; {others} followed within {counted(last, 'day', 'days')}"


def shortened(text: str, most: int) -> str:
    """The text, cut with an ellipsis where it is longer than `most` letters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
