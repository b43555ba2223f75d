"""What the tests of readers share: content in, records out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.readers.reading import records
from data.readers.record import Choices, File, Found, Record, Skip


@pytest.fixture
def read_all(tmp_path: Path) -> Callable[..., list[Found]]:
    """Read bytes under a file name: everything that comes out."""

    def reading(name: str, content: bytes, **choices: object) -> list[Found]:
        path = tmp_path / "file"
        path.write_bytes(content)
        return list(records(File(name, path), Choices(**choices)))

    return reading


@pytest.fixture
def read(read_all: Callable[..., list[Found]]) -> Callable[..., list[Record | Skip]]:
    """Read bytes under a file name: its articles, and its entries that are none."""

    def reading(name: str, content: bytes, **choices: object) -> list[Record | Skip]:
        return [found for found in read_all(name, content, **choices) if isinstance(found, Record | Skip)]

    return reading
