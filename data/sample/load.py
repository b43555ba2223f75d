"""The sample: articles from an invented country, read through the same door as any upload."""

from pathlib import Path

from data.intake import Intake, read_files
from data.readers.record import File

FILES = Path(__file__).with_name("files")


def sample() -> Intake:
    """All articles of the sample, and the report of each of its files."""
    paths = sorted(path for path in FILES.rglob("*") if path.is_file())
    return read_files([File(path.name, path) for path in paths])
