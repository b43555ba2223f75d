"""The selection: which articles of a collection count now."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analysis.copies import chosen_once
from analysis.corpus import Corpus
from analysis.query import matches

EVERY, ONCE = "every", "once"


@dataclass(frozen=True)
class Selection:
    """What the sidebar says; empty means no limit.

    Undated articles count when no day is named; with a first or last day they
    count only if `undated`. `zones` is where words are counted and the query
    is looked up: all, headline (with its deck) or body. `copies` says whether every
    copy of a text counts or, of those that are selected otherwise, each text once;
    `ids` are the only articles that count, such as those of a story.
    """

    first: date | None = None
    last: date | None = None
    undated: bool = False
    sources: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    query: str = ""
    zones: str = "all"
    copies: str = EVERY
    ids: tuple[str, ...] = ()


def chosen(
    articles: pd.DataFrame, corpus: Corpus | None, selection: Selection, copies: np.ndarray | None = None
) -> np.ndarray:
    """Which of the articles are selected, bool (articles,).

    `articles` is a frame of `data.article.FACTS` in the order of the corpus; the corpus is
    needed for a query only, and
    `copies`, the group of each article (`analysis.copies.Copies.group`), for counting copies once.
    """
    rows = np.ones(len(articles), bool)
    for column, values in (
        ("source", selection.sources),
        ("section", selection.sections),
        ("language", selection.languages),
        ("id", selection.ids),
    ):
        if values:
            rows &= articles[column].isin(values).to_numpy()
    if selection.first or selection.last:
        rows &= _in_time(articles["published"], selection)
    if selection.query.strip():
        rows &= matches(corpus, selection.query, selection.zones, articles)
    return chosen_once(copies, articles["published"], rows) if selection.copies == ONCE else rows


def _in_time(published: pd.Series, selection: Selection) -> np.ndarray:
    fits = published.notna()
    if selection.first:
        fits &= published >= pd.Timestamp(selection.first)
    if selection.last:
        fits &= published < pd.Timestamp(selection.last) + pd.Timedelta(days=1)
    if selection.undated:
        fits |= published.isna()
    return fits.to_numpy()
