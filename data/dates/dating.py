"""From all the dates that speak for an article to the one it was published on.

Every place where a date can stand has a measure of trust. Places that name the same
day confirm one another, as independent witnesses do: their odds multiply. Places that
do not are a conflict, which is said, and lowers how sure each of them is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import prod

from data.dates.date_order import Orders
from data.dates.date_readings import Evidence, Reading, readings, written
from data.dates.dates import DATELINE, UPDATED_LINE, Candidate

#: The same day, told from the other side of a night or of a time zone.
SAME = (-1, 1)
#: How many days before and after the published one a place may name without any conflict: a
#: printed page comes up to a week after the web's, a dateline is up to three days old, an
#: update comes up to a month later, a file may be named for the day on which it was saved.
ALLOWED = {"print tag": (-1, 7), "file name": (-1, 100_000), DATELINE: (-3, 1), UPDATED_LINE: (-1, 31)}
#: How sure a weekday, or a month, that fits makes a day.
WEAK = 0.6
MOST_SURE = 0.99


@dataclass(frozen=True)
class Dated:
    """An article's date: the day and where it was found, every candidate, and what speaks against it.

    `dates` are rows of day, text, found and sure (0 to 1). `waiting` is the text of a
    date that leaves the article undated because it can be read two ways.
    """

    published: date | None = None
    found: str = ""
    dates: tuple[dict, ...] = ()
    conflict: str = ""
    waiting: str = ""

    def columns(self) -> dict:
        """What the row of the article says of its date."""
        return {
            "published": self.published,
            "published_from": self.found,
            "dates": list(self.dates),
            "date_conflict": self.conflict,
        }


def dated(evidence: Evidence, answer: str = "", orders: Orders | None = None, today: date | None = None) -> Dated:
    """The date of an article: the day for which the odds are best.

    `answer` is the person's word on the order of day and month, `orders` are those that
    other dates have shown. A day that cannot be is not used.

    >>> from data.dates.dates import read_date
    >>> witnesses = (read_date("1 May 2019", "date column"), read_date("March 4, 2019", "print tag"))
    >>> told = dated(Evidence(witnesses))
    >>> str(told.published), told.found, told.conflict
    ('2019-05-01', 'date column', 'The date column says 1 May 2019, the print tag 4 March 2019.')
    """
    read = sorted(readings(evidence, answer, orders or Orders(), today or date.today()), key=lambda one: -one.sure)
    used = [one for one in read if one.day and not one.wrong]
    best = _best(read, used)
    waiting = [one for one in read if one.candidate.either and not one.day]
    return Dated(
        best.day if best else None,
        best.found if best else "",
        tuple(_rows(read, used)),
        " ".join(_against(read, used, best)),
        waiting[0].candidate.text if waiting and not best else "",
    )


def _odds(day: date, read: Sequence[Reading]) -> float:
    """The odds that the article was published on a day: those of all that confirm it, multiplied."""
    sure = [WEAK if one.day is None else one.sure for one in read if not one.wrong and _confirms(one, day)]
    return prod(one / (1 - one) for one in sure)


def _best(read: Sequence[Reading], used: Sequence[Reading]) -> Reading | None:
    """The most trusted of those that name the day with the best odds, or the day beside it."""
    if not used:
        return None
    day = max(used, key=lambda one: (_odds(one.day, read), one.sure)).day
    return max((one for one in used if _between(one.day - day, SAME)), key=lambda one: one.sure)


def _confirms(one: Reading, day: date) -> bool:
    if one.day is None:
        part = one.candidate
        weekday = one.found == DATELINE and part.weekday is not None and (day.weekday() - part.weekday) % 7 <= 3
        return weekday or (part.month is not None and _in_month(part, day))
    return _between(one.day - day, ALLOWED[DATELINE] if one.found == DATELINE else SAME)


def _in_month(part: Candidate, day: date) -> bool:
    """Whether the day, or the one beside it, lies in the month that there is of a date."""
    near = (day + timedelta(days=gap) for gap in SAME)
    return any((part.year, part.month) == (one.year, one.month) for one in near)


def _between(gap: timedelta, allowed: tuple[int, int]) -> bool:
    return allowed[0] <= gap.days <= allowed[1]


def _rows(read: Sequence[Reading], used: Sequence[Reading]) -> Iterator[dict]:
    apart: list[date] = []
    for one in used:
        if not any(_between(one.day - day, SAME) for day in apart):
            apart.append(one.day)
    whole = 1 + sum(_odds(day, read) for day in apart)
    for one in read:
        sure = 0.0
        if one.day and not one.wrong:
            sure = max(_odds(day, read) for day in apart if _between(one.day - day, SAME)) / whole
        for day in one.candidate.either or (one.day,):
            told = one.sure / 2 if one.candidate.either else min(sure, MOST_SURE)
            yield {"day": day, "text": one.candidate.text, "found": one.found, "sure": round(told, 2)}


def _against(read: Sequence[Reading], used: Sequence[Reading], best: Reading | None) -> Iterator[str]:
    """What speaks against the date, a sentence for each kind."""
    for one in read:
        if one.wrong:
            yield f"The {one.found} says {one.wrong}."
        elif one.candidate.either:
            first, second = map(written, one.candidate.either)
            yield f"“{one.candidate.text[:60]}” ({one.found}) can be {first} or {second}."
        elif one.day and one.candidate.weekday not in (None, one.day.weekday()):
            yield f"The {one.found} names another weekday than {one.day:%A}, {written(one.day)}."
    if best:
        others = [one for one in used if not _between(one.day - best.day, ALLOWED.get(one.found, SAME))]
        told = [f"the {one.found} {written(one.day)}" for one in others]
        for one in read:
            part = one.candidate
            if not one.day and part.year and part.month and not _in_month(part, best.day):
                told.append(f"the {one.found} {date(part.year, part.month, 1):%B} {part.year}")
        if told:
            yield f"The {best.found} says {written(best.day)}, {', '.join(told)}."
