"""The settings of a collection: one JSON value, every revision of which stays."""

import json
from collections.abc import Mapping

import pyarrow as pa

from data.storage.tables import Table

SCHEMA = pa.schema([("told", pa.string())])


class SettingsTable:
    """What a collection's readers have set, such as the words it hides."""

    def __init__(self, address: str) -> None:
        self.table = Table(address, SCHEMA, "revision of its settings")

    def told(self, revision: int | None = None) -> tuple[dict, int]:
        """The settings and their revision; raises `UnknownCollection` when there is none such."""
        table = self.table.opened(revision)
        told = self.table.rows(table, ["told"])["told"].to_pylist() if table else []
        if table and revision is None:
            revision = self.table.newest()
        return (json.loads(told[0]) if told else {}), (revision or 0) if table else 0

    def save(self, told: Mapping) -> int:
        """Keep the settings; return their revision."""
        rows = pa.table({"told": [json.dumps(dict(told), ensure_ascii=False)]}, SCHEMA)
        return self.table.change(lambda seen: self.table.replace(rows, seen, {"what": "settings"}))
