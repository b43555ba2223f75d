"""The catalogue: which collections a library has, and what is said of each."""

import re
import time
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime

import pyarrow as pa
from deltalake import DeltaTable

from data.storage.objects import need_exclusive
from data.storage.tables import Table
from errors import InvalidName, NameTaken, UnknownCollection

#: `going` is true while a collection is being deleted; `purged` changes whenever
#: what a version holds does: it is the time, in milliseconds, of the last take-down or restoration.
SCHEMA = pa.schema(
    [
        ("name", pa.string()),
        ("title", pa.string()),
        ("created", pa.timestamp("us", tz="UTC")),
        ("owner", pa.string()),
        ("note", pa.string()),
        ("language", pa.string()),
        ("archived", pa.bool_()),
        ("going", pa.bool_()),
        ("purged", pa.int64()),
    ]
)
TOLD = {"owner": 200, "note": 5_000, "language": 20}
LONGEST = 200


class Catalogue:
    """The table of collections at `<address>/catalogue`."""

    def __init__(self, address: str) -> None:
        self.table = Table(f"{address.rstrip('/')}/catalogue", SCHEMA)
        if not self.table.opened():
            need_exclusive(self.table.address)
            self.table.make()

    def rows(self) -> list[dict]:
        """Every collection's row, the oldest first; none that is being deleted."""
        return [row for row in self._all() if not row["going"]]

    def going(self) -> list[str]:
        """The names of the collections whose deletion has begun and is not yet done."""
        return [row["name"] for row in self._all() if row["going"]]

    def row(self, name: str) -> dict:
        """One collection's row; raises `UnknownCollection`."""
        for row in self.rows():
            if row["name"] == name:
                return row
        raise UnknownCollection(f"There is no collection “{name[:60]}” in this library.")

    def add(self, title: str, name: str = "", **told: str) -> str:
        """Add a collection; return its name, made of its title unless told. Raises `NameTaken` or `InvalidName`."""
        title = checked(title)

        def changed(rows: list[dict]) -> list[dict]:
            _free(title, "", rows)
            place = name or free_name(title, {row["name"] for row in rows})
            fresh = {"name": place, "title": title, "created": datetime.now(UTC), "purged": 0, "archived": False}
            return [*rows, fresh | {field: noted(field, told.get(field, "")) for field in TOLD}]

        return self._change(changed)[-1]["name"]

    def change(self, name: str, **told: object) -> None:
        """Change what is said of a collection; its name, and so its links, stay.

        Raises `UnknownCollection`, `NameTaken` or `InvalidName`.
        """
        self.row(name)
        if "title" in told:
            told["title"] = checked(str(told["title"]))
        told |= {field: noted(field, str(told[field])) for field in TOLD if field in told}

        def changed(rows: list[dict]) -> list[dict]:
            if "title" in told:
                _free(told["title"], name, rows)
            return [row | told if row["name"] == name else row for row in rows]

        self._change(changed)

    def count_purge(self, name: str) -> None:
        """Note a take-down in a collection, or its restoration, so that nothing made before is used again."""
        now = time.time_ns() // 1_000_000
        at = lambda before: max(now, (before or 0) + 1)  # noqa: E731
        self._change(lambda rows: [r | {"purged": at(r["purged"])} if r["name"] == name else r for r in rows])

    def remove(self, name: str) -> None:
        """Take a collection's row out."""
        self._change(lambda rows: [row for row in rows if row["name"] != name])

    def _all(self) -> list[dict]:
        rows = self.table.read(SCHEMA.names).to_pylist()
        return sorted(rows, key=lambda row: (row["created"], row["name"]))

    def _change(self, changed: Callable[[list[dict]], list[dict]]) -> list[dict]:
        def once(seen: DeltaTable) -> list[dict]:
            rows = changed(self.table.rows(seen, SCHEMA.names).to_pylist())
            self.table.replace(pa.Table.from_pylist(rows, SCHEMA), seen, {"what": "catalogue"})
            return rows

        return self.table.change(once)


def checked(title: str) -> str:
    """The title with its spaces tidied; raises `InvalidName` when it cannot be one.

    >>> checked("  Summit   coverage ")
    'Summit coverage'
    """
    tidy = " ".join(unicodedata.normalize("NFC", title).split())
    if not tidy:
        raise InvalidName("A collection needs a title; type one.")
    if len(tidy) > LONGEST or not tidy.isprintable():
        raise InvalidName(f"A title has at most {LONGEST} characters, all of them visible; shorten it.")
    return tidy


def noted(field: str, text: str) -> str:
    """The text as the field keeps it; raises `InvalidName` when it is too long."""
    text = text.replace("\x00", "").encode("utf-8", "replace").decode().strip()
    if len(text) > TOLD[field]:
        raise InvalidName(f"The {field} has at most {TOLD[field]:,} characters; shorten it.")
    return text


def _free(title: str, name: str, rows: list[dict]) -> None:
    for row in rows:
        if row["title"].casefold() == title.casefold() and row["name"] != name and not row["going"]:
            where = " among the archived ones" if row["archived"] else ""
            raise NameTaken(f"There is already a collection “{title}”{where}; choose another title.")


def free_name(title: str, taken: set[str]) -> str:
    """A name for addresses and folders: letters, digits and hyphens, not taken yet.

    >>> free_name("Kim’s Trip, 2019", {"kims-trip-2019"})
    'kims-trip-2019-2'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore")
    slug = re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")[:60] or "collection"
    number, name = 1, slug
    while name in taken:
        number += 1
        name = f"{slug}-{number}"
    return name
