"""What the tests of readers share: content in, records out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.readers.reading import records
from data.readers.record import Choices, File, Found


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., list[Found]]:
    """Read bytes under a file name."""

    def reading(name: str, content: bytes, **choices: str) -> list[Found]:
        path = tmp_path / "file"
        path.write_bytes(content)
        return list(records(File(name, path), Choices(**choices)))

    return reading
