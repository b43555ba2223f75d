"""Terms and queries over time: how often each was used in each period, and out of how much."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.distinct import of_groups
from analysis.found import Found
from analysis.periods import NONE, Periods

MEASURES = ("articles", "share_of_articles", "occurrences", "per_1000_words", "stories", "share_of_stories")
#: Most used words that are the series until some are named.
FIRST = 3


@dataclass(frozen=True)
class Trends:
    """Some series over `p` periods.

    periods       the periods, and the period of each article
    names         what each series counts
    occurrences   int64 (series, p)
    articles      int64 (series, p): articles that have it
    stories       int64 (series, p): stories with such an article; None when stories are not known
    words         int64 (p,): words of all selected articles of the period
    all_articles  int64 (p,): selected articles of the period
    all_stories   int64 (p,), or None
    undated       int64 (series,): articles that have it and are in no period
    """

    periods: Periods
    names: tuple[str, ...]
    occurrences: np.ndarray
    articles: np.ndarray
    stories: np.ndarray | None
    words: np.ndarray
    all_articles: np.ndarray
    all_stories: np.ndarray | None
    undated: np.ndarray

    @property
    def empty(self) -> np.ndarray:
        """Which periods have no selected article, so that nothing can be said of them."""
        return self.all_articles == 0


def trends(periods: Periods, found: Mapping[str, Found], words: np.ndarray, story: np.ndarray | None = None) -> Trends:
    """Each of the series over the periods.

    `words` is the length of each article, `story` the number of its story, int (articles,).
    """
    every = np.arange(len(periods.number))
    one_by_one = list(found.values())
    return Trends(
        periods,
        tuple(found),
        _table([periods.sums(one.articles, one.times) for one in one_by_one], len(periods)),
        _table([periods.sums(one.articles) for one in one_by_one], len(periods)),
        None if story is None else _table([_stories(periods, one.articles, story) for one in one_by_one], len(periods)),
        periods.sums(every, words),
        periods.articles,
        None if story is None else _stories(periods, every, story),
        np.array([int(periods.undated[one.articles].sum()) for one in one_by_one], np.int64),
    )


def _table(rows: list[np.ndarray], width: int) -> np.ndarray:
    return np.array(rows, np.int64).reshape(len(rows), width)


def _stories(periods: Periods, articles: np.ndarray, story: np.ndarray) -> np.ndarray:
    """How many different stories some articles tell in each period."""
    number = periods.number[articles]
    dated = number != NONE
    return of_groups(number[dated], story[articles[dated]], len(periods))


def measured(told: Trends, measure: str) -> np.ndarray:
    """The series in one of `MEASURES`, float64 (series, periods).

    NaN where the period has no selected article at all: that is no zero.
    """
    over = {
        "occurrences": (told.occurrences, 1.0),
        "articles": (told.articles, 1.0),
        "stories": (told.stories, 1.0),
        "per_1000_words": (told.occurrences, told.words / 1000),
        "share_of_articles": (told.articles, told.all_articles),
        "share_of_stories": (told.stories, told.all_stories),
    }
    counts, whole = over[measure]
    whole = np.broadcast_to(np.asarray(whole, float), counts.shape)
    values = np.divide(counts, whole, out=np.zeros(counts.shape), where=whole > 0)
    values[:, told.empty] = np.nan
    return values


def moving_average(values: np.ndarray, length: int, trailing: bool = False) -> np.ndarray:
    """The mean over `length` periods around each, or up to and with each if `trailing`.

    Periods without a value (NaN) are left out of the mean and stay without one. A
    centred mean of an even length reaches one period further back than ahead. At
    the ends the mean is over the periods that there are.

    >>> moving_average(np.array([[3.0, 6.0, np.nan, 0.0]]), 3).tolist()
    [[4.5, 4.5, nan, 0.0]]
    """
    known = ~np.isnan(values)
    behind = length - 1 if trailing else length // 2
    ahead = length - 1 - behind
    last = np.arange(values.shape[1])
    since, until = np.maximum(last - behind, 0), np.minimum(last + ahead + 1, values.shape[1])
    sums = _running(np.where(known, values, 0.0))
    counts = _running(known.astype(float))
    total, count = sums[:, until] - sums[:, since], counts[:, until] - counts[:, since]
    return np.where(known, total / np.maximum(count, 1), np.nan)


def _running(values: np.ndarray) -> np.ndarray:
    return np.concatenate([np.zeros((len(values), 1)), np.cumsum(values, axis=1)], axis=1)


def frame(told: Trends, measure: str) -> pd.DataFrame:
    """The series as a table, a row per period and series.

    Columns series, period (its first day; NaT for the undated articles, which come
    last), value (in the measure; NaN where it has no meaning), occurrences,
    articles, of_articles, words, and stories where they are known.
    """
    size = len(told.periods)
    table = {
        "series": np.repeat(np.array(told.names, object), size),
        "period": np.tile(told.periods.starts.astype("datetime64[s]"), len(told.names)),
        "value": measured(told, measure).ravel(),
        "occurrences": told.occurrences.ravel(),
        "articles": told.articles.ravel(),
        "of_articles": np.tile(told.all_articles, len(told.names)),
        "words": np.tile(told.words, len(told.names)),
    }
    if told.stories is not None:
        table |= {"stories": told.stories.ravel(), "of_stories": np.tile(told.all_stories, len(told.names))}
    return pd.DataFrame(table)
