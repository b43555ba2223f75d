"""Articles over time."""

import numpy as np
import pandas as pd

PERIODS = {"day": "D", "week": "W-SUN", "month": "M"}
OTHERS = "other sources"
UNKNOWN = "no source known"


def articles_per_period(articles: pd.DataFrame, rows: np.ndarray, period: str = "week", most: int = 8) -> pd.DataFrame:
    """How many selected articles each source printed per day, week (from Monday) or month.

    Returns a row per period and source with period (its first day, datetime64),
    group and articles. Every period between the first and the last is there, with
    zeros. The `most` largest sources stand alone, the rest is `OTHERS`. Undated
    articles come last, with period NaT.
    """
    chosen = articles.loc[np.asarray(rows, bool), ["published", "source"]]
    group = _groups(chosen["source"], most)
    periods = chosen["published"].dt.to_period(PERIODS[period])
    table = pd.crosstab(periods, group) if periods.notna().any() else pd.DataFrame()
    if len(table):
        table = table.reindex(pd.period_range(table.index.min(), table.index.max()), fill_value=0)
        table.index = table.index.to_timestamp()
    dated = _rows(table, table.index)
    undated = group[chosen["published"].isna()].value_counts(sort=False)
    missing = pd.DataFrame({"period": pd.NaT, "group": undated.index, "articles": undated.to_numpy()})
    missing["period"] = missing["period"].astype("datetime64[s]")
    frames = [frame for frame in (dated, missing) if len(frame)]
    return pd.concat(frames, ignore_index=True) if frames else _rows(pd.DataFrame(), [])


def _groups(source: pd.Series, most: int) -> pd.Series:
    source = source.astype(object).replace("", UNKNOWN)
    counts = source.value_counts()
    order = sorted(counts.index, key=lambda name: (-counts[name], name))
    return source if len(order) <= most + 1 else source.where(source.isin(order[:most]), OTHERS)


def _rows(table: pd.DataFrame, periods: object) -> pd.DataFrame:
    names = list(table.columns)
    return pd.DataFrame(
        {
            "period": pd.Series(np.repeat(np.asarray(periods, "datetime64[s]"), len(names))),
            "group": pd.Series(names * len(table), dtype=object),
            "articles": pd.Series(table.to_numpy().ravel(), dtype=np.int64),
        }
    )
