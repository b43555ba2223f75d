"""Days, weeks, months and years: the period in which each article falls."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

#: The lengths, the shortest first.
PERIODS = ("day", "week", "month", "year")
#: What `fitting` asks of a length: so many articles in half of its periods, and not fewer or more periods than these.
ENOUGH, FEWEST, MOST = 10, 3, 150
#: `number` of an article that has no date or is not selected.
NONE = -1
#: 1 January 1970, where numpy's days begin, was a Thursday.
THURSDAY = 3


@dataclass(frozen=True)
class Periods:
    """The periods of `n` articles, from the first that has a selected article to the last.

    length   one of `PERIODS`
    starts   datetime64[D] (periods,): the first day of each, none left out
    number   int32 (n,): the period of each selected article, or `NONE`
    undated  bool (n,): which selected articles have no date
    """

    length: str
    starts: np.ndarray
    number: np.ndarray
    undated: np.ndarray

    def __len__(self) -> int:
        return len(self.starts)

    def sums(self, articles: np.ndarray, times: np.ndarray | None = None) -> np.ndarray:
        """How many of some articles (positions) fall in each period, or the sum of their `times`."""
        number = self.number[articles]
        dated = number != NONE
        weights = None if times is None else times[dated]
        return np.bincount(number[dated], weights, len(self)).astype(np.int64)

    def within(self, rows: np.ndarray) -> "Periods":
        """The same periods, for the articles of `rows` only."""
        return replace(self, number=np.where(rows, self.number, NONE), undated=self.undated & rows)

    @property
    def articles(self) -> np.ndarray:
        """The number of selected articles in each period, int64 (periods,)."""
        return self.sums(np.arange(len(self.number)))


def periods(published: pd.Series, rows: np.ndarray, length: str = "week") -> Periods:
    """The periods of the selected articles; weeks begin on Monday.

    `published` is datetime64, NaT for an undated article; `rows` bool (articles,).
    """
    day = published.to_numpy().astype("datetime64[D]")
    rows = np.asarray(rows, bool)
    dated = rows & ~np.isnat(day)
    if not dated.any():
        return Periods(length, np.zeros(0, "datetime64[D]"), np.full(len(day), NONE, np.int32), rows)
    ordinal = _ordinals(day[dated], length)
    first = ordinal.min()
    number = np.full(len(day), NONE, np.int32)
    number[dated] = ordinal - first
    return Periods(length, first_days(np.arange(first, ordinal.max() + 1), length), number, rows & ~dated)


def how_many(published: pd.Series, rows: np.ndarray, length: str) -> int:
    """How many periods lie between the first and the last dated article of a selection.

    >>> how_many(pd.Series(pd.to_datetime(["2031-02-03", "2031-02-17"])), np.ones(2, bool), "week")
    3
    """
    day = published.to_numpy()[np.asarray(rows, bool)].astype("datetime64[D]")
    day = day[~np.isnat(day)]
    ends = _ordinals(np.array([day.min(), day.max()]), length) if len(day) else np.zeros(2)
    return int(ends[1] - ends[0]) + bool(len(day))


def fitting(published: pd.Series, rows: np.ndarray) -> str:
    """The length of period that fits the dates of a selection and the number of its dated articles.

    It is the shortest with `ENOUGH` articles in half of the periods that have any, of the lengths that make
    `FEWEST` to `MOST` periods. Where none has so many it is the longest of these; where all are too short
    a stretch, days; too long a stretch, years.

    >>> fitting(pd.Series(pd.date_range("2031-01-01", "2031-12-31")), np.ones(365, bool))
    'month'
    """
    many = {length: how_many(published, rows, length) for length in PERIODS}
    able = [length for length in PERIODS if FEWEST <= many[length] <= MOST]
    for length in able:
        sizes = periods(published, rows, length).articles
        if np.median(sizes[sizes > 0]) >= ENOUGH:
            return length
    if able:
        return able[-1]
    return PERIODS[0] if many[PERIODS[0]] < FEWEST else PERIODS[-1]


def _ordinals(day: np.ndarray, length: str) -> np.ndarray:
    """The running number of the period of each day."""
    if length == "week":
        return (day.astype(np.int64) + THURSDAY) // 7
    return day.astype(f"datetime64[{UNITS[length]}]").astype(np.int64)


def first_days(ordinals: np.ndarray, length: str) -> np.ndarray:
    """The first day of each period given by its running number, datetime64[D].

    >>> str(first_days(np.array([0]), "week")[0])
    '1969-12-29'
    """
    if length == "week":
        return (7 * ordinals - THURSDAY).astype("datetime64[D]")
    return ordinals.astype(f"datetime64[{UNITS[length]}]").astype("datetime64[D]")


UNITS = {"day": "D", "month": "M", "year": "Y"}
