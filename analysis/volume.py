"""How much was printed: articles per period and source."""

import numpy as np
import pandas as pd

from analysis.periods import NONE, periods

OTHERS = "other sources"
UNKNOWN = "no source known"


def articles_per_period(articles: pd.DataFrame, rows: np.ndarray, length: str = "week", most: int = 8) -> pd.DataFrame:
    """How many selected articles each source printed per day, week (from Monday), month or year.

    Returns a row per period and source with period (its first day, datetime64),
    group and articles. Every period between the first and the last is there, with
    zeros. The `most` largest sources stand alone, the rest is `OTHERS`. Undated
    articles come last, with period NaT.
    """
    told = periods(articles["published"], rows, length)
    names, group = groups(articles["source"], rows, most)
    dated = told.number != NONE
    pair = told.number[dated].astype(np.int64) * len(names) + group[dated]
    counts = np.bincount(pair, minlength=len(told) * len(names))
    undated = np.bincount(group[told.undated], minlength=len(names))
    missing = np.flatnonzero(undated)
    start = told.starts.astype("datetime64[s]")
    return pd.DataFrame(
        {
            "period": np.append(np.repeat(start, len(names)), np.full(len(missing), "NaT", "datetime64[s]")),
            "group": np.concatenate([np.tile(names, len(told)), names[missing]]),
            "articles": np.append(counts, undated[missing]).astype(np.int64),
        }
    )


def groups(source: pd.Series, rows: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    """Names of the `most` largest sources and of the rest, and which of them each selected article has.

    Array of str (groups,) in alphabetical order, and int64 (articles,), -1 where not selected.
    """
    code, known = pd.factorize(source.to_numpy(object), use_na_sentinel=False)
    known = np.array([name or UNKNOWN for name in known], object)
    counts = np.bincount(code[np.asarray(rows, bool)], minlength=len(known))
    order = sorted(np.flatnonzero(counts), key=lambda one: (-counts[one], known[one]))
    alone = order if len(order) <= most + 1 else order[:most]
    name_of = np.array([known[one] if one in set(alone) else OTHERS for one in range(len(known))], object)
    names = np.array(sorted({name_of[one] for one in order}), object)
    place = {name: number for number, name in enumerate(names)}
    number = np.array([place.get(name, -1) for name in name_of], np.int64)
    return names, np.where(rows, number[code] if len(known) else -1, -1)
