"""Bursts: the stretches of time in which something is in the news at twice its usual rate or more.

Kleinberg 2002, "Bursty and hierarchical structure in streams", section 4: an
automaton of two states gives out the relevant documents of each batch, at the
usual rate p0 or at `RATIO` times it; going up costs `COST` times ln(batches), going
down costs nothing. The cheapest way of states (Viterbi) tells the bursts; a burst's
weight is what it saves against the usual state. Batches without any document are
left out.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.found import Found
from analysis.periods import NONE, Periods
from analysis.trends import Trends

#: Kleinberg's s and gamma.
RATIO, COST = 2.0, 1.0


def gains(relevant: np.ndarray, documents: np.ndarray) -> np.ndarray:
    """What the upper state saves in each batch, in nats, float64 (series, batches).

    `relevant` of all `documents`, (series, batches) and (batches,): the binomial
    log-likelihood at the upper rate less the one at the usual rate. What half of all
    documents have, or more, cannot come `RATIO` times as often and never bursts.
    """
    usual = relevant.sum(axis=1, keepdims=True) / max(documents.sum(), 1)
    able = usual * RATIO < 1
    usual = np.where(able & (usual > 0), usual, 0.25)
    upper = RATIO * usual
    saved = relevant * np.log(upper / usual) + (documents - relevant) * np.log((1 - upper) / (1 - usual))
    return np.where(able, saved, -1.0)


def gains_of_counts(counts: np.ndarray) -> np.ndarray:
    """The same for plain counts per period, (series, periods), which are out of nothing: Poisson."""
    usual = np.maximum(counts.mean(axis=1, keepdims=True), 1e-12)
    return counts * np.log(RATIO) - (RATIO - 1) * usual


def states(saved: np.ndarray, cost: float) -> np.ndarray:
    """Which batches are in the upper state on the cheapest way, bool (series, batches).

    With `above` as the cost of being in the upper state less that of being in the
    lower one, both after the cheapest way there, each step is
    above = clip(above, 0, cost) - saved; the way is read backwards from it.
    """
    series, batches = saved.shape
    above = np.empty((batches, series))
    now = np.full(series, cost)
    for batch in range(batches):
        now = np.minimum(np.maximum(now, 0.0), cost) - saved[:, batch]
        above[batch] = now
    up = np.zeros((batches, series), bool)
    if batches:
        up[-1] = above[-1] < 0
    for batch in range(batches - 2, -1, -1):
        up[batch] = np.where(up[batch + 1], above[batch] < cost, above[batch] < 0)
    return up.T


def stretches(saved: np.ndarray, batches: np.ndarray) -> pd.DataFrame:
    """The bursts in what is saved in some batches, the heaviest first.

    `saved` is (series, periods), `batches` bool (periods,) tells the periods that have
    a document. A row per burst with series (its row in `saved`), first and last
    (periods) and weight.
    """
    place = np.flatnonzero(batches)
    up = states(saved[:, place], COST * np.log(max(len(place), 2)))
    edges = np.diff(up.astype(np.int8), axis=1, prepend=0, append=0)
    series, begin = np.nonzero(edges > 0)
    _, end = np.nonzero(edges < 0)
    sums = np.concatenate([np.zeros((len(saved), 1)), np.cumsum(saved[:, place], axis=1)], axis=1)
    table = pd.DataFrame(
        {
            "series": series,
            "first": place[begin] if len(place) else begin,
            "last": place[end - 1] if len(place) else end,
            "weight": sums[series, end] - sums[series, begin],
        }
    )
    return table.sort_values(["weight", "series", "first"], ascending=[False, True, True], ignore_index=True)


def bursts(told: Trends) -> pd.DataFrame:
    """The bursts of each series in its articles per period, the heaviest first.

    A row per burst with series (its name), first and last (the first day of its first
    and last period), weight, articles and of_articles inside it, and times: the share
    of articles inside by the share over all periods.
    """
    table = stretches(gains(told.articles, told.all_articles), ~told.empty)
    number = table["series"].to_numpy()
    inside = _sums(told.articles, table)
    whole = _sums(np.broadcast_to(told.all_articles, told.articles.shape), table)
    usual = told.articles.sum(axis=1) / max(told.all_articles.sum(), 1)
    return pd.DataFrame(
        {
            "series": np.array(told.names, object)[number],
            "first": told.periods.starts[table["first"]].astype("datetime64[s]"),
            "last": told.periods.starts[table["last"]].astype("datetime64[s]"),
            "weight": table["weight"].to_numpy(),
            "articles": inside,
            "of_articles": whole,
            "times": inside / np.maximum(whole, 1) / usual[number],
        }
    )


def busy_stretches(periods: Periods) -> pd.DataFrame:
    """The stretches in which far more is printed than usual, the busiest first.

    A row per stretch with first and last (as in `bursts`), articles, weight, and times:
    articles per period inside by articles per period overall.
    """
    counts = periods.articles[None, :]
    table = stretches(gains_of_counts(counts), np.ones(len(periods), bool)) if len(periods) else _nowhere()
    inside = _sums(counts, table)
    length = (table["last"] - table["first"] + 1).to_numpy()
    return pd.DataFrame(
        {
            "first": periods.starts[table["first"]].astype("datetime64[s]"),
            "last": periods.starts[table["last"]].astype("datetime64[s]"),
            "articles": inside,
            "times": inside / np.maximum(length, 1) / max(counts.mean(), 1e-12) if len(periods) else inside,
            "weight": table["weight"].to_numpy(),
        }
    )


def _nowhere() -> pd.DataFrame:
    return stretches(np.zeros((1, 0)), np.zeros(0, bool))


def _sums(counts: np.ndarray, table: pd.DataFrame) -> np.ndarray:
    """The sum of the counts over each burst."""
    running = np.concatenate([np.zeros((len(counts), 1), np.int64), np.cumsum(counts, axis=1)], axis=1)
    number, first, last = (table[name].to_numpy() for name in ("series", "first", "last"))
    return running[number, last + 1] - running[number, first]


def telling_articles(table: pd.DataFrame, periods: Periods, found: Mapping[str, Found]) -> np.ndarray:
    """For each burst the article (position) inside it that has most of it, the first of several, int64 (bursts,)."""
    told = []
    for burst in table.itertuples():
        one = found[burst.series]
        start = periods.starts[np.maximum(periods.number[one.articles], 0)]
        inside = (start >= np.datetime64(burst.first)) & (start <= np.datetime64(burst.last))
        inside &= periods.number[one.articles] != NONE
        told.append(one.articles[np.argmax(np.where(inside, one.times, 0))])
    return np.array(told, np.int64)
