"""A damaged table made whole again from what is readable.

A log whose entry cannot be read is taken back to the version before it. Then the rows
that are missing are looked for in all files of the table, older ones too: each row has
a number of its own, so none comes twice. What was damaged is put aside, not thrown away.
"""

from dataclasses import dataclass
from io import BytesIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as parquet
from deltalake import DeltaTable

from data.library.library import Library
from data.library.migration import as_now
from data.safety import check
from data.storage import log
from data.storage.objects import ASIDE, Files
from data.storage.speaking import speaking
from data.storage.tables import Table
from errors import LibraryUnavailable

FOREVER = 2**62


@dataclass(frozen=True)
class Repaired:
    """What a repair did: versions taken back, files put aside, rows found again and rows that are lost."""

    versions: int
    files: int
    found: int
    lost: int


def repair(table: Table) -> Repaired:
    """Make the table readable again, with every row that is left."""
    files = Files(table.address)
    wanted = _told_total(files)
    versions = _take_back(table, files)
    spoiled, spans = _put_aside(table, files)
    rows = _missing(table, files, [*spans, (_last(table) + 1, FOREVER)] if versions else spans)
    if versions or spoiled:
        table.append(rows, table.opened(), {"what": "repair", "articles": rows.num_rows})
    held = table.opened().count()
    return Repaired(versions, spoiled, rows.num_rows, max(0, (held if wanted is None else wanted) - held))


def adopt(library: Library) -> list[str]:
    """Take collections into the catalogue that it does not know, under their names as titles; these names.

    A catalogue that was taken back to an earlier version may have lost them.
    """
    known = {*library.titles(archived=True), *library.catalogue.going()}
    there = {name.split("/")[1] for name in Files(library.address).sizes("collections") if "/articles/" in name}
    for name in sorted(there - known):
        library.catalogue.add(name, name)
    return sorted(there - known)


def _told_total(files: Files) -> int | None:
    """The number of rows that the newest readable entry tells of."""
    for version in reversed(log.versions(files.sizes("_delta_log"))):
        try:
            told = log.entry(files, version).told
        except LibraryUnavailable:
            continue
        if "total" in told:
            return told["total"]
    return None


def _take_back(table: Table, files: Files) -> int:
    """Put aside the log from the first entry on that makes the table unreadable; the number of entries."""
    aside = 0
    while True:
        try:
            table.newest()
            return aside
        except LibraryUnavailable as problem:
            names = [name for name in files.sizes("_delta_log") if name.endswith(".json")]
            if len(names) <= 1:
                raise LibraryUnavailable(f"“{table.address}” cannot be repaired; restore a backup.") from problem
            _move(files, [names[-1], *(n for n in files.sizes("_delta_log") if "checkpoint" in n)])
            aside += 1


def _put_aside(table: Table, files: Files) -> tuple[int, list[tuple[int, int]]]:
    """Put aside the newest version's files that cannot be read; how many, and the row numbers they may have had."""
    opened = table.opened()
    bad = [name for name, rows in check.live_files(opened).items() if check.damage(files, name, rows)]
    spans = [_span(opened, name, table.number) for name in bad]
    _move(files, [name for name in bad if name in files.sizes()])
    if bad:
        with speaking(table.address):
            DeltaTable(table.address).repair(dry_run=False)
    return len(bad), spans


def _span(opened: DeltaTable, name: str, number: str) -> tuple[int, int]:
    """The least and the greatest row number of a file, as the log tells them."""
    with speaking(opened.table_uri):
        told = pa.table(opened.get_add_actions(flatten=True)).to_pylist()
    found = next(row for row in told if row["path"] == name)
    return found.get(f"min.{number}") or 0, FOREVER if found.get(f"max.{number}") is None else found[f"max.{number}"]


def _missing(table: Table, files: Files, spans: list[tuple[int, int]]) -> pa.Table:
    """The rows with numbers in the spans that other files of the table hold and its newest version lacks."""
    number, found = table.number, {}
    live = set(check.live_files(table.opened()))
    held = set(table.rows(table.opened(), [number])[number].to_pylist()) if number else set()
    for name in files.sizes():
        if number and name.endswith(".parquet") and name not in live and not name.startswith(("_delta_log/", ASIDE)):
            for row in _rows(files, name, table.schema):
                wanted = row[number] not in held and any(first <= row[number] <= last for first, last in spans)
                if wanted and _newer(row, found.get(row[number])):
                    found[row[number]] = row
    return pa.Table.from_pylist([found[key] for key in sorted(found)], table.schema)


def _rows(files: Files, name: str, schema: pa.Schema) -> list[dict]:
    """The rows of a file; none of a damaged one."""
    try:
        return as_now(parquet.read_table(BytesIO(files.read(name))), schema).to_pylist()
    except (pa.ArrowException, OSError, LibraryUnavailable):
        return []


def _newer(row: dict, before: dict | None) -> bool:
    return before is None or ("added" in row and row["added"] > before["added"])


def _last(table: Table) -> int:
    number = table.number
    held = table.rows(table.opened(), [number])[number] if number else pa.chunked_array([[]], pa.int64())
    return pc.max(held).as_py() if len(held) else -1


def _move(files: Files, names: list[str]) -> None:
    for name in names:
        files.write(f"{ASIDE}/{name}", files.read(name))
    files.delete(names)
