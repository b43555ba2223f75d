"""Articles as they are after the edits made by hand."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from data.library.edits import Edit, Edits
from data.library.facts import tuples
from data.page.parse import Page
from data.rows import page_columns, read_again

#: The columns that change when a cleaning rule is undone.
REREAD = tuple(page_columns(Page(), {}))

#: Articles, whole and as they were read, by id.
Fetch = Callable[[Sequence[str]], Mapping[str, dict]]


def article(read: dict, edits: Mapping[str, Edit]) -> dict:
    """The article after its edits; `edited` are these, `as_read` what each changed field was.

    >>> from datetime import datetime
    >>> rain = {"headline": "Rian", "raw": "It rained.", "stated": "{}"}
    >>> told = article(rain, {"headline": Edit("Rain", datetime(2031, 1, 2), "Ana")})
    >>> told["headline"], told["as_read"]
    ('Rain', {'headline': 'Rian'})
    """
    changed = changes(read, edits)
    before = {column: read[column] for column in changed if column in read and read[column] != changed[column]}
    return read | changed | {"edited": dict(edits), "as_read": before}


def changes(read: dict, edits: Mapping[str, Edit]) -> dict:
    """The columns that the edits change, with their new values."""
    undone = edits.get("undone")
    reread = read_again(read, frozenset(undone.value)) if undone and undone.value else {}
    return reread | {field: value(field, edit) for field, edit in edits.items() if field != "undone"}


def value(field: str, edit: Edit) -> object:
    """The edit's value as the column holds it."""
    if field == "published":
        return date.fromisoformat(edit.value) if edit.value else None
    return edit.value


def rows(read: pa.RecordBatch, edits: Edits, fetch: Fetch) -> pa.RecordBatch:
    """A batch of articles, with their ids, after the edits that touch its columns."""
    touched = touching(edits, read.schema.names)
    found = pc.index_in(pa.array(list(touched), pa.string()), value_set=read["id"]).to_pylist()
    places = {place: identity for place, identity in zip(found, touched, strict=True) if place is not None}
    if not places:
        return read
    whole = fetch([identity for identity in places.values() if "undone" in edits[identity]])
    told = read.to_pylist()
    for place, identity in places.items():
        changed = changes(whole.get(identity, {}), edits[identity])
        told[place] |= {column: new for column, new in changed.items() if column in told[place]}
    return pa.RecordBatch.from_pylist(told, read.schema)


def facts(read: pd.DataFrame, edits: Edits, fetch: Fetch) -> pd.DataFrame:
    """The facts of articles after the edits; the frame is changed in place."""
    touched = touching(edits, read.columns)
    places = pd.Index(read["id"]).get_indexer(list(touched))
    whole = fetch([identity for identity in touched if "undone" in edits[identity]])
    new: dict[str, dict[int, object]] = {}
    for place, identity in zip(places, touched, strict=True):
        if place >= 0:
            for column, now in changes(whole.get(identity, {}), edits[identity]).items():
                new.setdefault(column, {})[place] = now
    for column in new.keys() & set(read.columns):
        _put(read, column, new[column])
    return read


def touching(edits: Edits, columns: Sequence[str]) -> list[str]:
    """The ids of the articles that have an edit of one of the columns."""
    wanted = {*columns, "undone"} if set(columns) & set(REREAD) else set(columns)
    return [identity for identity, fields in edits.items() if fields.keys() & wanted]


def _put(read: pd.DataFrame, column: str, new: Mapping[int, object]) -> None:
    values = list(new.values())
    if column == "published":
        values = pd.to_datetime(values).astype("datetime64[s]")
    elif column == "tags":
        values = tuples(values)
    read.iloc[list(new), read.columns.get_loc(column)] = values
