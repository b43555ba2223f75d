"""The library: named collections of articles, every version of which stays readable.

Each collection is a Delta table of articles and one of settings. Rows carry a
running number, so a version's order never changes however its files are laid.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
from deltalake.exceptions import CommitFailedError, TableNotFoundError

from data import tables
from data.article import COUNTED, FACTS, SCHEMA
from data.catalogue import Catalogue
from data.migration import as_now
from errors import LibraryUnavailable, UnknownCollection

STORED = pa.schema([*SCHEMA, ("row", pa.int64()), ("added", pa.timestamp("us", tz="UTC")), ("upload", pa.string())])
SETTINGS = pa.schema([("told", pa.string())])
TRIES = 20


@dataclass(frozen=True)
class Collection:
    """A named pile of articles: its address name, title, size and newest version."""

    name: str
    title: str
    created: datetime
    articles: int
    version: int


@dataclass(frozen=True)
class Added:
    """What came of adding articles: the version after it, new ones and ones already there."""

    version: int
    added: int
    already_there: int


class Library:
    """All collections under one address, a folder or an `s3://` URL."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")
        self.catalogue = Catalogue(self.address)

    def collections(self) -> tuple[Collection, ...]:
        """Every collection, the oldest first."""
        return tuple(self._collection(row) for row in self.catalogue.rows())

    def create(self, title: str) -> Collection:
        """Make an empty collection. Raises `NameTaken` or `InvalidName`."""
        name = self.catalogue.add(title)
        with tables.speaking(self.address):
            tables.create(self._place(name, "articles"), STORED)
            tables.create(self._place(name, "settings"), SETTINGS)
        return self._collection(self.catalogue.row(name))

    def rename(self, name: str, title: str) -> None:
        """Give a collection another title."""
        self.catalogue.rename(name, title)

    def delete(self, name: str) -> None:
        """Take a collection out of the library, and its articles off the disk."""
        self.catalogue.row(name)
        with tables.speaking(self.address):
            for part in ("articles", "settings"):
                table = _opened(self._place(name, part))
                table.delete()
                table.vacuum(retention_hours=0, enforce_retention_duration=False, dry_run=False)
        self.catalogue.remove(name)

    def version(self, name: str) -> int:
        """The newest version of a collection."""
        return self._table(name).version()

    def size(self, name: str, version: int) -> int:
        """The number of articles in a version."""
        return self._table(name, version).count()

    def key(self, name: str, version: int) -> str:
        """A text that changes whenever the articles do: the table's own id and the version."""
        return f"{self._table(name, version).metadata().id} {version}"

    def add(self, name: str, articles: pa.Table, upload: str) -> Added:
        """Store the articles that are not there yet, all at once.

        An article whose id is there already, or came before in `articles`, is
        left out. Two processes may add at the same time.
        """
        for _ in range(TRIES):
            version = self.version(name)
            held = self._columns(name, version, ["id"])["id"]
            fresh = _first_of_each(articles.filter(pc.invert(pc.is_in(articles["id"], value_set=held))))
            repeated = articles.num_rows - fresh.num_rows
            if not fresh.num_rows:
                return Added(version, 0, repeated)
            with tables.speaking(self.address):
                try:
                    tables.append(self._place(name, "articles"), _stamped(fresh, len(held), upload), version)
                except CommitFailedError:
                    continue
            return Added(version + 1, fresh.num_rows, repeated)
        raise LibraryUnavailable("Too many people add to this collection at once; try again.")

    def known(self, name: str, identities: Sequence[str]) -> set[str]:
        """Those of the ids that the collection's newest version holds."""
        held = self._columns(name, self.version(name), ["id"])["id"]
        asked = pa.array(sorted(set(identities)), pa.string())
        return set(asked.filter(pc.is_in(asked, value_set=held)).to_pylist())

    def facts(self, name: str, version: int) -> pd.DataFrame:
        """`data.article.FACTS` of every article in the order of adding; texts are str, dates datetime64."""
        frame = self._columns(name, version, [*FACTS]).to_pandas()
        frame["published"] = frame["published"].astype("datetime64[s]")
        return frame

    def texts(self, name: str, version: int) -> Iterator[pa.RecordBatch]:
        """The counted columns of every article, with id and language, in the order of `facts`."""
        columns = ["id", "language", *COUNTED]
        yield from self._columns(name, version, columns).to_batches(max_chunksize=2_000)

    def whole(self, name: str, version: int) -> pa.Table:
        """Every column of every article, in the order of `facts`."""
        return self._columns(name, version, SCHEMA.names)

    def article(self, name: str, version: int, identity: str) -> dict | None:
        """Everything of one article; None when the version has no such id."""
        found = self.articles(name, version, [identity])
        return found[0] if found else None

    def articles(self, name: str, version: int, identities: Sequence[str]) -> list[dict]:
        """Everything of these articles, in the order asked; unknown ids are left out."""
        held = self._columns(name, version, ["id", "row"])
        numbers = held.filter(pc.is_in(held["id"], value_set=pa.array(list(identities), pa.string())))
        source = self._table(name, version).to_pyarrow_dataset()
        with tables.speaking(self.address):
            rows = source.to_table(filter=ds.field("row").isin(numbers["row"].combine_chunks()))
        by_id = {row["id"]: row for row in as_now(rows, STORED).to_pylist()}
        return [by_id[identity] for identity in identities if identity in by_id]

    def settings(self, name: str, revision: int | None = None) -> tuple[dict, int]:
        """The collection's settings and their revision; raises `UnknownCollection`."""
        self.catalogue.row(name)
        table = self._at(self._place(name, "settings"), revision, "revision of its settings")
        with tables.speaking(self.address):
            told = table.to_pyarrow_table()["told"].to_pylist()
        return (json.loads(told[0]) if told else {}), table.version()

    def save_settings(self, name: str, told: Mapping) -> int:
        """Keep the settings; return their revision."""
        self.catalogue.row(name)
        rows = pa.table({"told": [json.dumps(dict(told), ensure_ascii=False)]}, SETTINGS)
        with tables.speaking(self.address):
            return tables.replace(self._place(name, "settings"), rows)

    def _collection(self, row: dict) -> Collection:
        table = self._table(row["name"])
        return Collection(articles=table.count(), version=table.version(), **row)

    def _place(self, name: str, part: str) -> str:
        return f"{self.address}/collections/{name}/{part}"

    def _table(self, name: str, version: int | None = None):  # noqa: ANN202 (a DeltaTable)
        self.catalogue.row(name)
        return self._at(self._place(name, "articles"), version, "version")

    def _at(self, place: str, version: int | None, what: str):  # noqa: ANN202 (a DeltaTable)
        with tables.speaking(self.address):
            newest = _opened(place)
            if version is None or version == newest.version():
                return newest
            if not 0 <= version < newest.version():
                raise UnknownCollection(f"There is no {what} {version}; the newest is {newest.version()}.")
            return tables.table(place, version)

    def _columns(self, name: str, version: int, columns: list[str]) -> pa.Table:
        source = self._table(name, version).to_pyarrow_dataset()
        held = [column for column in columns if column in source.schema.names]
        with tables.speaking(self.address):
            rows = source.to_table(columns=list(dict.fromkeys([*held, "row"])))
        ordered = rows.take(pc.sort_indices(rows["row"]))
        return as_now(ordered, pa.schema([STORED.field(column) for column in columns]))


def _opened(place: str):  # noqa: ANN202 (a DeltaTable)
    """The table at `place`; made now if whoever made the collection was cut off before it."""
    try:
        return tables.table(place)
    except TableNotFoundError:
        tables.create(place, STORED if place.endswith("/articles") else SETTINGS)
        return tables.table(place)


def _first_of_each(articles: pa.Table) -> pa.Table:
    seen: set[str] = set()
    first = [not (i in seen or seen.add(i)) for i in articles["id"].to_pylist()]
    return articles.filter(pa.array(first, pa.bool_()))


def _stamped(articles: pa.Table, held: int, upload: str) -> pa.Table:
    count = articles.num_rows
    stamps = [
        pa.array(range(held, held + count), pa.int64()),
        pa.array([datetime.now(UTC)] * count, STORED.field("added").type),
        pa.array([upload] * count, pa.string()),
    ]
    return pa.table([*articles.select(SCHEMA.names).columns, *stamps], schema=STORED)
