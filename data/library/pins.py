"""Versions that must stay whatever their age, because something points at them."""

from datetime import UTC, datetime

import pyarrow as pa
from deltalake import DeltaTable

from data.library.versions import Version
from data.storage.tables import Table

#: `by` names what pins the version, such as a snapshot.
SCHEMA = pa.schema(
    [
        ("by", pa.string()),
        ("collection", pa.string()),
        ("version", pa.string()),
        ("at", pa.timestamp("us", tz="UTC")),
    ]
)


class PinTable:
    """The pins of a library."""

    def __init__(self, address: str) -> None:
        self.table = Table(address, SCHEMA)

    def pin(self, by: str, collection: str, version: str) -> None:
        """Keep a version of a collection for as long as `by` pins it; one pin each."""
        fresh = {"by": by, "collection": collection, "version": str(Version.of(version)), "at": datetime.now(UTC)}
        self._replace(by, [fresh])

    def unpin(self, by: str) -> None:
        """Let the version go that `by` pins."""
        self._replace(by, [])

    def versions(self, collection: str) -> frozenset[Version]:
        """The versions of a collection that something pins."""
        rows = self.table.read(["collection", "version"]).to_pylist()
        return frozenset(Version.of(row["version"]) for row in rows if row["collection"] == collection)

    def _replace(self, by: str, fresh: list[dict]) -> None:
        def once(seen: DeltaTable) -> int:
            rows = [row for row in self.table.rows(seen, SCHEMA.names).to_pylist() if row["by"] != by]
            return self.table.replace(pa.Table.from_pylist(rows + fresh, SCHEMA), seen, {"what": "pin"})

        self.table.change(once)
