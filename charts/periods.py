"""Periods of time in words."""

import pandas as pd

#: How plotly writes the first day of a period.
HOVER = {"day": "%-d %b %Y", "week": "week of %-d %b %Y", "month": "%B %Y", "year": "%Y"}

#: The same on an axis of at most `FEW` periods.
SHORT = {"day": "%-d %b", "week": "%-d %b", "month": "%b %Y", "year": "%Y"}
FEW = 4

#: About how many days a period has.
DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}


def axis(periods: pd.Series, length: str) -> dict:
    """How an axis tells the periods: plotly's own way, but a few each by its name instead of the days between them.

    >>> axis(pd.Series(pd.date_range("2031-02-03", periods=5, freq="7D")), "week")
    {}
    >>> axis(pd.Series(pd.to_datetime(["2031-02-01", "2031-03-01"])), "month")["tickformat"]
    '%b %Y'
    >>> axis(pd.Series(pd.to_datetime(["2031-02-03"])), "week")["tickformat"]
    'week of %-d %b %Y'
    """
    days = periods.dropna().unique()
    if 1 < len(days) <= FEW:
        return {"tickvals": list(days), "tickformat": SHORT[length]}
    if len(days) != 1:
        return {}
    around = pd.Timedelta(days=DAYS[length])
    return {"tickvals": list(days), "tickformat": HOVER[length], "range": [days[0] - around, days[0] + around]}


def when(day: pd.Timestamp, length: str) -> str:
    """A day, week, month or year, given by its first day, as one says it.

    >>> when(pd.Timestamp("2031-02-03"), "week"), when(pd.Timestamp("2031-02-01"), "month")
    ('in the week of 3 February 2031', 'in February 2031')
    """
    return {
        "day": f"on {day:%-d %B %Y}",
        "week": f"in the week of {day:%-d %B %Y}",
        "month": f"in {day:%B %Y}",
        "year": f"in {day:%Y}",
    }[length]
