"""Delta tables, opened and written with errors in one sentence."""

import json
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import CommitProperties, DeltaTable, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError
from obstore.exceptions import BaseError

from data.migration import as_now
from errors import LibraryUnavailable, UnknownCollection

Made = TypeVar("Made")

#: How often a write is tried while others are quicker, and the longest pause between two tries in seconds.
TRIES, PAUSE = 40, 0.2

#: What the table's own upkeep is called in its history: these change no row.
UPKEEP = {"OPTIMIZE", "VACUUM START", "VACUUM END", "SET TBLPROPERTIES", "ADD COLUMN", "FSCK"}

#: The log is never shortened by itself, so that a link of any age finds its version
#: in it, and holds no part of a text, so that a text can be taken down for good.
CONFIGURATION = {
    "delta.logRetentionDuration": "interval 36500 days",
    "delta.enableExpiredLogCleanup": "false",
    "delta.dataSkippingStatsColumns": "row",
}


@dataclass(frozen=True)
class Commit:
    """A version that changed rows: when it was made, by which operation, and what it says of itself."""

    version: int
    at: datetime
    operation: str
    told: Mapping


@contextmanager
def speaking(address: str) -> Iterator[None]:
    """Turn a storage error into `LibraryUnavailable`; a lost race passes through."""
    try:
        yield
    except CommitFailedError:
        raise
    except (OSError, DeltaError, BaseError, pa.ArrowInvalid) as problem:
        raise LibraryUnavailable(
            f"The library at “{address}” cannot be opened or written: {reason(problem)}. "
            "Check that the place exists and may be written, or set CLIPPINGS_LIBRARY to another."
        ) from problem


def reason(problem: Exception) -> str:
    """The first line of a storage error, without its stop."""
    lines = str(problem).strip().splitlines()
    return (lines[0] if lines else type(problem).__name__).rstrip(".")[:200]


class Table:
    """A table at an address, made when it is first written; every version stays readable.

    `told` of each write says in the history who did what. A write is made on top of
    the table as it was `seen`, and raises `CommitFailedError` when another was quicker.
    """

    def __init__(self, address: str, schema: pa.Schema, what: str = "version") -> None:
        self.address = address
        self.schema = schema
        self.what = what

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
            try:
                newest = DeltaTable(self.address)
            except TableNotFoundError:
                newest = None
            last = newest.version() if newest else 0
            if version is None or version == last or (newest and version == changed(newest)):
                return newest
            if 0 <= version < last:
                return DeltaTable(self.address, version=version)
        raise UnknownCollection(f"There is no {self.what} {version}; the newest is {last}.")

    def change(self, once: Callable[[DeltaTable], Made]) -> Made:
        """What `once` makes of the table as it is now; made again while others are quicker."""
        self.make()
        for attempt in range(TRIES):
            try:
                return once(self.opened())
            except CommitFailedError:
                time.sleep(random.uniform(0, min(PAUSE, 0.01 * 2**attempt)))
        raise LibraryUnavailable(f"Too many people write to “{self.address}” at once; try again in a moment.")

    def newest(self) -> int:
        """The newest version that changed a row; 0 while the table is not made."""
        table = self.opened()
        return changed(table) if table else 0

    def read(self, columns: Sequence[str], version: int | None = None, chosen: pc.Expression | None = None) -> pa.Table:
        """Columns of the chosen rows, or of all."""
        table = self.opened(version)
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
        with speaking(self.address):
            write_deltalake(seen, rows, mode="append", schema_mode="merge", commit_properties=properties(told))
        return seen.version()

    def replace(self, rows: pa.Table, seen: DeltaTable, told: Mapping) -> int:
        """Make these rows the whole table. Returns the new version."""
        with speaking(self.address):
            write_deltalake(seen, rows, mode="overwrite", schema_mode="merge", commit_properties=properties(told))
        return seen.version()

    def put(self, rows: pa.Table, seen: DeltaTable, told: Mapping) -> int:
        """Put each row in the place of the one with its `row` number, or append it."""
        merger = self._merger(rows, seen, told)
        with speaking(self.address):
            merger.when_matched_update_all().when_not_matched_insert_all().execute()
        return seen.version()

    def remove(self, numbers: Sequence[int], seen: DeltaTable, told: Mapping) -> int:
        """Take out the rows with these `row` numbers."""
        merger = self._merger(pa.table({"row": pa.array(numbers, pa.int64())}), seen, told)
        with speaking(self.address):
            merger.when_matched_delete().execute()
        return seen.version()

    def restore(self, version: int, seen: DeltaTable, told: Mapping) -> int:
        """Make the rows of an earlier version the newest again."""
        with speaking(self.address):
            seen.restore(version, commit_properties=properties(told))
        return seen.version()

    def history(self, most: int | None = None) -> list[Commit]:
        """The commits that changed rows, the newest first."""
        table = self.opened()
        with speaking(self.address):
            entries = table.history(most) if table else []
        return [
            Commit(
                entry["version"], datetime.fromtimestamp(entry["timestamp"] / 1000, UTC), entry["operation"],
                json.loads(entry.get("clippings", "{}")),
            )
            for entry in entries if entry["operation"] not in UPKEEP
        ]  # fmt: skip

    def _merger(self, rows: pa.Table, seen: DeltaTable, told: Mapping):  # noqa: ANN202 (a TableMerger)
        with speaking(self.address):
            return seen.merge(
                rows, "t.row = s.row", source_alias="s", target_alias="t", merge_schema=True,
                commit_properties=properties(told),
            )  # fmt: skip

    def _wanted(self, columns: Sequence[str]) -> pa.Schema:
        return pa.schema([self.schema.field(column) for column in columns])


def properties(told: Mapping) -> CommitProperties:
    """What a commit says of itself; it is tried once, on top of what was seen."""
    return CommitProperties(custom_metadata={"clippings": json.dumps(dict(told))}, max_commit_retries=0)


def changed(table: DeltaTable) -> int:
    """The newest version of the table that changed a row."""
    seen = 0
    while True:
        entries = table.history(seen + 8)
        for entry in entries[seen:]:
            if entry["operation"] not in UPKEEP:
                return entry["version"]
        if len(entries) < seen + 8:
            return 0
        seen = len(entries)
