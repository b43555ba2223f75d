"""The catalogue: which collections a library has, by name and title."""

import re
import unicodedata
from datetime import UTC, datetime

import pyarrow as pa
from deltalake.exceptions import CommitFailedError

from data.tables import Table
from errors import InvalidName, LibraryUnavailable, NameTaken, UnknownCollection

SCHEMA = pa.schema([("name", pa.string()), ("title", pa.string()), ("created", pa.timestamp("us", tz="UTC"))])
TRIES = 20
LONGEST = 200


class Catalogue:
    """The table of collections at `<address>/catalogue`."""

    def __init__(self, address: str) -> None:
        self.table = Table(f"{address.rstrip('/')}/catalogue", SCHEMA)
        self.table.make()

    def rows(self) -> list[dict]:
        """Every collection's name, title and time of making, the oldest first."""
        rows = self.table.read(SCHEMA.names).to_pylist()
        return sorted(rows, key=lambda row: (row["created"], row["name"]))

    def row(self, name: str) -> dict:
        """One collection's row; raises `UnknownCollection`."""
        for row in self.rows():
            if row["name"] == name:
                return row
        raise UnknownCollection(f"There is no collection “{name[:60]}” in this library.")

    def add(self, title: str) -> str:
        """Add a collection; return its name. Raises `NameTaken` or `InvalidName`."""
        title = checked(title)

        def changed(rows: list[dict]) -> list[dict]:
            if any(row["title"].casefold() == title.casefold() for row in rows):
                raise NameTaken(f"There is already a collection “{title}”; choose another title.")
            name = free_name(title, {row["name"] for row in rows})
            return [*rows, {"name": name, "title": title, "created": datetime.now(UTC)}]

        return self._change(changed)[-1]["name"]

    def rename(self, name: str, title: str) -> None:
        """Give a collection another title; its name, and so its links, stay."""
        title = checked(title)
        self.row(name)

        def changed(rows: list[dict]) -> list[dict]:
            if any(r["title"].casefold() == title.casefold() and r["name"] != name for r in rows):
                raise NameTaken(f"There is already a collection “{title}”; choose another title.")
            return [row | {"title": title} if row["name"] == name else row for row in rows]

        self._change(changed)

    def remove(self, name: str) -> None:
        """Take a collection out."""
        self.row(name)
        self._change(lambda rows: [row for row in rows if row["name"] != name])

    def _change(self, changed) -> list[dict]:  # noqa: ANN001 (rows to rows)
        for _ in range(TRIES):
            seen = self.table.opened()
            rows = changed(self.table.rows(seen, SCHEMA.names).to_pylist())
            try:
                self.table.replace(pa.Table.from_pylist(rows, SCHEMA), seen, {"what": "catalogue"})
            except CommitFailedError:
                continue
            return rows
        raise LibraryUnavailable("Too many people change the list of collections at once; try again.")


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
