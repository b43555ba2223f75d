"""Excel workbooks: one article a row, every sheet with a line of column names."""

import itertools
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from data.readers.budget import refuse_swollen
from data.readers.layout import LOOKED_AT, mapped, record
from data.readers.record import Choices, File, Found, Skip
from errors import ColumnsUnknown, UnreadableFile

#: What a broken workbook raises while it is opened or read.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, ParseError, KeyError, ValueError, TypeError,
    AttributeError, IndexError, OSError, EOFError, NotImplementedError, OverflowError,
)  # fmt: skip
LAST_ROW, LAST_COLUMN = 1_048_576, 1_000
#: How an old workbook (.xls) begins, and one that is protected by a password.
OLD_FORM = b"\xd0\xcf\x11\xe0"

Rows = Iterator[tuple[object, ...]]


def read(file: File, choices: Choices) -> Iterator[Found]:
    """The articles of all sheets; a sheet whose text column is not known stays out if another's is.

    Raises `ColumnsUnknown` when no sheet's is known, `UnreadableFile` for what is no workbook.
    """
    with file.path.open("rb") as stream:
        if stream.read(4) == OLD_FORM:
            raise UnreadableFile("This workbook has a password or the old .xls form; save it as .xlsx without one.")
        stream.seek(0)
        yield from _sheets(_opened(file, stream), choices)


def _opened(file: File, stream: BinaryIO) -> openpyxl.Workbook:
    try:
        refuse_swollen(file.path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    except DAMAGED as problem:
        raise UnreadableFile("This is no Excel workbook that can be opened; save it as .xlsx once more.") from problem


def _sheets(book: openpyxl.Workbook, choices: Choices) -> Iterator[Found]:
    unknown: dict[str, ColumnsUnknown] = {}
    known = 0
    for sheet in book.worksheets:
        try:
            for found in _sheet(_rows(sheet), choices):
                known += 1
                yield replace(found, place=f"sheet “{sheet.title}” {found.place}".strip())
        except ColumnsUnknown as problem:
            unknown[sheet.title] = problem
    if unknown and not known:
        raise next(iter(unknown.values()))
    yield from (Skip(f"sheet “{title}”", str(problem)) for title, problem in unknown.items())


def _sheet(rows: Rows, choices: Choices) -> Iterator[Found]:
    filled = ((number, row) for number, row in enumerate(rows, start=1) if any(cell not in {None, ""} for cell in row))
    _, head = next(filled, (0, ()))
    if not head:
        return
    names = ["" if name is None else str(name).strip() for name in head[:LAST_COLUMN]]
    first = list(itertools.islice(filled, LOOKED_AT))
    if not first:
        return
    looked_at = [dict(zip(names, row, strict=False)) for _, row in first]
    layout, found = mapped([name for name in names if name], looked_at, choices)
    yield layout
    for number, row in itertools.chain(first, filled):
        yield record(dict(zip(names, row, strict=False)), found, f"row {number}")


def _rows(sheet: ReadOnlyWorksheet) -> Rows:
    """The cells of each row, whatever the workbook says of its own size, and without warnings about odd cells."""
    try:
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_row=LAST_ROW, values_only=True)
        while True:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                row = next(rows, None)
            if row is None:
                return
            yield row
    except DAMAGED as problem:
        raise UnreadableFile(f"The sheet “{sheet.title}” is damaged; save the workbook once more.") from problem
