"""The log of a table: what each version was made by. An entry never changes."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from data.storage.objects import Files
from data.storage.speaking import damaged
from errors import LibraryUnavailable

#: What the table's own upkeep is called: these change no row.
UPKEEP = {"OPTIMIZE", "VACUUM START", "VACUUM END", "SET TBLPROPERTIES", "ADD COLUMN", "FSCK"}


@dataclass(frozen=True)
class Commit:
    """A version: when it was made, by which operation, and what its writer told of it."""

    version: int
    at: datetime
    operation: str
    told: Mapping


def name(version: int) -> str:
    """The file of a version's entry."""
    return f"_delta_log/{version:020d}.json"


def versions(names: Iterable[str]) -> list[int]:
    """The versions whose entries are among the names of files, in order.

    >>> versions(["_delta_log/00000000000000000002.json", name(0), "part-1.parquet"])
    [0, 2]
    """
    told = (one.removeprefix("_delta_log/").removesuffix(".json") for one in names if one.endswith(".json"))
    return sorted(int(version) for version in told if version.isdecimal())


def lines(files: Files, version: int) -> list[dict]:
    """What the entry of a version says; raises `LibraryUnavailable` when it is damaged."""
    told = files.read(name(version))
    try:
        found = [json.loads(line) for line in told.splitlines() if line.strip()]
        if found and all(isinstance(line, dict) for line in found):
            return found
    except ValueError as problem:
        raise LibraryUnavailable(damaged(files.address, name(version))) from problem
    raise LibraryUnavailable(damaged(files.address, name(version)))


def entry(files: Files, version: int) -> Commit:
    """The entry of a version; raises `LibraryUnavailable` when it is damaged."""
    try:
        said = next(line["commitInfo"] for line in lines(files, version) if "commitInfo" in line)
        at = datetime.fromtimestamp(said["timestamp"] / 1000, UTC)
        return Commit(version, at, said["operation"], json.loads(said.get("clippings", "{}")))
    except (ValueError, TypeError, KeyError, AttributeError, StopIteration, OverflowError) as problem:
        raise LibraryUnavailable(damaged(files.address, name(version))) from problem


def changes(address: str, newest: int) -> Iterator[Commit]:
    """The entries that changed rows, from the newest version down; of an older one that is damaged just that."""
    files = Files(address)
    for version in range(newest, -1, -1):
        try:
            found = entry(files, version)
        except LibraryUnavailable:
            if version == newest:
                raise
            found = Commit(version, datetime.fromtimestamp(0, UTC), "damaged", {})
        if found.operation not in UPKEEP:
            yield found


def last_change(address: str, newest: int) -> Commit:
    """The newest entry that changed rows."""
    return next(changes(address, newest))
