"""The library: named collections of articles, every version of which stays readable.

Each collection is a Delta table of articles, one of edits made by hand and one of
settings. Rows carry a running number, so a version's order never changes however
its files are laid.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from deltalake.exceptions import CommitFailedError

from data import edited, facts
from data.article import COUNTED, FACTS, SCHEMA
from data.catalogue import Catalogue
from data.edits import EditTable
from data.tables import Table, changed
from data.versions import Version
from errors import LibraryUnavailable

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
    version: str


@dataclass(frozen=True)
class Added:
    """What came of adding articles: the version after it, new ones and ones already there."""

    version: str
    added: int
    already_there: int


class Library:
    """All collections under one address, a folder or an `s3://` URL.

    A version is written `12`, or `12.3` once articles were edited by hand
    (`data.versions`); functions take it in either form, or as a number.
    """

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")
        self.catalogue = Catalogue(self.address)

    def collections(self) -> tuple[Collection, ...]:
        """Every collection, the oldest first."""
        return tuple(self._collection(row) for row in self.catalogue.rows())

    def create(self, title: str) -> Collection:
        """Make an empty collection. Raises `NameTaken` or `InvalidName`."""
        name = self.catalogue.add(title)
        self.articles_table(name).make()
        return self._collection(self.catalogue.row(name))

    def rename(self, name: str, title: str) -> None:
        """Give a collection another title."""
        self.catalogue.rename(name, title)

    def delete(self, name: str) -> None:
        """Take a collection out of the library, and its articles off the disk."""
        self.catalogue.row(name)
        for table in (self.articles_table(name), self.edits(name).table, self._settings(name)):
            table.clear()
        self.catalogue.remove(name)

    def version(self, name: str) -> str:
        """The newest version of a collection."""
        return str(Version(self.articles_table(name).newest(), self.edits(name).newest()))

    def size(self, name: str, version: str | int) -> int:
        """The number of articles in a version."""
        table = self.articles_table(name).opened(Version.of(version).articles)
        return table.count() if table else 0

    def key(self, name: str, version: str | int) -> str:
        """A text that changes whenever the articles do: the table's own id and the version."""
        asked = Version.of(version)
        self.edits(name).held(asked.edits)
        table = self.articles_table(name).opened(asked.articles)
        return f"{table.metadata().id if table else name} {asked}"

    def add(self, name: str, articles: pa.Table, upload: str, who: str = "") -> Added:
        """Store the articles that are not there yet, all at once.

        An article whose id is there already, or came before in `articles`, is
        left out. Two processes may add at the same time.
        """
        table = self.articles_table(name)
        table.make()
        for _ in range(TRIES):
            seen = table.opened()
            held = table.rows(seen, ["id", "row"])
            fresh = _first_of_each(articles.filter(pc.invert(pc.is_in(articles["id"], value_set=held["id"]))))
            repeated = articles.num_rows - fresh.num_rows
            if fresh.num_rows:
                told = {"what": "upload", "who": who, "articles": fresh.num_rows, "upload": upload}
                try:
                    table.append(_stamped(fresh, _next(held["row"]), upload), seen, told)
                except CommitFailedError:
                    continue
            return Added(self.version(name), fresh.num_rows, repeated)
        raise LibraryUnavailable("Too many people add to this collection at once; try again.")

    def edit(self, name: str, identity: str, changes: Mapping[str, object], who: str = "") -> str:
        """Change fields of an article by hand (`data.edits.FIELDS`); return the version after it.

        None takes an edit back. `{"undone": ["print tag"]}` reads the page again without
        these cleaning rules. Raises `InvalidEdit`.
        """
        self.edits(name).save(((identity, field, value) for field, value in changes.items()), who)
        return self.version(name)

    def known(self, name: str, identities: Sequence[str]) -> set[str]:
        """Those of the ids that the collection's newest version holds."""
        held = self.articles_table(name).read(["id"])["id"]
        asked = pa.array(sorted(set(identities)), pa.string())
        return set(asked.filter(pc.is_in(asked, value_set=held)).to_pylist())

    def facts(self, name: str, version: str | int) -> pd.DataFrame:
        """`data.article.FACTS` of every article, in the order of adding (`data.facts`)."""
        asked = Version.of(version)
        return edited.facts(
            facts.frame(self._columns(name, asked, [*FACTS])), self.edits(name).held(asked.edits),
            lambda identities: self._as_read(name, asked, identities),
        )  # fmt: skip

    def texts(self, name: str, version: str | int) -> Iterator[pa.RecordBatch]:
        """The counted columns of every article, with id and language, in the order of `facts`."""
        return self._batches(name, Version.of(version), ["id", "language", *COUNTED])

    def whole(self, name: str, version: str | int) -> pa.Table:
        """Every column of every article, in the order of `facts`."""
        return pa.Table.from_batches(self._batches(name, Version.of(version), SCHEMA.names), SCHEMA)

    def article(self, name: str, version: str | int, identity: str) -> dict | None:
        """Everything of one article; None when the version has no such id."""
        found = self.articles(name, version, [identity])
        return found[0] if found else None

    def articles(self, name: str, version: str | int, identities: Sequence[str]) -> list[dict]:
        """Everything of these articles, in the order asked; unknown ids are left out.

        Beside its columns each has `edited`, its edits by field (`data.edits.Edit`), and
        `as_read`, what each field that an edit changed was before.
        """
        asked = Version.of(version)
        read = self._as_read(name, asked, identities)
        edits = self.edits(name).held(asked.edits)
        return [edited.article(read[i], edits.get(i, {})) for i in identities if i in read]

    def settings(self, name: str, revision: int | None = None) -> tuple[dict, int]:
        """The collection's settings and their revision; raises `UnknownCollection`."""
        self.catalogue.row(name)
        settings = self._settings(name)
        table = settings.opened(revision)
        told = settings.rows(table, ["told"])["told"].to_pylist() if table else []
        return (json.loads(told[0]) if told else {}), table.version() if table else 0

    def save_settings(self, name: str, told: Mapping) -> int:
        """Keep the settings; return their revision."""
        self.catalogue.row(name)
        rows = pa.table({"told": [json.dumps(dict(told), ensure_ascii=False)]}, SETTINGS)
        table = self._settings(name)
        table.make()
        return table.replace(rows, table.opened(), {"what": "settings"})

    def articles_table(self, name: str) -> Table:
        """The table of a collection's articles as they were read; raises `UnknownCollection`."""
        return Table(self._place(name, "articles"), STORED)

    def edits(self, name: str) -> EditTable:
        """The edits of a collection; raises `UnknownCollection`."""
        return EditTable(self._place(name, "edits"))

    def _settings(self, name: str) -> Table:
        return Table(self._place(name, "settings"), SETTINGS, "revision of its settings")

    def _collection(self, row: dict) -> Collection:
        place = f"{self.address}/collections/{row['name']}"
        articles, edits = Table(f"{place}/articles", STORED), EditTable(f"{place}/edits")
        table = articles.opened()
        version = Version(changed(table) if table else 0, edits.newest())
        return Collection(articles=table.count() if table else 0, version=str(version), **row)

    def _place(self, name: str, part: str) -> str:
        self.catalogue.row(name)
        return f"{self.address}/collections/{name}/{part}"

    def _columns(self, name: str, asked: Version, columns: list[str]) -> pa.Table:
        read = self.articles_table(name).read([*columns, "row"], asked.articles)
        return read.take(pc.sort_indices(read["row"])).select(columns)

    def _batches(self, name: str, asked: Version, columns: list[str]) -> Iterator[pa.RecordBatch]:
        read = self._columns(name, asked, columns).to_batches(max_chunksize=2_000)
        held = self.edits(name).held(asked.edits)
        return edited.batches(read, held, lambda identities: self._as_read(name, asked, identities))

    def _as_read(self, name: str, asked: Version, identities: Sequence[str]) -> dict[str, dict]:
        """Articles without their edits, by id."""
        if not identities:
            return {}
        table = self.articles_table(name)
        numbers = table.read(["row"], asked.articles, pc.field("id").isin(list(identities)))["row"]
        rows = table.read(STORED.names, asked.articles, pc.field("row").isin(numbers.combine_chunks()))
        return {row["id"]: row for row in rows.to_pylist()}


def _first_of_each(articles: pa.Table) -> pa.Table:
    seen: set[str] = set()
    first = [not (i in seen or seen.add(i)) for i in articles["id"].to_pylist()]
    return articles.filter(pa.array(first, pa.bool_()))


def _next(rows: pa.ChunkedArray) -> int:
    return pc.max(rows).as_py() + 1 if len(rows) else 0


def _stamped(articles: pa.Table, first: int, upload: str) -> pa.Table:
    count = articles.num_rows
    stamps = [
        pa.array(range(first, first + count), pa.int64()),
        pa.array([datetime.now(UTC)] * count, STORED.field("added").type),
        pa.array([upload] * count, pa.string()),
    ]
    return pa.table([*articles.select(SCHEMA.names).columns, *stamps], schema=STORED)
