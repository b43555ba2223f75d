"""Frequencies of terms, drawn."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.style import PALETTE, escaped, nothing, styled, with_names_down
from wording import counted

#: The axis is longer than the longest bar, whose figure stands beside it.
LONGER = 1.14
AXES = {
    "occurrences": ("occurrences", ",d"),
    "articles": ("articles", ",d"),
    "stories": ("stories", ",d"),
    "per_1000_words": ("occurrences per 1,000 words", ".2f"),
    "tf_idf": ("mean tf-idf weight", ".4f"),
    "alone": ("occurrences outside longer phrases", ",d"),
    "c_value": ("C-value", ",.0f"),
    "npmi": ("normalised mutual information", ".3f"),
    "log_likelihood": ("log-likelihood", ",.0f"),
}


def bars(terms: pd.DataFrame, measure: str, chosen: str = "") -> go.Figure:
    """A bar per term, the first on top, as long as its measure; the chosen one stands out."""
    if terms.empty:
        return nothing(title(terms, measure))
    label, form = AXES[measure]
    faint = [0.45 if chosen and term.lower() != chosen.lower() else 1.0 for term in terms["term"]]
    figure = go.Figure(
        go.Bar(
            x=terms[measure],
            y=[escaped(term) for term in terms["term"]],
            customdata=[[term] for term in terms["term"]],
            text=[f"{value:{form}}" for value in terms[measure]],
            textposition="outside",
            cliponaxis=False,
            orientation="h",
            marker={"color": PALETTE[0], "opacity": faint, "line": {"width": 0}},
            hovertemplate=f"%{{y}}: %{{x:{form}}} {label}<extra></extra>",
        )
    )
    figure.update_xaxes(
        title=label,
        tickformat=form,
        fixedrange=True,
        range=[0, LONGER * max(terms[measure].max(), 1e-9)],
        nticks=5,
    )
    with_names_down(figure, terms["term"])
    return styled(figure, title(terms, measure), 80 + 24 * max(len(terms), 3))


def title(terms: pd.DataFrame, measure: str) -> str:
    """What the picture shows, in a sentence.

    >>> frame = pd.DataFrame({"term": ["summit"], "occurrences": [12], "articles": [3]})
    >>> title(frame, "occurrences")
    '“summit” comes first: 12 times in 3 articles'
    """
    if terms.empty:
        return "Nothing is counted in this selection"
    first = terms.iloc[0]
    stories = f" of {counted(first['stories'], 'story', 'stories')}" if measure == "stories" else ""
    return f"“{str(first['term'])}” comes first: {often(first)}{stories}"


def often(term: Mapping) -> str:
    """How often a term with its occurrences and articles stands where.

    >>> often({"occurrences": 1, "articles": 1})
    '1 time in 1 article'
    """
    return f"{counted(term['occurrences'], 'time', 'times')} in {counted(term['articles'], 'article', 'articles')}"
