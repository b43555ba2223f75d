"""Rows taken out of every version of a table, so that nothing of them is left on the disk.

The files of a Delta table never change; here they do, on purpose and in place: each
version keeps its number and all its other rows. The log holds the size of every file,
so it is set right afterwards, and whatever it says of texts is left out. Each step may
be cut off and done again. What a repair put aside goes whole.
"""

import json
from collections.abc import Mapping, Set
from io import BytesIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as parquet
from deltalake import DeltaTable

from data.library.migration import schema_without_views
from data.storage import log
from data.storage.objects import ASIDE, Files
from data.storage.speaking import speaking


def purge(address: str, identities: Set[str]) -> int:
    """Take the rows with these ids out of every file of the table; the number of files that had one."""
    files = Files(address)
    wanted = pa.array(sorted(identities), pa.string())
    files.delete(name for name in files.sizes() if name.startswith(f"{ASIDE}/"))
    names = [name for name in files.sizes() if name.endswith(".parquet") and not name.startswith("_delta_log/")]
    changed = sum(_without(files, name, wanted) for name in names)
    if _set_right(files):
        _checkpoint_again(files)
    return changed


def _without(files: Files, name: str, wanted: pa.Array) -> bool:
    """Write the file anew without the rows; False when it has none of them."""
    told = files.read(name)
    with speaking(files.address):
        held = parquet.read_table(BytesIO(told), columns=["id"])["id"].cast(pa.string())
        gone = pc.is_in(held, value_set=wanted)
        if not pc.any(gone).as_py():
            return False
        read = parquet.read_table(BytesIO(told))
        rest = read.cast(schema_without_views(read.schema)).filter(pc.invert(gone))
    fresh = BytesIO()
    parquet.write_table(rest, fresh, write_statistics=["row"] if "row" in rest.column_names else False)
    files.write(name, fresh.getvalue())
    return True


def _set_right(files: Files) -> bool:
    """Let the log tell the true sizes, and nothing of texts; False when it does already."""
    changed, sizes = False, files.sizes()
    for version in log.versions(files.sizes("_delta_log")):
        lines = log.lines(files, version)
        right = [_right(files, line, sizes) for line in lines]
        if right != lines:
            files.write(log.name(version), "\n".join(map(json.dumps, right)).encode())
            changed = True
    return changed


def _right(files: Files, line: dict, sizes: Mapping[str, int]) -> dict:
    """A line of the log with the file's true size and number of rows, and bounds of `row` alone."""
    for action in ("add", "remove"):
        told = line.get(action)
        if told and told["path"] in sizes and told.get("stats"):
            before, size = json.loads(told["stats"]), sizes[told["path"]]
            same = told["size"] == size
            rows = before["numRecords"] if same else parquet.read_metadata(BytesIO(files.read(told["path"]))).num_rows
            bounds = {
                bound: {"row": before[bound]["row"]}
                for bound in ("minValues", "maxValues")
                if "row" in before.get(bound, {})
            }
            return line | {action: told | {"size": size, "stats": json.dumps({"numRecords": rows} | bounds)}}
        if told and told["path"] in sizes:
            return line | {action: told | {"size": sizes[told["path"]]}}
    return line


def _checkpoint_again(files: Files) -> None:
    """Make the newest checkpoint anew from the log; the older ones go."""
    before = [name for name in files.sizes("_delta_log") if ".checkpoint" in name or name.endswith("_last_checkpoint")]
    files.delete(before)
    if before:
        with speaking(files.address):
            DeltaTable(files.address).create_checkpoint()
