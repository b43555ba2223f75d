"""A pile of files for the commands."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.txt").write_text("Ferry sinks\n\nThe ferry sank on Monday, the harbour master said.\n")
    rows = [{"id": f"n{n}", "title": f"Strike day {n}", "body": "Dockers walked out again."} for n in (1, 2)]
    (folder / "b.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    return folder
