"""Articles as this program exports them, so that they come back as they were.

A table that has the columns of an export is one; its rows are taken as they stand.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date

import pyarrow as pa

from data.article import SCHEMA
from data.library.migration import as_now
from data.readers.record import Record

#: The columns by which an export is known.
MARKS = frozenset({"id", "raw", "zones", "stated", "date_conflict"})
#: Characters of one cell; what is longer goes on in columns named `raw (2)`, `raw (3)` …
LONGEST_CELL = 32_000

IDENTITY = re.compile(r"[0-9a-f]{16}(-[0-9]{1,6})?")
#: How a cell begins that a spreadsheet would take for a formula, or that was made harmless.
FORMULA = re.compile(r"['=+\-@\t\r]")
#: Characters that cells lose or change, and the sign that a text was written as JSON to keep them.
LOST = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|^json:")
SIGN = "json:"


def cells(value: object, longest: int = 0) -> list[str]:
    """A value as the text of a cell, or of several of at most `longest` characters.

    Lists are written as JSON, and no text is one that a spreadsheet would work out.

    >>> cells("=1+1"), cells(["a", "b"]), cells(None), cells("abc", longest=2)
    (["'=1+1"], ['["a", "b"]'], [''], ['ab', 'c'])
    """
    if isinstance(value, str):
        text = SIGN + json.dumps(value) if LOST.search(value) else value
    elif isinstance(value, list):
        text = json.dumps(value, ensure_ascii=LOST.search(str(value)) is not None, default=str)
    else:
        text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    parts = [text[start : start + longest] for start in range(0, len(text), longest)] if longest else [text]
    return [f"'{part}" if FORMULA.match(part) else part for part in parts or [""]]


def article(row: Mapping[str, object]) -> dict | None:
    """The article that a row of an export holds; None when it is none of ours after all."""
    try:
        told = {field.name: _value(row, field) for field in SCHEMA}
        read = as_now(pa.Table.from_pylist([told], SCHEMA), SCHEMA).to_pylist()[0]
        ours = bool(IDENTITY.fullmatch(read["id"])) and isinstance(json.loads(read["stated"] or "{}"), dict)
        inside = all(0 <= zone["start"] <= zone["end"] <= len(read["raw"]) for zone in read["zones"])
    except (pa.ArrowException, TypeError, ValueError, OverflowError, RecursionError):
        return None
    return read if ours and inside else None


def record(row: Mapping[str, object], place: str) -> Record | None:
    """The record of an export's row; None when it is none of ours after all."""
    read = article(row)
    if read is None:
        return None
    stated = {str(name): str(value) for name, value in json.loads(read["stated"] or "{}").items()}
    return Record(read["raw"], stated, place, read)


def _value(row: Mapping[str, object], field: pa.Field) -> object:
    """A row's value as the column's type wants it, whatever the form of the export."""
    value = row.get(field.name)
    if isinstance(row.get("zones"), str):  # a form whose cells are texts
        value = _joined(row, field.name)
        if value and not pa.types.is_string(field.type) and not pa.types.is_date(field.type):
            value = json.loads(value)
    return _typed(value, field.type)


def _typed(value: object, kind: pa.DataType) -> object:
    if pa.types.is_date(kind) and isinstance(value, str):
        return date.fromisoformat(value) if value else None
    if pa.types.is_list(kind) and pa.types.is_struct(kind.value_type) and isinstance(value, Sequence):
        return [{part.name: _typed(one.get(part.name), part.type) for part in kind.value_type} for one in value or ()]
    return None if value == "" and not pa.types.is_string(kind) else value


def _joined(row: Mapping[str, object], name: str) -> str:
    """The text of a cell and of those that it goes on in."""
    parts, number = [_cell(row.get(name))], 2
    while f"{name} ({number})" in row:
        parts.append(_cell(row[f"{name} ({number})"]))
        number += 1
    text = "".join(parts)
    return json.loads(text.removeprefix(SIGN)) if text.startswith(SIGN) else text


def _cell(value: object) -> str:
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return text.removeprefix("'")
