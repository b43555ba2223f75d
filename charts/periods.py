"""Periods of time in words."""

import pandas as pd

#: How plotly writes the first day of a period.
HOVER = {"day": "%-d %b %Y", "week": "week of %-d %b %Y", "month": "%B %Y", "year": "%Y"}


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
