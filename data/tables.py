"""Delta tables, opened and written with errors in one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError

from errors import LibraryUnavailable


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


def table(address: str, version: int | None = None) -> DeltaTable:
    """The table at `address`, at a version or the newest."""
    return DeltaTable(address, version=version)


def exists(address: str) -> bool:
    """Whether there is a table at `address`."""
    return DeltaTable.is_deltatable(address)


def create(address: str, schema: pa.Schema) -> None:
    """Make an empty table unless there is one."""
    DeltaTable.create(address, schema=schema, mode="ignore")


def append(address: str, rows: pa.Table, seen: int) -> None:
    """Append rows on top of version `seen`; `CommitFailedError` when another was quicker.

    Columns and fields that an older table lacks are added to it.
    """
    current = table(address)
    if current.version() != seen:
        raise CommitFailedError(f"version {seen} is not the newest")
    once = CommitProperties(max_commit_retries=0)
    write_deltalake(current, rows, mode="append", schema_mode="merge", commit_properties=once)


def replace(address: str, rows: pa.Table) -> int:
    """Make these rows the whole table; return the new version."""
    write_deltalake(address, rows, mode="overwrite")
    return table(address).version()
