"""CSV and its kin: one article a row."""

import csv
import itertools
from collections.abc import Iterator
from typing import TextIO

from data.encoding import text_of
from data.readers.layout import LOOKED_AT, mapped, record
from data.readers.record import Choices, File, Found, Skip
from errors import UnreadableFile

DELIMITERS = ",;\t|"
#: Characters that one cell may have.
LONGEST_CELL = 50_000_000


def read(file: File, choices: Choices) -> Iterator[Found]:
    """The articles of a table with a line of column names."""
    csv.field_size_limit(LONGEST_CELL)
    with text_of(file.path, newline="") as stream:
        form = delimiter(stream)
        rows = csv.reader(_lines(stream), delimiter=form)
        try:
            yield from _records(rows, choices)
        except csv.Error as problem:
            raise UnreadableFile(
                f"The table breaks off near line {rows.line_num}: {problem}. Save it as CSV once more."
            ) from problem


def _records(rows: Iterator[list[str]], choices: Choices) -> Iterator[Found]:
    line = next(rows, None)
    if line is None:
        raise UnreadableFile("This file is empty.")
    head = [name.strip() for name in line]
    if not any(head):
        raise UnreadableFile("This table has no line of column names; add one as the first line.")
    first = list(itertools.islice(rows, LOOKED_AT))
    layout, found = mapped(head, [dict(zip(head, row, strict=False)) for row in first], choices)
    yield layout
    for number, row in enumerate(itertools.chain(first, rows), start=1):
        place = f"row {number}"
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(head) and any(cell.strip() for cell in row[len(head) :]):
            yield Skip(place, f"It has {len(row)} cells where the table has {len(head)} columns.")
            continue
        yield record(dict(zip(head, row, strict=False)), found, place)


def _lines(stream: TextIO) -> Iterator[str]:
    while line := stream.readline(LONGEST_CELL):
        if len(line) == LONGEST_CELL:
            raise UnreadableFile(
                "This table has a line that is far too long for one article; save it as CSV once more."
            )
        yield line.replace("\x00", "")


def delimiter(stream: TextIO) -> str:
    """The delimiter of a table: the one that parts its first line, and the next ones alike.

    >>> import io
    >>> delimiter(io.StringIO("title;text\\nOne, two;Three, four\\n"))
    ';'
    """
    sample = stream.read(65_536)
    stream.seek(0)
    first = sample.splitlines()[0] if sample.splitlines() else ""
    widths = {form: _widths(sample, form) for form in DELIMITERS if form in first}
    if not widths:
        return ","
    return max(widths, key=lambda form: (widths[form], -DELIMITERS.index(form)))


def _widths(sample: str, form: str) -> tuple[float, int]:
    try:
        rows = [row for row in csv.reader(sample.splitlines(keepends=True)[:200], delimiter=form) if row]
    except csv.Error:
        return (0.0, 0)
    width = len(rows[0])
    complete = rows[:-1] or rows  # the sample may cut the last row
    return (sum(len(row) == width for row in complete) / len(complete) if width > 1 else 0.0, width)
