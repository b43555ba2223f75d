"""The look that all charts share."""

from collections.abc import Iterable

import plotly.graph_objects as go

from wording import shortened

#: Told apart under each usual colour blindness; at least 3:1 on the light and the dark page.
PALETTE = ("#3461ac", "#e16c10", "#a9496b", "#2896f5", "#6f641d", "#8c8fb1", "#a07e6b", "#4d69f4")
GREY = "#8a8d93"
#: Height of plotly's button, and of a legend's line or two, in pixels.
BUTTON, ABOVE = 28, 34
#: With fewer articles, or whatever cannot be halved, an axis counts them one by one.
FEW = 10
#: Letters of a name beside a bar or below a column.
NAME = 34


def styled(figure: go.Figure, title: str, height: int) -> go.Figure:
    """The figure with quiet axes; its sentence goes along as `meta`, for the page to set above it."""
    figure.update_layout(
        meta=title,
        height=height,
        margin={"l": 0, "r": 8, "t": 12, "b": 0},
        bargap=0.25,
        legend={"orientation": "h", "yanchor": "top", "y": -0.12, "x": 0, "title": None},
        hoverlabel={"align": "left"},
        dragmode=False,
    )
    for bars in figure.select_traces({"type": "bar"}):
        # without both, a click on a bar that has its figure beside it stops plotly short of telling it
        bars.selected = {"marker": {"opacity": 1}}
        bars.unselected = {"marker": {"opacity": 0.45}}
    return figure


def with_legend_above(figure: go.Figure) -> go.Figure:
    """The figure with its legend over it, in the order of its parts, and clear of plotly's button above that.

    A single part is named there too: its colour says what it is.
    """
    figure.update_layout(
        showlegend=True,
        height=figure.layout.height + ABOVE,
        margin={"t": BUTTON + ABOVE},
        legend={"y": 1, "yanchor": "bottom", "traceorder": "normal"},
    )
    return figure


def with_names_down(figure: go.Figure, names: Iterable[str], **look: object) -> go.Figure:
    """The figure with names down its side, the first on top: its y, escaped; a long one is cut and leaves room."""
    return figure.update_yaxes(autorange="reversed", title=None, **_names(names), **look)


def with_names_across(figure: go.Figure, names: Iterable[str], **look: object) -> go.Figure:
    """The figure with names below it: its x, escaped; a long one is cut."""
    return figure.update_xaxes(**_names(names), **look)


def _names(names: Iterable[str]) -> dict[str, object]:
    names = list(names)
    return {
        "type": "category", "automargin": True, "fixedrange": True, "tickvals": [escaped(name) for name in names],
        "ticktext": [escaped(shortened(name, NAME)) for name in names],
    }  # fmt: skip


def nothing(why: str) -> go.Figure:
    """A figure with nothing to draw: no axes, and the sentence that says why as `meta`.

    >>> nothing("No article has a date").data, nothing("No article has a date").layout.meta
    ((), 'No article has a date')
    """
    return go.Figure().update_layout(meta=why)


def escaped(text: str) -> str:
    """`text` as plotly shows it letter by letter: no markup.

    >>> escaped("<b>AT&T</b>")
    '&lt;b&gt;AT&amp;T&lt;/b&gt;'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
