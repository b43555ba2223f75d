"""The selection: which articles of a collection count now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

import numpy as np
import pandas as pd

from analysis.concepts import Concept
from analysis.copies import chosen_once
from analysis.corpus import Corpus
from analysis.query import matches, named

EVERY, ONCE = "every", "once"


@dataclass(frozen=True)
class Selection:
    """What the sidebar says; empty means no limit.

    Undated articles count when no day is named; with a first or last day they
    count only if `undated`. `zones` is where words are counted and the query
    is looked up: all, headline (with its deck) or body. `copies` says whether every
    copy of a text counts or, of those that are selected otherwise, each text once;
    `ids` are the only articles that count, such as those of a story. `tags` and
    `starred` are the readers' own marks. `concepts` are the concept groups that the query names, as they are now:
    they are not stored with it.
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
    tags: tuple[str, ...] = ()
    starred: bool = False
    concepts: tuple[Concept, ...] = ()


def told(selection: Selection) -> dict:
    """The selection as plain values for storing, without what is not limited.

    >>> told(Selection(first=date(2019, 1, 2), sources=("Gull",)))
    {'first': '2019-01-02', 'sources': ['Gull']}
    """
    values = {field.name: getattr(selection, field.name) for field in fields(Selection)}
    plain = {date: date.isoformat, tuple: list}
    return {
        name: plain.get(type(value), lambda same: same)(value)
        for name, value in values.items()
        if value != getattr(EVERYTHING, name) and name != "concepts"
    }


def from_told(stored: Mapping) -> Selection:
    """The selection that `told` took apart; what is no choice of a selection is left out.

    >>> from_told({"first": "2019-01-02", "sources": ["Gull"], "weather": "wet"}).first
    datetime.date(2019, 1, 2)
    """
    values = {}
    for name in ({field.name for field in fields(Selection)} - {"concepts"}) & set(stored):
        value, usual = stored[name], getattr(EVERYTHING, name)
        if usual is None and isinstance(value, str):
            values[name] = date.fromisoformat(value)
        elif isinstance(usual, tuple) and isinstance(value, list):
            values[name] = tuple(map(str, value))
        elif isinstance(value, type(usual)):
            values[name] = value
    return Selection(**values)


EVERYTHING = Selection()


def with_groups(selection: Selection, concepts: Sequence[Concept]) -> Selection:
    """The selection with those of a collection's concept groups that its query names."""
    return replace(selection, concepts=named(selection.query, concepts))


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
        ("section", spelled(selection.sections, articles["section"]) if selection.sections else ()),
        ("language", selection.languages),
        ("id", selection.ids),
    ):
        if values:
            rows &= articles[column].isin(values).to_numpy()
    if selection.tags:
        rows &= np.fromiter((not own.isdisjoint(selection.tags) for own in map(set, articles["tags"])), bool, len(rows))
    if selection.starred:
        rows &= articles["star"].to_numpy(bool)
    if selection.first or selection.last:
        rows &= _in_time(articles["published"], selection)
    if selection.query.strip():
        rows &= matches(corpus, selection.query, selection.zones, articles, selection.concepts)
    return chosen_once(copies, articles["published"], rows) if selection.copies == ONCE else rows


def rows_of(wanted: Sequence[str], ids: pd.Index) -> np.ndarray:
    """The rows of the articles of these ids, in their order, without those that are gone.

    >>> rows_of(["b", "gone", "a"], pd.Index(["a", "b", "c"])).tolist()
    [1, 0]
    """
    rows = ids.get_indexer(list(wanted))
    return rows[rows >= 0]


def spelled(sections: Sequence[str], known: pd.Series) -> list[str]:
    """Sections as articles spell them: their capitals do not count.

    >>> spelled(["BUSINESS", "Sport"], pd.Series(["Business", "Home"]))
    ['Business', 'Sport']
    """
    there = {str(name).casefold(): str(name) for name in known.unique()}
    return [there.get(name.casefold(), name) for name in sections]


def _in_time(published: pd.Series, selection: Selection) -> np.ndarray:
    fits = published.notna()
    if selection.first:
        fits &= published >= pd.Timestamp(selection.first)
    if selection.last:
        fits &= published < pd.Timestamp(selection.last) + pd.Timedelta(days=1)
    if selection.undated:
        fits |= published.isna()
    return fits.to_numpy()
