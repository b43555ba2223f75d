"""The day that a web address or a file's name holds."""

import re
from datetime import date
from pathlib import PurePath

from data.dates.date_forms import day_of
from data.dates.dates import Candidate, read_date
from data.dates.day_names import MONTHS, plain

ADDRESS, FILE_NAME = "address", "file name"
#: Characters of an address that are looked at.
LOOKED_AT = 1_000

YEAR, NAME = r"(?P<year>(?:19|20)\d{2})", r"[^\W\d_]{3,10}"
#: How the path of an address holds a day, the surest first.
DAYS = tuple(map(re.compile, (
    rf"(?<!\d){YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d\d?(?=[/_.]|$)|0\d(?=-))",  # not /2018/12/10-things-to-know
    rf"/{YEAR}/(?P<month>{NAME})/(?P<day>\d{{1,2}})(?=/|$)",  # /2018/feb/26/
    rf"/{YEAR}/(?P<month>\d\d)(?P<day>\d\d)/",  # /2018/0226/
    rf"(?<!\d){YEAR}(?P<mark>[_-])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
    rf"(?<!\d){YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
)))  # fmt: skip
MONTH = re.compile(rf"/{YEAR}/(?P<month>\d{{1,2}}|{NAME})(?=/)")
#: A day in what stands behind the question mark.
ASKED = re.compile(rf"(?<!\d){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")


def of_address(url: str) -> Candidate | None:
    """The day, or only the month, that a web address holds.

    >>> of_address("https://example.org/news/2018/01/02/summit.html").published
    datetime.date(2018, 1, 2)
    >>> told = of_address("https://example.org/2018/january/10-things")
    >>> told.published, told.year, told.month
    (None, 2018, 1)
    """
    path, _, asked = url[:LOOKED_AT].partition("?")
    for form, text in (*((form, path) for form in DAYS), (ASKED, asked)):
        match = form.search(text)
        day = match and day_of(match["year"], _month(match), match["day"])
        if day:
            return Candidate(url, ADDRESS, day)
    match = MONTH.search(path)
    if match and 1 <= int(_month(match)) <= 12:
        return Candidate(url, ADDRESS, None, year=int(match["year"]), month=int(_month(match)))
    return None


def day_of_address(url: str) -> date | None:
    """The day that a web address holds, None without a whole one.

    >>> day_of_address("https://example.org/2018/feb/26/summit")
    datetime.date(2018, 2, 26)
    """
    told = of_address(url)
    return told.published if told else None


def of_file_name(name: str) -> Candidate | None:
    """The day that the name of a file, or of the folders above it, holds.

    >>> of_file_name("2019/01/10/trip.txt").published, of_file_name("Kim trip 10 Jan 2019.txt").published
    (datetime.date(2019, 1, 10), datetime.date(2019, 1, 10))
    """
    stem = PurePath(name).stem.replace("_", " ")
    told = read_date(stem, FILE_NAME) if not stem.isdigit() or len(stem) == 8 else None
    if not (told and (told.published or told.either)):
        told = of_address(f"/{name}/")
    if not (told and (told.published or told.either)):
        return None
    return Candidate(name, FILE_NAME, told.published, told.either, weekday=told.weekday)


def _month(match: re.Match) -> str:
    month = match["month"]
    return month if month.isdigit() else str(MONTHS.get(plain(month), 0))
