"""Two groups compared term by term, drawn."""

from collections.abc import Iterable

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.style import GREY, PALETTE, escaped, nothing, styled, with_legend_above, with_names_down
from wording import counted

#: What a bar is as long as, and how its figure is written.
MEASURES = {
    "z": ("z-score of the log-odds", ".1f"),
    "log_likelihood": ("log-likelihood", ",.0f"),
    "log_ratio": ("log ratio: doublings of the rate", ".1f"),
}
FIRST, SECOND = PALETTE[0], PALETTE[1]
#: How strong the inside of a bar is, of a term whose difference could be chance; its edge is as that of the others.
PALE = 0.3
#: Points of the scatter, terms beside them; as shares of the picture the room of a letter, a line and half a point,
#: how far the middle of a term is from its point, and what is free at the edges where terms of one group stand.
MOST, LABELS, LETTER, HIGH, POINT, OFF, EDGE = 1_200, 30, 0.0165, 0.025, 0.006, 0.0225, 0.08
NOTHING = "No term is in enough articles of either group to be compared"
TICKS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100)


def bars(terms: pd.DataFrame, measure: str, names: tuple[str, str], most: int) -> go.Figure:
    """The terms most key to each group: to the right those of the first, to the left those of the second.

    `terms` has term, `measure` (positive: key to the first group), the articles of both
    and sure, in order of rank; the bars of those that are not sure are pale.
    """
    if terms.empty:
        return nothing(NOTHING)
    label, form = MEASURES[measure]
    first, second = (terms[sign * terms[measure] > 0] for sign in (1, -1))
    first = first.head(most)
    second = second.sort_values(["sure", measure], ascending=[False, True], kind="stable").head(most)[::-1]
    figure = go.Figure()
    for part, colour, name in ((first, FIRST, names[0]), (second, SECOND, names[1])):
        figure.add_bar(
            x=part[measure], y=[escaped(term) for term in part["term"]], orientation="h", name=escaped(name),
            customdata=[
                [row.term, counted(row.first_articles, "article"), counted(row.second_articles, "article")]
                for row in part.itertuples()
            ],
            text=[f"{abs(value):{form}}" for value in part[measure]], textposition="outside", cliponaxis=False,
            marker=_sure_or_pale(part["sure"], colour),
            hovertemplate=f"%{{y}}: %{{x:{form}}}<br>%{{customdata[1]}} of {escaped(names[0])}<br>"
            f"%{{customdata[2]}} of {escaped(names[1])}<extra></extra>",
        )  # fmt: skip
    shown = pd.concat([first, second])[measure].abs()
    reach = 1.25 * max(shown.max(), 1e-9) if len(shown) else 1
    figure.update_xaxes(title=label, range=[-reach, reach], fixedrange=True, showticklabels=False, zeroline=True)
    with_names_down(figure, [*first["term"], *second["term"]])
    styled(figure, title(terms, measure, names), 90 + 22 * max(len(first) + len(second), 4))
    return with_legend_above(figure.update_layout(barmode="overlay"))


def _sure_or_pale(sure: Iterable[bool], colour: str) -> dict[str, object]:
    """The look of bars: full where sure, else pale within a full edge, which is seen on any ground."""
    tint = f"rgba({', '.join(str(int(colour[j : j + 2], 16)) for j in (1, 3, 5))}, {PALE})"
    return {"color": [colour if each else tint for each in sure], "line": {"color": colour, "width": 1}}


def scatter(terms: pd.DataFrame, names: tuple[str, str]) -> go.Figure:
    """Each term by its rate in the second (across) and the first group (up), on logarithmic axes.

    Terms that a group does not have stand at its edge, “none”. The most key terms
    have their word above or below them, as far as there is room.
    """
    if terms.empty:
        return nothing(NOTHING)
    drawn = terms.iloc[np.argsort(-terms["z"].abs().to_numpy(), kind="stable")[:MOST]]
    rates = drawn[["second_per_1000_words", "first_per_1000_words"]].to_numpy(float)
    least = rates[rates > 0].min() / 2 if (rates > 0).any() else 1e-3
    place = np.log10(np.maximum(rates, least))
    high = place.max() + 0.25
    low = np.log10(least) - EDGE * (high - np.log10(least))
    beside = _beside((place - low) / (high - low), drawn["term"])
    figure = go.Figure(
        go.Scatter(
            x=10 ** place[:, 0], y=10 ** place[:, 1], mode="markers+text",
            textposition=[side or "top center" for side in beside],
            text=[escaped(term) if side else "" for term, side in zip(drawn["term"], beside, strict=True)],
            customdata=[[term, escaped(term)] for term in drawn["term"]], textfont={"size": 11},
            marker={
                "size": 7, "opacity": 0.75,
                "color": np.where(~drawn["sure"], GREY, np.where(drawn["z"] > 0, FIRST, SECOND)).tolist(),
            },
            hovertemplate="%{customdata[1]}<br>%{y:.3g} and %{x:.3g} in 1,000 words<extra></extra>",
            unselected={"marker": {"opacity": 0.4}},
        )
    )  # fmt: skip
    _axes(figure, names, least, (low, high))
    said = "The further from the line, the more a term is one group's own; grey ones could be chance"
    few = "" if len(drawn) == len(terms) else f" ({len(drawn):,} of {counted(len(terms), 'term')} are drawn)"
    return styled(figure, said + few, 620)


