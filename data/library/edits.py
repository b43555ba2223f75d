"""What people changed on articles by hand, kept beside them: the page as it was read stays."""

import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable

from data.storage.tables import Table
from errors import InvalidEdit

SCHEMA = pa.schema(
    [
        ("number", pa.int64()),
        ("id", pa.string()),
        ("field", pa.string()),
        ("value", pa.string()),
        ("at", pa.timestamp("us", tz="UTC")),
        ("who", pa.string()),
    ]
)

#: The fields of an article that can be changed by hand; `undone` are names of cleaning rules left out.
LINES = ("headline", "deck", "byline", "section", "source", "url", "language")
FIELDS = (*LINES, "published", "tags", "star", "note", "undone")
LONGEST = 10_000


@dataclass(frozen=True)
class Edit:
    """The value that a field was given, when and by whom ('' while nobody signs in)."""

    value: object
    at: datetime
    who: str


#: The edits that hold, by article id and field.
Edits = Mapping[str, Mapping[str, Edit]]


class EditTable:
    """The edits of a collection; a revision is never changed."""

    def __init__(self, address: str) -> None:
        self.table = Table(address, SCHEMA, "revision of its edits")

    def newest(self) -> int:
        """The newest revision; 0 as long as nothing was edited."""
        return self.table.newest()

    def held(self, revision: int) -> Edits:
        """The edits that hold at a revision; raises `UnknownCollection` when there is none such."""
        if not revision:
            return {}
        held: dict[str, dict[str, Edit]] = {}
        for row in self.table.read(SCHEMA.names, revision).sort_by("number").to_pylist():
            fields = held.setdefault(row["id"], {})
            fields.pop(row["field"], None)
            value = json.loads(row["value"])
            if value is not None:
                fields[row["field"]] = Edit(value, row["at"], row["who"])
        return {identity: fields for identity, fields in held.items() if fields}

    def save(self, changes: Iterable[tuple[str, str, object]], told: Mapping[str, object]) -> int:
        """Keep changes of (article id, field, value), all at once; return the revision.

        A value of None takes an edit back; `told` says in the history who did it. Raises
        `InvalidEdit` and keeps nothing when a value cannot be the field's.
        """
        now, who = datetime.now(UTC), str(told.get("who", ""))
        kept = [
            {"id": identity, "field": field, "value": json.dumps(checked(field, value)), "at": now, "who": who}
            for identity, field, value in changes
        ]
        return self._append(kept, told)

    def take_over(self, edits: Edits, told: Mapping[str, object]) -> int:
        """Keep edits of another collection as they were made; return the revision."""
        kept = [
            {"id": identity, "field": field, "value": json.dumps(edit.value), "at": edit.at, "who": edit.who}
            for identity, fields in edits.items()
            for field, edit in fields.items()
        ]
        return self._append(kept, told)

    def remove(self, identities: Set[str], told: Mapping[str, object]) -> None:
        """Take the edits of these articles out of the newest revision."""
        wanted = pa.array(sorted(identities), pa.string())

        def once(seen: DeltaTable) -> None:
            held = self.table.rows(seen, ["id", "number"])
            gone = held.filter(pc.is_in(held["id"], value_set=wanted))["number"].to_pylist()
            if gone:
                self.table.remove(gone, seen, dict(told) | {"articles": len(identities)})

        if self.table.opened():
            self.table.change(once)

    def _append(self, kept: list[dict], told: Mapping[str, object]) -> int:
        if not kept:
            return self.newest()
        said = dict(told) | {"articles": len({row["id"] for row in kept})}

        def once(seen: DeltaTable) -> int:
            last = pc.max(self.table.rows(seen, ["number"])["number"]).as_py()
            numbered = [row | {"number": n} for n, row in enumerate(kept, start=0 if last is None else last + 1)]
            return self.table.append(pa.Table.from_pylist(numbered, SCHEMA), seen, said)

        return self.table.change(once)


def checked(field: str, value: object) -> object:
    """The value as it is kept; raises `InvalidEdit` when the field cannot have it.

    >>> checked("headline", " Rain  at last "), checked("tags", ["port", "", "port"]), checked("published", "")
    ('Rain at last', ['port'], '')
    """
    if field not in FIELDS:
        raise InvalidEdit(f"“{field[:40]}” cannot be changed by hand; these can: {', '.join(FIELDS)}.")
    if value is None:
        return None
    if field == "star":
        return bool(value)
    if field in {"tags", "undone"}:
        return _names(field, [value] if isinstance(value, str) else value)
    if field == "published":
        return _day(value)
    return _text(field, value) if field == "note" else _line(field, value)


def _names(field: str, value: object) -> list[str]:
    if not isinstance(value, list | tuple):
        raise InvalidEdit(f"The {field} are a list of names, not “{str(value)[:40]}”.")
    return list(dict.fromkeys(filter(None, (_line(field, name) for name in value))))


def _text(field: str, value: object) -> str:
    text = str(value).replace("\x00", "").encode("utf-8", "replace").decode().strip()
    if len(text) > LONGEST:
        raise InvalidEdit(f"The {field} has {len(text):,} characters; {LONGEST:,} are kept at most. Shorten it.")
    return text


def _line(field: str, value: object) -> str:
    return " ".join(_text(field, value).split())


def _day(value: object) -> str:
    """The day as ISO text; '' for an article that has none."""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    try:
        return date.fromisoformat(str(value)).isoformat() if value else ""
    except ValueError as problem:
        raise InvalidEdit(f"“{str(value)[:40]}” is no day; write it as 2019-01-31, or leave it empty.") from problem
