"""What speaks for an article's date: its record, its page, its address and its file, gathered."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from data.dates.address_dates import ADDRESS, FILE_NAME, of_address, of_file_name
from data.dates.date_order import Orders, keys_of, order_of_days, spoken_order
from data.dates.date_readings import Evidence, possible_order
from data.dates.dates import UPDATED_LINE, Candidate, read_date
from data.page.parse import Page
from data.readers.record import Record

#: What people and programs write where no date is known.
NOTHING = {"", "none", "null", "nan", "nat", "n/a", "na", "-", "unknown", "undated", "n.d."}


def evidence(record: Record, page: Page, file: str, source: str, language: str) -> Evidence:
    """All dates that speak for an article, the most trusted first; `source` is its outlet's name."""
    candidates = tuple(dict.fromkeys((*_told(record), *page.dates, *_named(record, file))))
    column = column_of(file, record.place)
    return _evidence(candidates, (page.deck, *page.captions, *page.body), column, source, language)


def evidence_of(row: Mapping, place: str) -> Evidence:
    """What speaks for the date of an article that has become a row; `place` is where in its file it stood."""
    told = dict.fromkeys((one["text"], one["found"]) for one in row["dates"] or ())
    candidates = tuple(candidate for text, found in told if (candidate := _read(text, found)))
    text = (row["deck"], *row["captions"], *row["body"])
    return _evidence(candidates, text, column_of(row["file"], place), row["source"], row["language"])


def column_of(file: str, place: str) -> str:
    """What names the column that an article's date stands in: its file, or the file of an archive.

    >>> column_of("a.zip", "b.csv row 3"), column_of("a.csv", "row 4")
    ('a.zip b.csv', 'a.csv')
    """
    return f"{file} {re.sub(r'(?:^| )[a-z]+ [0-9,]+$', '', place)}".strip()


def _read(text: str, found: str) -> Candidate | None:
    reader = {ADDRESS: of_address, FILE_NAME: of_file_name}.get(found)
    return reader(text) if reader else read_date(text, found)


def _evidence(
    candidates: tuple[Candidate, ...], parts: Sequence[str], column: str, source: str, language: str
) -> Evidence:
    two_ways = [candidate for candidate in candidates if candidate.either]
    if not two_ways:
        return Evidence(candidates, language=language)
    text = "\n".join(parts)
    return Evidence(
        candidates,
        {candidate: keys_of(candidate, column, source) for candidate in two_ways},
        {candidate: spoken_order(candidate, text) for candidate in two_ways},
        language,
    )


def note_orders(orders: Orders, known: Evidence, column: str, source: str) -> None:
    """Remember which order of day and month the article's dates show, alone or by its other dates."""
    for candidate in known.candidates:
        order = candidate.order
        if candidate.either:
            order = possible_order(candidate, date.today()) or order_of_days(candidate, known.days)
        if order:
            orders.note(keys_of(candidate, column, source), order)


def _told(record: Record) -> Iterator[Candidate]:
    """What the file says beside the text."""
    told = record.fields
    for name, found in (("published", told.get("published_from") or "date column"), ("updated", UPDATED_LINE)):
        text = told.get(name, "")
        if text.strip().lower() not in NOTHING:
            yield read_date(text, found)


def _named(record: Record, file: str) -> Iterator[Candidate]:
    """What the address and the name of the file say."""
    address, alone = of_address(record.fields.get("url", "")), of_file_name(_own_name(record, file))
    yield from (candidate for candidate in (address, alone) if candidate)


def _own_name(record: Record, file: str) -> str:
    """The name of the file that holds this article alone, '' when it holds others too."""
    name = record.place or file
    return name if re.search(r"\.\w{2,7}$", name) else ""
