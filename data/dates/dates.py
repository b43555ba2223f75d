"""Dates as people and machines write them; never silently guessed.

Numbers such as 03/04/2019 can be read two ways. Both readings are kept until
something settles them: `data.date_order` and `data.dating` say what may. A time of
day and its zone are passed over: the day is the one that stands there.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from data.dates import date_forms
from data.dates.date_forms import Found

ORDERS = DAY_FIRST, MONTH_FIRST = "day first", "month first"
#: Where a date was found: before the first sentence, or in a line that says when the article was last changed.
DATELINE, UPDATED_LINE = "dateline", "updated line"
#: Characters of a text that are looked at.
LOOKED_AT = 300

ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
UPDATED = re.compile(
    r"\b(?:updated?|modified|revised|amended|aktualisiert|geändert|mis à jour|modifié|actualizad[oa]|modificad[oa]|"
    r"aggiornat[oa]|modificat[oa]|atualizad[oa]|bijgewerkt|gewijzigd|opdateret|oppdatert|uppdaterad|päivitetty|"
    r"zaktualizowano|aktualizacja|aktualizováno|обновлено|оновлено|güncelleme|güncellendi|actualizat|frissítve)\b",
    re.I,
)


@dataclass(frozen=True)
class Candidate:
    """A date that an article may have been published on.

    `published` is None when the text names no whole day, one that no calendar has, or
    one that can be read two ways; then `either` holds the day-first and the
    month-first reading. Where numbers can only be read one way, `order` says which. Of
    a day that is not whole, year, month, day and weekday (0 is Monday) say what there
    is; weekday is also kept beside a whole one.
    """

    text: str
    found: str
    published: date | None
    either: tuple[date, date] | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    order: str = ""

    def settled(self, order: str) -> "Candidate":
        """The candidate read in this order, if it could be read two ways."""
        if self.either is None or order not in ORDERS:
            return self
        return replace(self, published=self.either[ORDERS.index(order)], either=None)


def read_date(text: str, found: str = "") -> Candidate:
    """The first date that the text names, in any usual form; what there is of one, if none is whole.

    >>> read_date("Fri Oct 1, 2010 11:48am EDT").published
    datetime.date(2010, 10, 1)
    >>> read_date("03/04/2019").either
    (datetime.date(2019, 4, 3), datetime.date(2019, 3, 4))
    >>> read_date("Wed 03/04/2019").published  # the other reading is a Monday
    datetime.date(2019, 4, 3)
    >>> told = read_date("OSLO, Jan. 10")
    >>> told.published, told.month, told.day
    (None, 1, 10)
    """
    text = text.strip()[:LOOKED_AT]
    iso = ISO.match(text)
    if iso:
        return Candidate(text, found, date_forms.day_of(*iso.groups()))
    if text.isascii() and text.replace(".", "", 1).lstrip("-").isdigit():
        return Candidate(text, found, date_forms.day_of_number(text))
    named = date_forms.dates(text)
    first = next((one for one in named if one.whole), None) or next(iter(named), None)
    return _candidate(text, found, text, first)


def dates_in(line: str, found: str) -> tuple[Candidate, ...]:
    """Every whole date of a line, or what there is of one, each with the words before it.

    >>> line = "Published Jan. 10, 2019; updated Jan. 12, 2019"
    >>> [(told.text, told.found) for told in dates_in(line, "print tag")]
    [('Published Jan. 10, 2019', 'print tag'), ('updated Jan. 12, 2019', 'updated line')]
    """
    line = line.strip()[:LOOKED_AT]
    if not any(map(str.isdigit, line)) and found != DATELINE:
        return ()
    whole = [one for one in date_forms.dates(line) if one.whole]
    if not whole:
        part = read_date(line, found)
        return (part,) if part.day or (found == DATELINE and part.weekday is not None) else ()
    told, before = [], 0
    for one, after in zip(whole, [*(later.start for later in whole[1:]), None], strict=True):
        place = UPDATED_LINE if UPDATED.search(line, before, one.start) else found
        end = one.end if after else len(line)
        told.append(_candidate(line, place, line[before:end].strip(" ,;|()·•-–—"), one))
        before = end
    return tuple(told)


def _candidate(line: str, found: str, text: str, one: Found | None) -> Candidate:
    if one is None:
        return Candidate(text, found, None, weekday=date_forms.weekday_in(line))
    weekday = date_forms.weekday_beside(line, one.start, one.end)
    if len(one.days) == 2:
        fits = [place for place, day in enumerate(one.days) if day.weekday() == weekday]
        told = Candidate(text, found, None, one.days, weekday=weekday)
        return replace(told.settled(ORDERS[fits[0]]), order=ORDERS[fits[0]]) if len(fits) == 1 else told
    if one.days:
        return Candidate(text, found, one.days[0], weekday=weekday, order=one.order)
    return Candidate(text, found, None, None, one.year, one.month, one.day, weekday)
