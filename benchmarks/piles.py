"""Articles of a file, read as the program reads them."""

from pathlib import Path

import pyarrow as pa

from data.intake import read_files, unique_ids
from data.readers.record import File


def read(path: Path) -> pa.Table:
    """The articles of one file."""
    return unique_ids(read_files([File(path.name, path)]).articles)
