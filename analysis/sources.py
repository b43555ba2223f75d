"""Sources: how much each outlet printed, when, how long, and how much of it is its own."""

import numpy as np
import pandas as pd

from analysis.copies import NONE
from analysis.volume import UNKNOWN

#: What an article is to its outlet.
KINDS = ("wire", "shared", "own")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def names(articles: pd.DataFrame) -> np.ndarray:
    """The source of each article, `UNKNOWN` where none is known, array of str (articles,)."""
    told = articles["source"].to_numpy(object).copy()
    told[articles["source"].isna() | (articles["source"] == "")] = UNKNOWN
    return told


def kinds(source: np.ndarray, agency: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Whether each article is from the wire, shared with another outlet, or the outlet's own.

    As positions in `KINDS`, int8 (articles,): wire when its page names an agency other than
    the outlet itself, or a copy of its text names one; shared when two known outlets printed
    it; else own. `groups` are those of `analysis.copies.Copies.group`.
    """
    named = (agency != "") & (agency != source)
    told = np.where(named, 0, 2).astype(np.int8)
    inside = np.flatnonzero(groups != NONE)
    if len(inside):
        size = int(groups.max()) + 1
        outlet = pd.Series(source[inside]).mask(source[inside] == UNKNOWN)
        spread = outlet.groupby(groups[inside]).nunique().reindex(range(size), fill_value=0).to_numpy()
        wired = np.bincount(groups[inside], named[inside], size) > 0
        of_wire = wired[groups[inside]] & ~_is_agency(source[inside], agency)
        told[inside[spread[groups[inside]] > 1]] = 1
        told[inside[of_wire]] = 0
    return told


def _is_agency(source: np.ndarray, agency: np.ndarray) -> np.ndarray:
    """Which outlets are agencies that other articles name."""
    return np.isin(source, np.unique(agency[agency != ""]))


def sources(
    articles: pd.DataFrame, rows: np.ndarray, lengths: np.ndarray, kind: np.ndarray, figures: pd.DataFrame
) -> pd.DataFrame:
    """A row per source of the selection, the largest first.

    Columns source, articles, share; first and last (days), undated; median_words,
    lower_words and upper_words (quartiles of the length); wire, shared and own (shares of
    its articles, `kinds`); and of each column of `figures` (a row per article) the median, and
    as `…_of` the number of articles that have it.
    """
    chosen = np.flatnonzero(rows)
    of_it = pd.DataFrame({"source": names(articles)[chosen], "day": articles["published"].to_numpy()[chosen]})
    of_it["words"] = lengths[chosen]
    for number, name in enumerate(KINDS):
        of_it[name] = kind[chosen] == number
    for name in figures:
        of_it[name] = figures[name].to_numpy()[chosen]
    by = of_it.groupby("source", sort=True)
    words = by["words"].quantile([0.25, 0.5, 0.75]).unstack() if len(of_it) else pd.DataFrame(columns=[0.25, 0.5, 0.75])
    told = pd.DataFrame(
        {
            "articles": by.size(),
            "share": by.size() / max(len(of_it), 1),
            "first": by["day"].min(),
            "last": by["day"].max(),
            "undated": by.size() - by["day"].count(),
            "median_words": words[0.5],
            "lower_words": words[0.25],
            "upper_words": words[0.75],
            **{name: by[name].mean() for name in KINDS},
            **{name: by[name].median() for name in figures},
            **{f"{name}_of": by[name].count() for name in figures},
        }
    )
    return told.rename_axis(index="source").sort_values(["articles"], ascending=False, kind="stable").reset_index()


def weekdays(articles: pd.DataFrame, rows: np.ndarray) -> pd.DataFrame:
    """How many dated articles each source printed on each weekday.

    A row per source, the largest first, a column per day of `WEEKDAYS`.
    """
    day = articles["published"].to_numpy().astype("datetime64[D]")
    chosen = np.flatnonzero(np.asarray(rows, bool) & ~np.isnat(day))
    weekday = (day[chosen].astype(np.int64) + 3) % 7
    table = pd.crosstab(names(articles)[chosen], weekday).reindex(columns=range(7), fill_value=0)
    order = table.sum(axis=1).sort_values(ascending=False, kind="stable").index
    return table.loc[order].rename_axis(index="source").set_axis(list(WEEKDAYS), axis=1)
