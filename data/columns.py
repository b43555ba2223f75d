"""Column names as people write them."""

import json
import re
from collections.abc import Mapping, Sequence

from errors import ColumnsUnknown

#: For each field of an article the names of its column, the surest first.
NAMES = {
    "text": "text body content contentoriginal fulltext maintext articletext articlebody storytext bodytext "
    "story article plaintext cleantext rawtext",
    "headline": "headline title hed head articletitle headlinetext titel titre",
    "deck": "deck dek subtitle subheadline subhead standfirst",
    "published": "published publishedat publishdate publicationdate pubdate datepublished publishedon "
    "datetime date datestr timestamp day created createdat time datum",
    "updated": "updated updatedat updateddate dateupdated modified modifiedat datemodified modifieddate lastmodified "
    "lastupdated",
    "source": "source publisher outlet publication newspaper media medianame sourcename site domain paper",
    "url": "url link canonicallink articleurl weburl sourceurl href permalink",
    "byline": "byline author authors writer creator journalist",
    "section": "section topic category desk rubric newsdesk sectionname",
    "language": "language lang",
    "given_id": "id articleid guid uid docid documentid storyid",
}
#: Letters that no name of a column has.
LONGEST_NAME = 60
FIELD_OF = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names.split())}


def plain(name: str) -> str:
    """A column name without capitals, spaces and marks.

    >>> plain("Content_Original")
    'contentoriginal'
    """
    return re.sub(r"[\W_]+", "", name.lower())


def fields_of(columns: Sequence[str]) -> dict[str, list[str]]:
    """For each field the columns that may hold it, the surest first.

    >>> fields_of(["Title", "pub_date", "body", "x"])
    {'headline': ['Title'], 'published': ['pub_date'], 'text': ['body']}
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for column in columns:
        field, rank = FIELD_OF.get(plain(column), ("", 0))
        if field:
            found.setdefault(field, []).append((rank, column))
    return {field: [column for _, column in sorted(ranked)] for field, ranked in found.items()}


def mapping(columns: Sequence[str], text_column: str, rows: Sequence[Mapping[str, object]]) -> dict[str, list[str]]:
    """`fields_of`, with the person's text column if told; raises `ColumnsUnknown` without any.

    A column of numbers is not the text by its name alone. The error has the columns with most letters in the first
    `rows` of the table at its head: one of them is likely the text.
    """
    found = fields_of(columns)
    if text_column and text_column in columns:
        found = {field: [c for c in names if c != text_column] for field, names in found.items()}
        found["text"] = [text_column]
    else:
        found["text"] = [column for column in found.get("text", ()) if not _numbers(column, rows)]
    if not found["text"]:
        raise _unknown(columns, rows)
    return {field: names for field, names in found.items() if names}


def _unknown(columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> ColumnsUnknown:
    """The error that no column is known to be the text."""
    letters = {column: sum(map(str.isalpha, _held(column, rows))) for column in columns}
    longest = sorted(columns, key=lambda column: -letters[column])
    first = rows[0] if rows else {}
    shown = ", ".join(f"“{' '.join(column.split())[:40]}”" for column in list(columns)[:12])
    headless = any(len(column) > LONGEST_NAME for column in columns)
    add = " If the first line is an article, add a line of column names before it." if headless else ""
    return ColumnsUnknown(
        f"None of the columns {shown} is known to hold the articles' text; say which one does.{add}",
        tuple(longest), tuple(as_text(first.get(column, ""))[:80] for column in longest),
    )  # fmt: skip


def _numbers(column: str, rows: Sequence[Mapping[str, object]]) -> bool:
    """Whether a column holds something, but no letter: numbers of stories, not their texts."""
    held = _held(column, rows)
    return bool(held) and not any(map(str.isalpha, held))


def _held(column: str, rows: Sequence[Mapping[str, object]]) -> str:
    """All that a column holds in some rows."""
    return "".join(as_text(row.get(column)) for row in rows)


def values(row: Mapping[str, object], found: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The first filled value for each field of a row, as text."""
    told = {}
    for field, columns in found.items():
        for column in columns:
            value = as_text(row.get(column))
            if value:
                told[field] = value
                break
    return told


def as_text(value: object) -> str:
    """A cell of JSON or CSV as text: lists joined, dates unwrapped, numbers plain.

    >>> as_text({"$date": 1474243200000}), as_text(["Ana Reis", "Bo Lind"]), as_text(None)
    ('1474243200000', 'Ana Reis, Bo Lind', '')
    """
    try:
        return _as_text(value).encode("utf-8", "replace").decode()  # JSON may hold half a character
    except RecursionError:
        return ""


def _as_text(value: object) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace").strip()
    if isinstance(value, bool | int | float):
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    if isinstance(value, list):
        return ", ".join(text for text in map(_as_text, value) if text)
    if isinstance(value, dict):
        inner = next((value[k] for k in ("$date", "$oid", "name", "text", "value") if k in value), None)
        return _as_text(inner) if inner is not None else json.dumps(value, ensure_ascii=False)
    return str(value)
