"""The look that all charts share."""

import plotly.graph_objects as go

#: Told apart under each usual colour blindness; at least 3:1 on the light and the dark page.
PALETTE = ("#3461ac", "#e16c10", "#a9496b", "#2896f5", "#6f641d", "#8c8fb1", "#a07e6b", "#4d69f4")
GREY = "#8a8d93"


def styled(figure: go.Figure, title: str, height: int) -> go.Figure:
    """The figure with its sentence as title and quiet axes."""
    figure.update_layout(
        title={"text": title, "x": 0, "xanchor": "left", "y": 0.99, "yanchor": "top", "font": {"size": 15}},
        height=height,
        margin={"l": 0, "r": 8, "t": 56, "b": 0},
        bargap=0.25,
        legend={"orientation": "h", "yanchor": "top", "y": -0.12, "x": 0, "title": None},
        hoverlabel={"align": "left"},
        dragmode=False,
    )
    return figure


def escaped(text: str) -> str:
    """`text` as plotly shows it letter by letter: no markup.

    >>> escaped("<b>AT&T</b>")
    '&lt;b&gt;AT&amp;T&lt;/b&gt;'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrapped(text: str, width: int = 60) -> str:
    """`text` broken into lines of at most `width` characters where it has spaces.

    >>> wrapped("one two three", 8)
    'one two<br>three'
    """
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "<br>".join([*lines, line])
