"""What is known of an article's date, in words."""

from collections.abc import Mapping
from datetime import date

ON_THE_PAGE = "date on the page"


def found(told: Mapping) -> str:
    """The article's date, where it was found, and what other places name.

    >>> tag = {"day": date(2019, 1, 10), "found": "print tag", "sure": 0.97}
    >>> line = {"day": date(2019, 1, 9), "found": "dateline", "sure": 0.97}
    >>> found({"published": date(2019, 1, 10), "published_from": "print tag", "dates": [tag, line]})
    '10 January 2019, found in the print tag; also: 9 January 2019 in the dateline'
    >>> found({"published": None, "published_from": "", "dates": []})
    'Not known'
    """
    day, place = told["published"], told["published_from"]
    if day and _by_hand(told):
        return f"{written(day)}, set by hand"
    first = f"{written(day)}, found {_in(place)}" if day and place else written(day) if day else "Not known"
    able = [row for row in told["dates"] or () if row["day"] and row["sure"]]
    others = [row for row in able if (row["day"], row["found"]) != (day, place)]
    named = dict.fromkeys(f"{written(row['day'])} {_in(row['found'])}" for row in others)
    return f"{first}; {'also' if day else 'could be'}: {', '.join(named)}" if named else first


def doubt(told: Mapping) -> str:
    """What speaks against the date, '' once a person has set it."""
    return "" if _by_hand(told) else told["date_conflict"] or ""


def _by_hand(told: Mapping) -> bool:
    return "published" in told.get("edited", ())


def written(day: date) -> str:
    """A day as one reads it.

    >>> written(date(2019, 1, 10))
    '10 January 2019'
    """
    return f"{day.day} {day:%B} {day.year}"


def _in(place: str) -> str:
    return "on the page" if place == ON_THE_PAGE else f"in the {place}"
