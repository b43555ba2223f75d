"""How many of some articles there are of each source, section, or stretch of time."""

import pandas as pd

#: Periods from fine to coarse, and how many days the articles may be apart for each.
PERIODS = (("day", 21), ("month", 3 * 366), ("year", 10**6))


def largest(articles: pd.DataFrame, column: str, most: int) -> pd.DataFrame:
    """The values that most articles have: a row per value, with value and articles; no row for ''.

    >>> largest(pd.DataFrame({"source": ["Gull", "Courier", "Gull", ""]}), "source", 5).values.tolist()
    [['Gull', 2], ['Courier', 1]]
    """
    counts = articles[column].value_counts()
    counts = counts[counts.index != ""].head(most)
    return pd.DataFrame({"value": counts.index.astype(str), "articles": counts.to_numpy()})


def periods(articles: pd.DataFrame, most: int) -> pd.DataFrame:
    """The days, months or years in which most articles were published, in their order.

    The period is the finest in which the articles' time is a short list. A row per period
    with value (such as 2019-03), first and last (dates, both inside) and articles.
    """
    dates = articles["published"].dropna()
    if dates.empty:
        return pd.DataFrame({"value": [], "first": [], "last": [], "articles": []})
    apart = (dates.max() - dates.min()).days
    period = next(name for name, days in PERIODS if apart <= days)
    counts = dates.dt.to_period({"day": "D", "month": "M", "year": "Y"}[period]).value_counts()
    counts = counts.head(most).sort_index()
    return pd.DataFrame(
        {
            "value": counts.index.astype(str),
            "first": counts.index.start_time.date,
            "last": counts.index.end_time.date,
            "articles": counts.to_numpy(),
        }
    )
