"""Who prints first, and what outlets do with a text, drawn."""

import pandas as pd
import plotly.graph_objects as go

from charts.stories import OUTLET, UNKNOWN, shortened
from charts.style import FEW, GREY, PALETTE, escaped, styled, with_legend_above
from wording import counted

ROW = 32
#: The columns of `analysis.copies.lists.outlets`, and of what was done, as they are named and coloured.
PRINTED = {
    "first_day": ("on the text's first day", PALETTE[0]),
    "later": ("later", PALETTE[1]),
    "undated": ("day not known", GREY),
}
DONE = {
    "kept": ("kept", PALETTE[0]), "moved": ("moved", PALETTE[3]), "changed": ("changed", PALETTE[5]),
    "cut": ("cut", PALETTE[1]), "added": ("added", PALETTE[2]),
}  # fmt: skip


def printed_bars(outlets: pd.DataFrame) -> go.Figure:
    """A bar per outlet: its articles that have a copy, by whether it printed their text on its first day."""
    names = [escaped(shortened(name or UNKNOWN, OUTLET)) for name in outlets["source"]]
    return _bars(outlets, PRINTED, names, outlets["source"], "articles", printed_title(outlets))


def done_bars(done: pd.DataFrame) -> go.Figure:
    """A bar per copy: the paragraphs that it kept, moved, changed, cut and added; a click gives its label.

    `done` has a row per copy with label (outlet, comma, day) and the columns of `DONE`.
    """
    parts = [label.rpartition(", ") for label in done["label"]]
    names = [f"{escaped(shortened(outlet, OUTLET))}<br>{escaped(day)}" for outlet, _, day in parts]
    return _bars(done, DONE, names, done["label"], "paragraphs", done_title(done))


def _bars(
    frame: pd.DataFrame, parts: dict[str, tuple[str, str]], names: list[str], keys: pd.Series, unit: str, title: str
) -> go.Figure:  # fmt: skip
    figure = go.Figure()
    place = list(range(len(frame)))
    for column, (name, colour) in parts.items():
        if frame[column].sum():
            figure.add_bar(
                x=frame[column], y=place, orientation="h", name=name, marker={"color": colour, "line": {"width": 0}},
                customdata=[[key] for key in keys], hovertemplate=f"{name}: %{{x:,}} {unit}<extra></extra>",
            )  # fmt: skip
    figure.update_yaxes(tickvals=place, ticktext=names, range=[len(frame) - 0.4, -0.6], fixedrange=True)
    figure.update_xaxes(title=unit, tickformat=",d", fixedrange=True, rangemode="tozero")
    if frame[list(parts)].sum(axis=1).max() < FEW:
        figure.update_xaxes(dtick=1)
    figure.update_layout(barmode="stack")
    return with_legend_above(styled(figure, title, 100 + ROW * len(frame)))


def printed_title(outlets: pd.DataFrame) -> str:
    """What the picture shows, in a sentence.

    >>> printed_title(pd.DataFrame({"source": ["Gull", "Echo"], "first_day": [1, 4], "later": [5, 0]}))
    'Echo printed most often on the first day of a text: 4 times'
    """
    named = outlets[outlets["source"] != ""]
    most = int(named["first_day"].max()) if len(named) else 0
    if not most:
        return "Who printed a text first is not known: its articles have no date"
    first = named.loc[named["first_day"].idxmax(), "source"]
    return f"{first} printed most often on the first day of a text: {counted(most, 'time', 'times')}"


def done_title(done: pd.DataFrame) -> str:
    """What the picture shows, in a sentence.

    >>> done_title(pd.DataFrame({"kept": [4, 2], "cut": [0, 1], "changed": [0, 0], "added": [0, 1], "moved": [0, 0]}))
    '1 of 2 copies kept every paragraph of the first print and added none'
    """
    same = int((done[["cut", "changed", "added", "moved"]].sum(axis=1) == 0).sum())
    return f"{same:,} of {counted(len(done), 'copy', 'copies')} kept every paragraph of the first print and added none"
