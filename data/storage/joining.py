"""Small files of a table joined into larger ones, so that it opens quickly after many writes.

Done here and not by `DeltaTable.optimize.compact`: deltalake 1.6 commits that even when
another process joined the same files a moment before, and every row of them is there twice.
An entry of the log is made only where there is none, so of two who join at once one
loses, and has changed nothing. Each time a checkpoint is made, so that the log opens as
quickly as the table.
"""

import json
import time
import uuid
from collections.abc import Sequence
from io import BytesIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as parquet
from deltalake import DeltaTable
from deltalake.exceptions import CommitFailedError

from data.library.migration import as_now, schema_without_views
from data.storage.objects import Files
from data.storage.speaking import speaking
from data.storage.tables import Table

#: Versions between two checkpoints, as deltalake makes them.
CHECKPOINT = 100
#: Of the checkpoints made here the newest so many stay.
FEW = 8


def bins(sizes: dict[str, int], below: int, least: int = 0) -> list[list[str]]:
    """The files of `least` to `below` bytes, in groups of about `below` together.

    >>> bins({"a": 4, "b": 5, "c": 30, "d": 6, "e": 2}, 8), bins({"a": 4, "b": 5, "c": 6, "d": 2}, 10, least=5)
    ([['a', 'b'], ['d', 'e']], [['b', 'c']])
    """
    found: list[list[str]] = [[]]
    for name, size in sizes.items():
        if least <= size < below:
            found[-1].append(name)
            if sum(sizes[one] for one in found[-1]) >= below:
                found.append([])
    return [group for group in found if len(group) > 1]


def join(table: Table, seen: DeltaTable, groups: Sequence[Sequence[str]]) -> int:
    """Make one file of each group of files of the table as it was seen; the number of files joined.

    No row changes, so this makes no new version of the collection. Raises
    `CommitFailedError` when another was quicker.
    """
    if not groups:
        return 0
    files, schema = Files(table.address), schema_without_views(pa.schema(seen.schema().to_arrow()))
    number = next((name for name in ("row", "number") if name in schema.names), "")
    added = [_joined(files, group, schema, number) for group in groups]
    removed = [
        {"remove": {"path": name, "deletionTimestamp": _now(), "dataChange": False}}
        for group in groups
        for name in group
    ]
    said = {"timestamp": _now(), "operation": "OPTIMIZE", "operationParameters": {}, "engineInfo": "clippings"}
    lines = [{"commitInfo": said}, *removed, *added]
    version = seen.version() + 1
    if not files.create(f"_delta_log/{version:020d}.json", "\n".join(map(json.dumps, lines)).encode()):
        files.delete(line["add"]["path"] for line in added)
        raise CommitFailedError(f"version {version} is there already")
    _checkpoint(files)
    return len(removed)


def _checkpoint(files: Files) -> None:
    """Make a checkpoint, so that the newest version opens quickly.

    Each tells of all files there ever were, so of the older ones only every hundredth
    version's stays, and the newest few, which somebody may be reading now.
    """
    before = [name for name in files.sizes("_delta_log") if name.endswith(".checkpoint.parquet")]
    with speaking(files.address):
        DeltaTable(files.address).create_checkpoint()
    files.delete(name for name in before[:-FEW] if int(name.removeprefix("_delta_log/")[:20]) % CHECKPOINT)


def _joined(files: Files, group: Sequence[str], schema: pa.Schema, number: str) -> dict:
    """Write the rows of a group's files to one file; the log's line that adds it."""
    fresh, count, bounds = BytesIO(), 0, {}
    with parquet.ParquetWriter(fresh, schema, write_statistics=[number] if number else False) as writer:
        for name in group:
            rows = as_now(parquet.read_table(BytesIO(files.read(name))), schema)
            writer.write_table(rows)
            count += rows.num_rows
            if number and rows.num_rows:
                least, most = pc.min_max(rows[number]).as_py().values()
                bounds = {"minValues": min(least, bounds.get("minValues", least)),
                          "maxValues": max(most, bounds.get("maxValues", most))}  # fmt: skip
    name = f"part-00000-{uuid.uuid4()}-c000.snappy.parquet"
    files.write(name, fresh.getvalue())
    stats = {"numRecords": count} | {bound: {number: value} for bound, value in bounds.items()}
    return {
        "add": {
            "path": name, "partitionValues": {}, "size": len(fresh.getvalue()), "modificationTime": _now(),
            "dataChange": False, "stats": json.dumps(stats),
        }
    }  # fmt: skip


def _now() -> int:
    """The milliseconds since 1970, as the log has them."""
    return int(time.time() * 1000)
