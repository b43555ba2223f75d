"""Days as a query names them: a day, a month, a year, a span, before or after."""

import calendar
import re
from datetime import date

from analysis.query.tree import Days

DAY = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
SIDE = re.compile(r"(>=|<=|>|<|=|)(.*)")


def days(text: str) -> Days | None:
    """The days that a text such as 2019-03 names, None when it names none.

    >>> days("2019-02"), days("2019-01-01..2019-03").last
    (Days(first=datetime.date(2019, 2, 1), last=datetime.date(2019, 2, 28), undated=False), datetime.date(2019, 3, 31))
    >>> days(">2018").first, days("<=2019-03").last, days("2019-13")
    (datetime.date(2019, 1, 1), datetime.date(2019, 3, 31), None)
    """
    if text.casefold() in ("none", "unknown"):
        return Days(undated=True)
    if ".." in text:
        return _span(*text.split("..", 1))
    sign, rest = SIDE.fullmatch(text).groups() if SIDE.fullmatch(text) else ("", text)
    named = _named(rest)
    if named is None:
        return None
    first, last = named
    return {
        ">": _after(last), ">=": Days(first, None), "<": _before(first), "<=": Days(None, last),
    }.get(sign, Days(first, last))  # fmt: skip


def _span(left: str, right: str) -> Days | None:
    first, last = _named(left), _named(right.strip("."))
    if (left and first is None) or (right.strip(".") and last is None) or not (first or last):
        return None
    begin, end = first and first[0], last and last[1]
    if begin and end and begin > end:  # the ends were exchanged
        begin, end = last[0], first[1]
    return Days(begin, end)


def _named(text: str) -> tuple[date, date] | None:
    """First and last day of a day, month or year."""
    match = DAY.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:  # no such year, month or day
        return None


def _after(day: date) -> Days | None:
    return Days(date.fromordinal(day.toordinal() + 1), None) if day < date.max else None


def _before(day: date) -> Days | None:
    return Days(None, date.fromordinal(day.toordinal() - 1)) if day > date.min else None
