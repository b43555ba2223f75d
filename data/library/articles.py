"""The articles of one collection: as they were read, with the edits made by hand on top."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from data.article import COUNTED, FACTS, SCHEMA, STORED
from data.library import edited, facts
from data.library.edits import EditTable
from data.library.versions import Version
from data.storage.tables import Table

#: The counted columns, with whose and in which language they are.
TEXTS = ("id", "language", *COUNTED)


class Articles:
    """The table of articles and the table of edits, read together."""

    def __init__(self, place: str) -> None:
        self.table = Table(f"{place}/articles", STORED)
        self.edits = EditTable(f"{place}/edits")

    def newest(self) -> Version:
        """The newest version of both tables."""
        return Version(self.table.newest(), self.edits.newest())

    def edit(self, changes: Iterable[tuple[str, str, object]], who: str = "", what: str = "edit") -> Version:
        """Change fields by hand, told as (article id, field, value); return the version after it."""
        self.edits.save(changes, {"what": what, "who": who, "articles_version": self.table.newest()})
        return self.newest()

    def size(self, version: Version) -> int:
        """The number of articles."""
        table = self.table.opened(version.articles)
        return table.count() if table else 0

    def key(self, version: Version) -> str:
        """A text that changes whenever the articles do; raises `UnknownCollection` for no such version."""
        self.edits.table.opened(version.edits)
        table = self.table.opened(version.articles)
        return f"{table.metadata().id if table else self.table.address} {version}"

    def facts(self, version: Version) -> pd.DataFrame:
        """The facts of every article, in the order of adding."""
        read = facts.as_written(self.columns(version, FACTS))
        edits = self.edits.held(version.edits)
        return facts.with_sections_alike(edited.facts(read, edits, lambda ids: self.as_read(version, ids)))

    def batches(
        self, version: Version, columns: Sequence[str] = SCHEMA.names, since: int = 0
    ) -> Iterator[pa.RecordBatch]:
        """Columns, the id among them, of every article, in the order of `facts`, after the first `since`."""
        read = self.columns(version, columns, since).to_batches(max_chunksize=2_000)
        held = self.edits.held(version.edits)
        return (edited.rows(batch, held, lambda ids: self.as_read(version, ids)) for batch in read)

    def texts(self, version: Version, since: int = 0) -> Iterator[pa.RecordBatch]:
        """The counted columns, with id and language, in the order of `facts`, after the first `since` articles."""
        return self.batches(version, TEXTS, since)

    def marks(self, version: Version) -> np.ndarray:
        """A number for each article, uint64, in the order of `facts`: another when a column of `texts` is.

        It is made of when the article was added, at which place, and of its edits.
        """
        held = self.edits.held(version.edits)
        touched = edited.touching(held, TEXTS)
        read = self.columns(version, ["row", "added", *(["id"] if touched else [])])
        rows, added = read["row"].to_numpy(), read["added"].cast(pa.int64()).to_numpy()
        told = pd.util.hash_array(rows) * np.uint64(3) + pd.util.hash_array(added)
        places = pc.index_in(pa.array(touched, pa.string()), value_set=read["id"]).to_pylist() if touched else []
        for place, identity in zip(places, touched, strict=True):
            if place is not None:
                made = json.dumps({field: edit.value for field, edit in sorted(held[identity].items())})
                told[place] ^= np.frombuffer(hashlib.sha256(made.encode()).digest()[:8], np.uint64)[0]
        return told

    def whole(self, version: Version) -> pa.Table:
        """Every column of every article, in the order of `facts`."""
        return pa.Table.from_batches(self.batches(version), SCHEMA)

    def articles(self, version: Version, identities: Sequence[str]) -> list[dict]:
        """Everything of these articles and of their edits (`data.edited.article`), in the order asked."""
        read = self.as_read(version, identities)
        held = self.edits.held(version.edits)
        return [edited.article(read[i], held.get(i, {})) for i in identities if i in read]

    def as_read(self, version: Version, identities: Sequence[str]) -> dict[str, dict]:
        """Articles without their edits, by id."""
        if not identities:
            return {}
        held = self.table.read(["id", "row"], version.articles)
        numbers = held.filter(pc.is_in(held["id"], value_set=pa.array(list(identities), pa.string())))["row"]
        rows = self.table.read(STORED.names, version.articles, pc.field("row").isin(numbers.combine_chunks()))
        return {row["id"]: row for row in rows.to_pylist()}

    def columns(self, version: Version, columns: Sequence[str], since: int = 0) -> pa.Table:
        """Columns of every article as it was read, after the first `since`."""
        after = None
        if since:
            numbers = np.sort(self.table.read(["row"], version.articles)["row"].to_numpy())
            after = pc.field("row") > int(numbers[since - 1])
        read = self.table.read(list(dict.fromkeys([*columns, "row"])), version.articles, after)
        return read.take(pc.sort_indices(read["row"])).select(list(columns))
