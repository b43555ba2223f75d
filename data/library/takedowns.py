"""Which articles were taken down: these never come in again."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pyarrow as pa
from deltalake import DeltaTable

from data.storage.tables import Table

#: An id is made of an article's content, but says nothing of it. `done` is false until
#: the text is off the disk.
SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("at", pa.timestamp("us", tz="UTC")),
        ("who", pa.string()),
        ("done", pa.bool_()),
    ]
)


class TakedownTable:
    """The take-downs of a library."""

    def __init__(self, address: str) -> None:
        self.table = Table(address, SCHEMA)

    def ids(self) -> frozenset[str]:
        """The ids of the articles that were taken down."""
        return frozenset(self.table.read(["id"])["id"].to_pylist())

    def rows(self) -> list[dict]:
        """Every take-down, the oldest first."""
        return sorted(self.table.read(SCHEMA.names).to_pylist(), key=lambda row: (row["at"], row["id"]))

    def unfinished(self) -> list[str]:
        """The ids whose text may still be on the disk."""
        return [row["id"] for row in self.rows() if not row["done"]]

    def begin(self, identities: Sequence[str], who: str) -> None:
        """Note that these articles are being taken down."""
        now = datetime.now(UTC)
        fresh = [{"id": identity, "at": now, "who": who, "done": False} for identity in identities]
        self._change(lambda rows: [row for row in rows if row["id"] not in set(identities)] + fresh)

    def finish(self, identities: Sequence[str]) -> None:
        """Note that the texts are off the disk."""
        self._change(lambda rows: [row | {"done": row["done"] or row["id"] in set(identities)} for row in rows])

    def allow(self, identity: str) -> None:
        """Let an article that was taken down come in again."""
        self._change(lambda rows: [row for row in rows if row["id"] != identity])

    def _change(self, changed: Callable[[list[dict]], list[dict]]) -> None:
        def once(seen: DeltaTable) -> int:
            rows = changed(self.table.rows(seen, SCHEMA.names).to_pylist())
            return self.table.replace(pa.Table.from_pylist(rows, SCHEMA), seen, {"what": "take down"})

        self.table.change(once)
