"""Delta tables, opened and written with errors in one sentence."""

import json
import random
import re
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import TypeVar

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import CommitProperties, DeltaTable, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError

from data.library.migration import as_now
from data.storage import log
from data.storage.log import Commit
from data.storage.speaking import speaking
from errors import LibraryUnavailable, UnknownCollection

Made = TypeVar("Made")

#: How often a write is tried while others are quicker, and the longest pause between two tries in seconds.
TRIES, PAUSE = 40, 0.2

#: The log is never shortened by itself, so that a link of any age finds its version
#: in it; a file that was replaced stays in it, so that it can be removed once its versions
#: have expired; and it holds no part of a text, so that a text can be taken down for good.
CONFIGURATION = {
    "delta.logRetentionDuration": "interval 36500 days",
    "delta.enableExpiredLogCleanup": "false",
    "delta.deletedFileRetentionDuration": "interval 36500 days",
    "delta.dataSkippingStatsColumns": "row",
}


class Table:
    """A table at an address, made when it is first written; every version stays readable.

    `told` of each write says in the history who did what. A write is made on top of
    the table as it was `seen`, and raises `CommitFailedError` when another was quicker.
    """

    def __init__(self, address: str, schema: pa.Schema, what: str = "version") -> None:
        self.address = address
        self.schema = schema
        self.what = what

    @property
    def number(self) -> str:
        """The column that numbers the rows; '' for a table that has none."""
        return next((name for name in ("row", "number") if name in self.schema.names), "")

    def make(self) -> None:
        """Make the table, empty, unless it is there; one of an earlier release is set as today's are."""
        table = self.opened()
        with speaking(self.address), suppress(CommitFailedError):  # another does it now
            if not table:
                DeltaTable.create(self.address, schema=self.schema, mode="ignore", configuration=CONFIGURATION)
            elif not CONFIGURATION.items() <= table.metadata().configuration.items():
                table.alter.set_table_properties(CONFIGURATION)

    def opened(self, version: int | None = None) -> DeltaTable | None:
        """The table at a version or the newest; None while it is not made. Raises `UnknownCollection`."""
        with speaking(self.address):
            newest = self._newest()
            last = newest.version() if newest else 0
            if (
                version is None
                or version == last
                or (newest and version == log.last_change(self.address, last).version)
            ):
                return newest
            if 0 <= version < last:
                return DeltaTable(self.address, version=version)
        raise UnknownCollection(f"There is no {self.what} {version}; the newest is {last}.")

    def _newest(self) -> DeltaTable | None:
        """The newest version; opened again when a checkpoint went while it was being read."""
        for attempt in (1, 2, 3):
            try:
                return DeltaTable(self.address)
            except TableNotFoundError:
                return None
            except DeltaError as problem:
                if attempt == 3 or not re.search(r"checkpoint\S* not found", str(problem)):
                    raise
        return None

    def change(self, once: Callable[[DeltaTable], Made]) -> Made:
        """What `once` makes of the table as it is now; made again while others are quicker."""
        self.make()
        for attempt in range(TRIES):
            seen = self.opened()
            self._verified(seen)
            try:
                return once(seen)
            except CommitFailedError:
                time.sleep(random.uniform(0, min(PAUSE, 0.01 * 2**attempt)))
        raise LibraryUnavailable(f"Too many people write to “{self.address}” at once; try again in a moment.")

    def newest(self) -> int:
        """The newest version that changed a row; 0 while the table is not made."""
        return self._verified(self.opened())

    def read(self, columns: Sequence[str], version: int | None = None, chosen: pc.Expression | None = None) -> pa.Table:
        """Columns of the chosen rows, or of all."""
        table = self.opened(version)
        if version is None:
            self._verified(table)
        return self.rows(table, columns, chosen) if table else self._wanted(columns).empty_table()

    def rows(self, table: DeltaTable, columns: Sequence[str], chosen: pc.Expression | None = None) -> pa.Table:
        """Columns of the chosen rows of the opened table."""
        try:
            with speaking(self.address):
                source = table.to_pyarrow_dataset()
                held = [column for column in columns if column in source.schema.names]
                found = source.to_table(columns=held, filter=chosen)
        except LibraryUnavailable as problem:
            if isinstance(problem.__cause__, FileNotFoundError) and table.version() < self.newest():
                raise UnknownCollection(
                    f"The {self.what} {table.version()} was cleaned away; the newest is {self.newest()}."
                ) from problem
            raise
        return as_now(found, self._wanted(columns))

    def append(self, rows: pa.Table, seen: DeltaTable, told: Mapping) -> int:
        """Append rows; columns that the table lacks are added to it. Returns the new version."""
        said = properties(told, seen.count() + rows.num_rows)
        with speaking(self.address):
            write_deltalake(seen, rows, mode="append", schema_mode="merge", commit_properties=said)
        return seen.version()

    def replace(self, rows: pa.Table, seen: DeltaTable, told: Mapping) -> int:
        """Make these rows the whole table. Returns the new version."""
        said = properties(told, rows.num_rows)
        with speaking(self.address):
            write_deltalake(seen, rows, mode="overwrite", schema_mode="merge", commit_properties=said)
        return seen.version()

    def put(self, rows: pa.Table, fresh: int, seen: DeltaTable, told: Mapping) -> int:
        """Put each row in the place of the one with its `row` number, or append it; `fresh` are appended."""
        merger = self._merger(rows, seen, properties(told, seen.count() + fresh))
        with speaking(self.address):
            merger.when_matched_update_all().when_not_matched_insert_all().execute()
        return seen.version()

    def remove(self, numbers: Sequence[int], seen: DeltaTable, told: Mapping) -> int:
        """Take out the rows with these numbers (`row`, or `number`), all of which are there."""
        rows = pa.table({self.number: pa.array(numbers, pa.int64())})
        merger = self._merger(rows, seen, properties(told, seen.count() - rows.num_rows))
        with speaking(self.address):
            merger.when_matched_delete().execute()
        return seen.version()

    def restore(self, version: int, seen: DeltaTable, told: Mapping) -> int:
        """Make the rows of an earlier version the newest again."""
        said = properties(told, self.opened(version).count())
        with speaking(self.address):
            seen.restore(version, commit_properties=said)
        return seen.version()

    def history(self, most: int | None = None) -> list[Commit]:
        """The commits that changed rows, the newest first."""
        table = self.opened()
        return list(islice(log.changes(self.address, table.version()), most)) if table else []

    def _verified(self, newest: DeltaTable | None) -> int:
        """The newest version that changed a row, if all rows are there that the log tells of."""
        if not newest:
            return 0
        entry = log.last_change(self.address, newest.version())
        with speaking(self.address):
            count = newest.count()
        if entry.told.get("total", count) != count:
            raise LibraryUnavailable(
                f"The log of “{self.address}” is damaged: it tells of {entry.told['total']:,} rows, and {count:,} are "
                "there. Restore a backup, or run `clippings.py check --repair`."
            )
        return entry.version

    def _merger(self, rows: pa.Table, seen: DeltaTable, said: CommitProperties):  # noqa: ANN202 (a TableMerger)
        names = {"source_alias": "s", "target_alias": "t"}
        same = f"t.{self.number} = s.{self.number}"
        with speaking(self.address):
            return seen.merge(rows, same, merge_schema=True, commit_properties=said, **names)

    def _wanted(self, columns: Sequence[str]) -> pa.Schema:
        return pa.schema([self.schema.field(column) for column in columns])


def properties(told: Mapping, total: int) -> CommitProperties:
    """What a commit says of itself, with the number of rows after it; it is tried once."""
    said = dict(told) | {"total": total}
    return CommitProperties(custom_metadata={"clippings": json.dumps(said)}, max_commit_retries=0)
