"""What people have said about layouts: which column holds the text, which number of a date is the day.

A layout is the set of a table's column names. The answers are a table of the
library at `<address>/layouts`, made by the first answer.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pyarrow as pa
from deltalake import DeltaTable

from data.readers.layout import layout_key
from data.readers.record import Choices
from data.storage.tables import Table

SCHEMA = pa.schema(
    [
        ("columns", pa.list_(pa.string())),
        ("text_column", pa.string()),
        ("date_order", pa.string()),
        ("told", pa.timestamp("us", tz="UTC")),
    ]
)
#: Answers kept; the oldest go first.
MOST = 1_000

Key = tuple[str, ...]


class Layouts:
    """The answers kept at one library's address."""

    def __init__(self, address: str) -> None:
        self.table = Table(f"{address.rstrip('/')}/layouts", SCHEMA)

    def answers(self) -> dict[Key, Choices]:
        """The answer for each layout that was spoken of; nothing is made by asking."""
        return {tuple(row["columns"]): _choices(row) for row in self.table.read(SCHEMA.names).to_pylist()}

    def remember(self, columns: Sequence[str], choices: Choices) -> None:
        """Keep an answer; what it leaves open stays as it was said before."""
        key = layout_key(columns)

        def changed(rows: list[dict]) -> list[dict]:
            earlier = next((_choices(row) for row in rows if tuple(row["columns"]) == key), Choices())
            told = {
                "columns": list(key),
                "text_column": choices.text_column or earlier.text_column,
                "date_order": choices.date_order or earlier.date_order,
                "told": datetime.now(UTC),
            }
            return [*_without(rows, key), told][-MOST:]

        self._change(changed)

    def forget(self, columns: Sequence[str]) -> None:
        """Take the answers about a layout back."""
        key = layout_key(columns)
        self._change(lambda rows: _without(rows, key))

    def _change(self, changed: Callable[[list[dict]], list[dict]]) -> None:
        def once(seen: DeltaTable) -> int:
            rows = changed(self.table.rows(seen, SCHEMA.names).to_pylist())
            return self.table.replace(pa.Table.from_pylist(rows, SCHEMA), seen, {"what": "layouts"})

        self.table.change(once)


def _choices(row: dict) -> Choices:
    return Choices(row["text_column"], row["date_order"])


def _without(rows: list[dict], key: Key) -> list[dict]:
    return [row for row in rows if tuple(row["columns"]) != key]