def _axes(figure: go.Figure, names: tuple[str, str], least: float, span: tuple[float, float]) -> None:
    """Draw the axes of the scatter, over a span of logarithms, and the line on which both rates are the same."""
    most = 10 ** span[1]
    ends = {"x0": least, "y0": least, "x1": most, "y1": most}
    figure.add_shape(type="line", line={"color": GREY, "width": 1, "dash": "dot"}, **ends)
    ticks = [tick for tick in TICKS if 1.5 * least < tick < most]
    axis = {
        "type": "log", "range": span, "fixedrange": True, "tickvals": [least, *ticks],
        "ticktext": ["none", *(f"{tick:g}" for tick in ticks)],
    }  # fmt: skip
    figure.update_xaxes(title=f"{escaped(names[1])}: per 1,000 words", **axis)
    figure.update_yaxes(title=f"{escaped(names[0])}: per 1,000 words", **axis)
    figure.update_layout(hovermode="closest", showlegend=False)


def _beside(place: np.ndarray, terms: Iterable[str]) -> list[str]:
    """Where each point (0 to 1 on both axes), the most important first, has its term: above, below or nowhere ('').

    A term lies over no point and no other term, and inside the picture.
    """
    across, up = place.T
    written: list[tuple[float, float, float]] = []
    told = []
    for x, y, term in zip(across, up, terms, strict=True):
        wide, found = LETTER * (len(term) + 1) / 2, ""
        for side, middle in (("top center", y + OFF), ("bottom center", y - OFF)):
            covered = (np.abs(across - x) < wide + POINT) & (np.abs(up - middle) < HIGH / 2 + POINT)
            inside = wide <= x <= 1 - wide and all(
                abs(x - other) > wide + w or abs(middle - at) > HIGH for other, at, w in written
            )
            if inside and not covered.any() and len(written) < LABELS:
                written.append((x, middle, wide))
                found = side
                break
        told.append(found)
    return told


def multiples(each: dict[str, pd.DataFrame], measure: str, most: int) -> list[go.Figure]:
    """The terms most key to each of several groups, a small picture of bars per group that has some.

    The group's name goes along as `meta`, for the page to set above its picture.
    """
    label, form = MEASURES[measure]
    figures = []
    for number, (name, key) in enumerate(_shown(each, measure).items()):
        few = key.head(most)
        figure = go.Figure(
            go.Bar(
                x=few[measure], y=[escaped(term) for term in few["term"]], orientation="h", showlegend=False,
                customdata=[[f"{name}\t{term}"] for term in few["term"]],
                text=[f"{value:{form}}" for value in few[measure]], textposition="outside", cliponaxis=False,
                marker=_sure_or_pale(few["sure"], PALETTE[number % len(PALETTE)]),
                hovertemplate=f"%{{y}}: %{{x:{form}}} {label}<extra></extra>",
            )
        )  # fmt: skip
        with_names_down(figure, few["term"])
        figure.update_xaxes(fixedrange=True, visible=False, range=[0, 1.2 * few[measure].max()])
        figures.append(styled(figure, name, 30 + 22 * most))
    return figures


def multiples_title(each: dict[str, pd.DataFrame], measure: str) -> str:
    """What the pictures of `multiples` show, in a sentence.

    >>> goal = pd.DataFrame({"term": ["goal"], "z": [4.0]})
    >>> multiples_title({"Gull": goal, "Ledger": goal[:0]}, "z").partition(". ")[0]
    'What Gull writes more of than all others; no term for Ledger'
    """
    shown = _shown(each, measure)
    if not shown:
        return NOTHING
    few = ", ".join(name for name in each if name not in shown)
    who = f"each of {len(shown)} groups" if len(shown) > 1 else "".join(shown)
    said = f"What {who} writes more of than all others" + (f"; no term for {few}" if few else "")
    return f"{said}. Bars: {MEASURES[measure][0]}, pale where it could be chance"


def _shown(each: dict[str, pd.DataFrame], measure: str) -> dict[str, pd.DataFrame]:
    """The terms that are key to each group that has some."""
    key_to = {name: terms[terms[measure] > 0] for name, terms in each.items()}
    return {name: key for name, key in key_to.items() if len(key)}


def title(terms: pd.DataFrame, measure: str, names: tuple[str, str]) -> str:
    """What the picture shows, in a sentence.

    >>> frame = pd.DataFrame({"term": ["summit", "goal"], "z": [4.0, -3.0], "sure": [True, True]})
    >>> title(frame, "z", ("The Ledger", "All others"))
    '“summit” is most key to The Ledger, “goal” to All others'
    """
    sure = terms[terms["sure"]]
    first, second = sure[sure[measure] > 0], sure[sure[measure] < 0]
    if sure.empty:
        return f"None of {counted(len(terms), 'term')} differs more between the two groups than chance would have it"
    told = []
    if len(first):
        told.append(f"“{first['term'].iloc[int(first[measure].argmax())]}” is most key to {names[0]}")
    if len(second):
        most = second["term"].iloc[int(second[measure].argmin())]
        told.append(f"“{most}” {'' if told else 'is most key '}to {names[1]}")
    return ", ".join(told)
