"""Delta tables, opened and written with errors in one sentence."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import CommitProperties, DeltaTable, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError

from data.migration import as_now
from errors import LibraryUnavailable, UnknownCollection

#: What the table's own upkeep is called in its history: these change no row.
UPKEEP = {"OPTIMIZE", "VACUUM START", "VACUUM END", "SET TBLPROPERTIES", "ADD COLUMN", "FSCK"}

#: The log is never shortened by itself: a link of any age finds its version in it.
KEPT_LOG = {"delta.logRetentionDuration": "interval 36500 days", "delta.enableExpiredLogCleanup": "false"}


@contextmanager
def speaking(address: str) -> Iterator[None]:
    """Turn a storage error into `LibraryUnavailable`; a lost race passes through."""
    try:
        yield
    except CommitFailedError:
        raise
    except (OSError, DeltaError) as problem:
        raise LibraryUnavailable(
            f"The library at “{address}” cannot be opened or written: {reason(problem)}. "
            "Check that the place exists and may be written, or set CLIPPINGS_LIBRARY to another."
        ) from problem


def reason(problem: Exception) -> str:
    """The first line of a storage error, without its stop."""
    lines = str(problem).strip().splitlines()
    return (lines[0] if lines else type(problem).__name__).rstrip(".")[:200]


class Table:
    """A table at an address, made when it is first written; every version stays readable."""

    def __init__(self, address: str, schema: pa.Schema, what: str = "version") -> None:
        self.address = address
        self.schema = schema
        self.what = what

    def make(self) -> None:
        """Make the table, empty, unless it is there."""
        with speaking(self.address):
            if not DeltaTable.is_deltatable(self.address):
                DeltaTable.create(self.address, schema=self.schema, mode="ignore", configuration=KEPT_LOG)

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
        if not 0 <= version < last:
            raise UnknownCollection(f"There is no {self.what} {version}; the newest is {last}.")
        with speaking(self.address):
            return DeltaTable(self.address, version=version)

    def newest(self) -> int:
        """The newest version that changed a row; 0 while the table is not made."""
        table = self.opened()
        return changed(table) if table else 0

    def read(self, columns: list[str], version: int | None = None, chosen: pc.Expression | None = None) -> pa.Table:
        """Columns of the chosen rows, or of all."""
        table = self.opened(version)
        return self.rows(table, columns, chosen) if table else self._wanted(columns).empty_table()

    def rows(self, table: DeltaTable, columns: list[str], chosen: pc.Expression | None = None) -> pa.Table:
        """Columns of the chosen rows of the opened table."""
        source = table.to_pyarrow_dataset()
        held = [column for column in columns if column in source.schema.names]
        try:
            with speaking(self.address):
                return as_now(source.to_table(columns=held, filter=chosen), self._wanted(columns))
        except LibraryUnavailable as problem:
            if isinstance(problem.__cause__, FileNotFoundError) and table.version() < self.newest():
                raise UnknownCollection(
                    f"The {self.what} {table.version()} was cleaned away; the newest is {self.newest()}."
                ) from problem
            raise

    def append(self, rows: pa.Table, seen: DeltaTable, told: Mapping) -> int:
        """Append rows to the table as it was seen; columns that it lacks are added to it.

        `told` says in the history who did what. Returns the new version; raises
        `CommitFailedError` when another was quicker.
        """
        with speaking(self.address):
            write_deltalake(seen, rows, mode="append", schema_mode="merge", commit_properties=properties(told))
        return seen.version()

    def replace(self, rows: pa.Table, seen: DeltaTable, told: Mapping) -> int:
        """Make these rows the whole table; as `append` in all else."""
        with speaking(self.address):
            write_deltalake(seen, rows, mode="overwrite", schema_mode="merge", commit_properties=properties(told))
        return seen.version()

    def clear(self) -> None:
        """Take all rows off the disk, those of older versions too."""
        table = self.opened()
        if table:
            with speaking(self.address):
                table.delete()
                table.vacuum(retention_hours=0, enforce_retention_duration=False, dry_run=False)

    def _wanted(self, columns: list[str]) -> pa.Schema:
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
