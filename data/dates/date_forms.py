"""The forms in which a text can name a day, each a small pattern; names of months are looked up.

A pattern begins at a number or beside a month's name and reaches a few characters,
so the work grows with the length of the text and no faster.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from data.dates.day_names import MONTHS, MONTHS_OF, SHORT_WEEKDAYS, WEEKDAYS, numbered, plain


class Found(NamedTuple):
    """A date in a text: its span, its possible days, and what there is of one that is not whole.

    `days` is empty for a day that no calendar has. Two days are the day-first and the
    month-first reading; `order` says which of them it is where only one is possible.
    """

    start: int
    end: int
    whole: bool = True
    days: tuple[date, ...] = ()
    order: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None


YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?(?:([-/.])\s?(\d{1,2})\s?\2|[年년]\s?(\d{1,2})\s?[月월])\s?(\d{1,2})(?!\d)")
COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
NUMBERS = re.compile(r"(?<!\d)(?<!\d[/.-])(\d{1,2})(\s?)([/.-])\s?(\d{1,2})\s?\3\s?(\d{4}|\d{2})(?!\d|[/.-]\d)")
VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})(?!\d)", re.I)
YEAR_MONTH = re.compile(r"(?<!\d)(?<!\d[/.-])(\d{4})[-/.](\d{1,2})(?!\d|[-/.]\d)")

WORD = re.compile(r"[^\W\d_]{2,}")
ORDINAL = r"(?:st|nd|rd|th|er|ère|[eoºª°]|\.)?"
#: Not the hour of a time: 10 Jan 19:30, 10 Jan 7 pm, 10 Jan 1930 GMT.
NO_TIME = r"(?!\d|[:.h]\d|\s?(?:[ap]\.?m|h|hrs|hours|uhr|gmt|utc)\b)"
NO_HOUR = r"(?!\d|\s?(?:hrs|hours|gmt|utc)\b)"
#: Not the end of a span of days: 10-12 January, 10/11 January.
NO_SPAN = r"(?<!\d)(?<!\d[:.,/–-])(?<!\d [–-] )"
DAY_BEFORE = re.compile(rf"{NO_SPAN}(\d{{1,2}}){ORDINAL}[\s./-]*(?:(?:of|de|den)\s+|d[’'])?$", re.I)
YEAR_BEFORE = re.compile(r"(?<!\d)(\d{4})[\s.,/-]+$")
SHORT_YEAR = rf"[’'](\d{{2}}){NO_TIME}"
YEAR_AFTER = re.compile(
    rf"\.?,?[\s./-]*(?:(?:of|del?)\s+)?(?:(\d{{4}}){NO_HOUR}|{SHORT_YEAR}|(\d{{2}})(?!,?\s+\d{{4}}){NO_TIME})", re.I
)
DAY_AFTER = re.compile(rf"[.,]?[\s/-]*(?:the\s+)?(\d{{1,2}}){ORDINAL}{NO_TIME}", re.I)
#: After the day, perhaps with a time between: Thu Jan 10 08:30:00 EST 2019.
THEN_YEAR = re.compile(
    r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+(?:[A-Z]{2,5}|[+-]\d{4}))?\s+|,\s*|\s+|\s?[/-]\s?)"
    rf"(?:(\d{{4}}){NO_HOUR}|{SHORT_YEAR})",
    re.I,
)
#: Characters before a name in which its day and year stand.
REACH = 20

ENGLISH = numbered(MONTHS_OF["en"], 1)
#: Short names that are words elsewhere: no day without a year is read from them.
WORDS = {"ago", "out", "set", "may", "mar", "des", "ara", "nis", "nov", "gen", "dub", "led"}

WEEKDAY = r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))+"
SHORT = numbered(SHORT_WEEKDAYS, 0)
WEEKDAY_BEFORE = re.compile(rf"({WEEKDAY})\.?,?\s*(?:(?:the|den|der|le|el|il|am|d\.)\s+)?$", re.I)
WEEKDAY_AFTER = re.compile(rf"[\s,(]*({WEEKDAY})")
NAME_BEFORE = re.compile(r"[^\W\d_a-z][^\W\d_]*\s+$")


def dates(text: str) -> list[Found]:
    """Every date of a text, from left to right, none inside another.

    >>> [(told.days, told.year, told.month) for told in dates("2019年1月10日, Feb. 2020")]
    [((datetime.date(2019, 1, 10),), None, None), ((), 2020, 2)]
    """
    told: list[Found] = []
    for one in sorted((*_numeric(text), *_named(text)), key=lambda one: (not one.whole, one.start, -one.end)):
        if all(one.start >= other.end or one.end <= other.start for other in told):
            told.append(one)
    return sorted(told)


def day_of(year: str, month: str, day: str) -> date | None:
    """The day of a calendar, None when there is no such day; a year of two digits is the last one past.

    >>> day_of("2019", "1", "10"), day_of("19", "2", "30")
    (datetime.date(2019, 1, 10), None)
    """
    try:
        return date(_year(year), int(month), int(day))
    except ValueError:
        return None


def day_of_number(text: str) -> date | None:
    """The day of a number by itself: 20190110, 20190110083000, or time since 1970 in s, ms, µs or ns.

    Twelve digits that make a day and a time are these rather than milliseconds of 1976.

    >>> day_of_number("1547078400"), day_of_number("1547078400000"), day_of_number("20190110083000")
    (datetime.date(2019, 1, 10), datetime.date(2019, 1, 10), datetime.date(2019, 1, 10))
    """
    digits = text.lstrip("-").partition(".")[0]
    if re.fullmatch(r"(?:19|20)\d{6}(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?", digits):
        day = day_of(digits[:4], digits[4:6], digits[6:8])
        if day:
            return day
    if digits != "0" and not 9 <= len(digits) <= 19:
        return None
    seconds = int(digits) / next(size for size in (1, 1e3, 1e6, 1e9) if int(digits) < 1e11 * size)
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=-seconds if text.startswith("-") else seconds)
    return moment.date() if moment.year < 2200 else None


def weekday_beside(text: str, start: int, end: int) -> int | None:
    """The weekday that stands beside a date: 0 for Monday, None without one.

    >>> weekday_beside("Thu, 10 Jan 2019", 5, 16), weekday_beside("The Baltimore Sun, 10 Jan 2019", 19, 30)
    (3, None)
    """
    before = WEEKDAY_BEFORE.search(text, max(0, start - REACH), start)
    if before:
        name = plain(before[1])
        if name in WEEKDAYS:
            return WEEKDAYS[name]
        if name in SHORT and not NAME_BEFORE.search(text, max(0, before.start() - REACH), before.start()):
            return SHORT[name]
    after = WEEKDAY_AFTER.match(text, end)
    return WEEKDAYS.get(plain(after[1])) if after else None


def weekday_in(text: str) -> int | None:
    """The first weekday that a text names in full.

    >>> weekday_in("OSLO, Wednesday")
    2
    """
    return next((WEEKDAYS[name] for word in re.findall(WEEKDAY, text) if (name := plain(word)) in WEEKDAYS), None)


def _numeric(text: str) -> Iterator[Found]:
    for match in YEAR_FIRST.finditer(text):
        yield _one(match, match[1], match[3] or match[4], match[5])
    for match in COMPACT.finditer(text):
        yield _one(match, *match.groups())
    for match in VIETNAMESE.finditer(text):
        yield _one(match, *match.groups()[::-1])
    for match in NUMBERS.finditer(text):
        if len(match[5]) == 4 or " " not in match[0]:
            yield _two_ways(match, match[1], match[4], match[5])
    for match in YEAR_MONTH.finditer(text):
        if 1 <= int(match[2]) <= 12:
            yield Found(*match.span(), False, year=int(match[1]), month=int(match[2]))


def _one(match: re.Match, year: str, month: str, day: str) -> Found:
    read = day_of(year, month, day)
    return Found(*match.span(), True, (read,) if read else ())


def _two_ways(match: re.Match, first: str, second: str, year: str) -> Found:
    day_first, month_first = day_of(year, second, first), day_of(year, first, second)
    if int(first) > 31 and len(year) == 2:  # the year can only be the first number
        return _one(match, first, second, year)
    days = tuple(dict.fromkeys(day for day in (day_first, month_first) if day))
    order = "" if day_first and month_first else "day first" if day_first else "month first" if month_first else ""
    return Found(*match.span(), True, days, order)


def _named(text: str) -> Iterator[Found]:
    for word in WORD.finditer(text):
        name = plain(word[0])
        if name in MONTHS:
            one = _whole(text, word, str(MONTHS[name])) or _part(text, word, name)
            if one:
                yield one


def _whole(text: str, word: re.Match, month: str) -> Found | None:
    """The date with day and year beside the name of a month."""
    start, end = word.span()
    day = DAY_AFTER.match(text, end)
    year = THEN_YEAR.match(text, day.end()) if day else None
    if not (day and year):
        day, year = DAY_BEFORE.search(text, max(0, start - REACH), start), YEAR_AFTER.match(text, end)
    if not (day and year):
        year, day = YEAR_BEFORE.search(text, max(0, start - REACH), start), DAY_AFTER.match(text, end)
    if not (day and year):
        return None
    read = day_of(next(filter(None, year.groups())), month, day[1])
    return Found(min(day.start(), year.start(), start), max(day.end(), year.end()), True, (read,) if read else ())


def _part(text: str, word: re.Match, name: str) -> Found | None:
    """The date without year, or without day, beside the name of a month."""
    start, end = word.span()
    before, after = DAY_BEFORE.search(text, max(0, start - REACH), start), DAY_AFTER.match(text, end)
    day = after if after and name in ENGLISH else before
    if day and 1 <= int(day[1]) <= 31 and (name in ENGLISH or name not in WORDS):
        return Found(min(day.start(), start), max(day.end(), end), False, month=MONTHS[name], day=int(day[1]))
    year = YEAR_AFTER.match(text, end)
    if year and year[1]:
        return Found(start, year.end(), False, year=int(year[1]), month=MONTHS[name])
    return None


def _year(digits: str) -> int:
    """The year of four digits; of two, the latest that is not after next year."""
    if len(digits) == 4:
        return int(digits)
    this = date.today().year + 1
    return this - (this - int(digits)) % 100
