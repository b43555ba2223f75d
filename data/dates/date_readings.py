"""The candidates for an article's date, each read: what settles it, completes it, or rules it out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from data.dates.date_order import Key, Orders, order_of_days, order_of_language
from data.dates.dates import DATELINE, DAY_FIRST, MONTH_FIRST, UPDATED_LINE, Candidate

#: How sure a day is that only this place names, the most trusted first.
TRUST = {
    "date column": 0.95,
    "print tag": 0.93,
    "metadata": 0.9,
    "byline": 0.88,
    "address": 0.85,
    "date on the page": 0.75,
    "file name": 0.65,
    DATELINE: 0.6,
    UPDATED_LINE: 0.55,
}
LEAST_TRUST = 0.5
#: Days that computers write when they know none, and the year of the first newspapers.
PLACEHOLDERS = {
    date(1, 1, 1), date(1601, 1, 1), date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1), date(1970, 1, 1),
}  # fmt: skip
FIRST_YEAR = 1600
#: How much of its trust a two-way date keeps that the text's weekdays or its language settled.
SPOKEN = 0.9


@dataclass(frozen=True)
class Evidence:
    """All that is known of an article's date.

    For each two-way candidate `keys` says what it has in common with others, and
    `spoken` which order of day and month the article's text speaks for.
    """

    candidates: tuple[Candidate, ...]
    keys: Mapping[Candidate, tuple[Key, ...]] = field(default_factory=dict)
    spoken: Mapping[Candidate, str] = field(default_factory=dict)
    language: str = ""

    @property
    def days(self) -> list[date]:
        """The whole days that the candidates name, the most trusted first."""
        return [candidate.published for candidate in self.by_trust if candidate.published]

    @property
    def by_trust(self) -> list[Candidate]:
        """The candidates, the most trusted place first."""
        return sorted(self.candidates, key=lambda candidate: -trust(candidate))


@dataclass(frozen=True)
class Reading:
    """A candidate's day, how sure it is by itself, and what is wrong with it."""

    candidate: Candidate
    day: date | None
    sure: float
    wrong: str = ""

    @property
    def found(self) -> str:
        """Where the candidate was found."""
        return self.candidate.found


def trust(candidate: Candidate) -> float:
    """How sure the candidate's day is if only this one names it."""
    return TRUST.get(candidate.found, LEAST_TRUST)


def readings(evidence: Evidence, answer: str, orders: Orders, today: date) -> Iterator[Reading]:
    """Each candidate read, the most trusted place first.

    What settles a two-way date goes in this order: the person's answer; that only one
    reading is possible yet; dates like it; the text's weekdays; a dateline or another
    place's day; the language. A day without its year takes that of another place.
    """
    days = [day for day in evidence.days if not impossible(day, today)]
    lines = [candidate for candidate in evidence.candidates if candidate.found == DATELINE]
    for candidate in evidence.by_trust:
        sure = trust(candidate)
        if candidate.either:
            known = answer or possible_order(candidate, today) or orders.of(evidence.keys.get(candidate, ()))
            spoken = evidence.spoken.get(candidate, "")
            near = [*(day for line in lines for day in _filed(line, candidate.either)), *days]
            order = known or spoken or order_of_days(candidate, near)
            sure *= SPOKEN if spoken and not known else 1
            candidate = candidate.settled(order or order_of_language(candidate, evidence.language))
        day = candidate.published or _completed(candidate, evidence.by_trust, days)
        yield Reading(candidate, day, sure, _wrong(candidate, day, today))


def possible_order(candidate: Candidate, today: date) -> str:
    """The order in which a two-way date can be by now, '' if it can be both; day first if it can be neither.

    >>> told = Candidate("03/04/2019", "", None, (date(2019, 4, 3), date(2019, 3, 4)))
    >>> possible_order(told, date(2019, 3, 10)), possible_order(told, date(2020, 1, 1))
    ('month first', '')
    """
    if candidate.either is None:
        return ""
    day_first, month_first = (not impossible(day, today) for day in candidate.either)
    return "" if day_first and month_first else MONTH_FIRST if month_first else DAY_FIRST


def _filed(line: Candidate, days: Sequence[date]) -> Iterator[date]:
    """The days on which a story with this dateline comes out: its own and the two after it."""
    for day in days:
        filed = _made(day.year, line.month, line.day)
        if filed and filed.year < date.max.year:
            yield from (filed + timedelta(days=after) for after in (0, 1, 2))


def _completed(part: Candidate, others: Sequence[Candidate], days: Sequence[date]) -> date | None:
    """The day of `Jan. 10`, its year taken from another place: the one that lies nearest."""
    if not (part.month and part.day):
        return None
    near = [*days, *(date(o.year, o.month, 15) for o in others if o.year and o.month and not o.day)]
    if not near:
        return None
    made = [day for year in (-1, 0, 1) if (day := _made(near[0].year + year, part.month, part.day))]
    return min(made, key=lambda day: abs(day - near[0]), default=None)


def _made(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


def impossible(day: date, today: date) -> str:
    """Why no article can have been published on a day, '' when one can.

    >>> impossible(date(9999, 12, 31), date(2020, 1, 1)), impossible(date(2020, 1, 2), date(2020, 1, 1))
    ('which lies in the future', '')
    """
    if day > today + timedelta(days=1):
        return "which lies in the future"
    if day in PLACEHOLDERS:
        return "which computers write when they know no day"
    return "" if day.year >= FIRST_YEAR else "when there was no newspaper"


def _wrong(candidate: Candidate, day: date | None, today: date) -> str:
    if day and (why := impossible(day, today)):
        return f"{written(day)}, {why}"
    whole = day or candidate.either or candidate.month or candidate.found in ("address", DATELINE)
    return "" if whole else f"“{candidate.text[:60]}”, which names no day"


def written(day: date) -> str:
    """A day as one reads it.

    >>> written(date(2019, 1, 10))
    '10 January 2019'
    """
    return f"{day.day} {day:%B} {day.year}"
