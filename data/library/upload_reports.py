"""The reports of a collection's uploads, kept with it: what was read of each file, and what was not."""

import json
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.compute as pc

from data.storage.tables import Table

SCHEMA = pa.schema([("upload", pa.string()), ("at", pa.timestamp("us", tz="UTC")), ("told", pa.string())])


@dataclass(frozen=True)
class UploadReport:
    """One upload: its name, when it was stored, what came of it, and the report of each file (`data.reports`)."""

    upload: str
    at: datetime
    added: dict
    files: list[dict]


class UploadReports:
    """The table of reports; a report is never changed, and holds no word of an article."""

    def __init__(self, address: str) -> None:
        self.table = Table(address, SCHEMA, "report")

    def save(self, upload: str, added: dict, files: Sequence[dict]) -> None:
        """Keep the report of one upload."""
        told = json.dumps({"added": added, "files": [_wordless(file) for file in files]}, ensure_ascii=False)
        row = pa.Table.from_pylist([{"upload": upload, "at": datetime.now(UTC), "told": told}], SCHEMA)
        self.table.change(lambda seen: self.table.append(row, seen, {"what": "report", "upload": upload}))

    def all(self) -> list[UploadReport]:
        """Every report, the newest first."""
        rows = self.table.read(SCHEMA.names).sort_by([("at", "descending")]).to_pylist()
        return [UploadReport(row["upload"], row["at"], **json.loads(row["told"])) for row in rows]

    def file_names(self, uploads: Set[str]) -> dict[str, list[str]]:
        """The names of the files of some uploads, by upload."""
        chosen = pc.field("upload").isin(sorted(uploads))
        rows = self.table.read(["upload", "told"], None, chosen).to_pylist() if uploads else []
        return {row["upload"]: [file["name"] for file in json.loads(row["told"])["files"]] for row in rows}


def _wordless(file: dict) -> dict:
    """The report of a file without headlines, which a take-down would not find in it."""
    kept = [{key: value for key, value in found.items() if key != "headline"} for found in file.get("findings", ())]
    return file | {"findings": kept} if kept else file
