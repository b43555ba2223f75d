"""Dates as people and machines write them; never silently guessed.

Numbers such as 03/04/2019 can be read two ways. Both readings are kept until
something settles them: other dates of the same column, or what the page says.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
         "aug august", "sep sept september", "oct october", "nov november", "dec december"), 1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))

DAY_FIRST, MONTH_FIRST = "day first", "month first"

ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
NAMED_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s.-]+(?:of\s+)?({MONTH})[a-z]*\.?,?[\s-]+(\d{{4}}|\d{{2}}(?=\D|$))", re.I
)
NAMED_MONTH_FIRST = re.compile(rf"\b({MONTH})[a-z]*\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", re.I)
TWO_WAYS = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
EPOCH = re.compile(r"^\s*-?\d{9,14}(?:\.\d+)?\s*$")

FIRST_YEAR, LAST_YEAR = 1600, 2199


@dataclass(frozen=True)
class Candidate:
    """A date that an article may have been published on.

    `published` is None when the text names no possible day, or one that can be read
    two ways; then `either` holds the day-first and the month-first reading.
    """

    text: str
    found: str
    published: date | None
    either: tuple[date, date] | None = None

    def settled(self, order: str) -> "Candidate":
        """The candidate read in this order, if it could be read two ways."""
        if self.either is None or order not in (DAY_FIRST, MONTH_FIRST):
            return self
        return replace(self, published=self.either[order == MONTH_FIRST], either=None)


def read_date(text: str, found: str = "") -> Candidate:
    """The first date that the text names, in any usual form.

    >>> read_date("Fri Oct 1, 2010 11:48am EDT").published
    datetime.date(2010, 10, 1)
    >>> read_date("03/04/2019").either
    (datetime.date(2019, 4, 3), datetime.date(2019, 3, 4))
    """
    text = text.strip()[:200]
    if EPOCH.match(text):
        return Candidate(text, found, _epoch(float(text)))
    for pattern, order in (
        (ISO, (0, 1, 2)),
        (COMPACT, (0, 1, 2)),
        (NAMED_MONTH_FIRST, (2, 0, 1)),
        (NAMED_DAY_FIRST, (2, 1, 0)),
    ):
        match = pattern.search(text)
        if match:
            year, month, day = (match.groups()[place] for place in order)
            return Candidate(text, found, _day(year, month, day))
    match = TWO_WAYS.search(text)
    if not match:
        return Candidate(text, found, None)
    first, _, second, year = match.groups()
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if day_first and month_first and day_first != month_first:
        return Candidate(text, found, None, (day_first, month_first))
    return Candidate(text, found, day_first or month_first)


def column_order(texts: Iterable[str]) -> str:
    """The order that the dates of one column settle: `day first`, `month first` or ''.

    >>> column_order(["03/04/2019", "25/04/2019"]), column_order(["03/04/2019"])
    ('day first', '')
    """
    orders = set()
    for text in texts:
        match = TWO_WAYS.search(text[:200])
        if match and not ISO.search(text[:200]):
            first, _, second, year = match.groups()
            if _day(year, second, first) and not _day(year, first, second):
                orders.add(DAY_FIRST)
            elif _day(year, first, second) and not _day(year, second, first):
                orders.add(MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else ""


def settled_by_weekday(candidate: Candidate, text: str) -> Candidate:
    """Settle a two-way date by the weekdays that the article names.

    News names the weekday of the day itself or of the few days before it. The
    reading with such a weekday within two days before it wins, if only one has.
    """
    if candidate.either is None:
        return candidate
    named = {word.lower() for word in re.findall(rf"\b({'|'.join(WEEKDAYS)})\b", text, re.I)}
    fits = [
        any(WEEKDAYS[(day - timedelta(days=back)).weekday()] in named for back in range(3)) for day in candidate.either
    ]
    if fits[0] == fits[1]:
        return candidate
    return candidate.settled(DAY_FIRST if fits[0] else MONTH_FIRST)


def from_address(url: str) -> date | None:
    """The day that a web address or file name holds.

    >>> from_address("https://example.org/news/2018/01/02/summit.html")
    datetime.date(2018, 1, 2)
    """
    match = re.search(r"(?<!\d)((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)", url) or COMPACT.search(url)
    if match:
        return _day(*match.groups())
    match = re.search(rf"/((?:19|20)\d{{2}})/({MONTH})/(\d{{1,2}})/", url, re.I)
    return _day(*match.groups()) if match else None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
    named = MONTHS.get(month.lower())
    try:
        read = date(number, named or int(month), int(day))
    except ValueError:
        return None
    return read if FIRST_YEAR <= number <= LAST_YEAR else None


def _epoch(number: float) -> date | None:
    seconds = number / 1000 if abs(number) >= 1e11 else number
    try:
        read = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    except OverflowError:
        return None
    return read.date() if FIRST_YEAR <= read.year <= LAST_YEAR else None
