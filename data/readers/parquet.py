"""Parquet tables: one article a row, read in batches."""

import itertools
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet

from data.readers.layout import LOOKED_AT, mapped, record
from data.readers.record import Choices, File, Found
from errors import UnreadableFile

ROWS = 500


def read(file: File, choices: Choices) -> Iterator[Found]:
    """The articles of a Parquet file; raises `UnreadableFile` for what is none.

    Texts that repeat stay dictionary-encoded, so that a small file cannot swell in memory.
    """
    try:
        with pa.OSFile(str(file.path)) as stream:
            repeated = [field.name for field in pyarrow.parquet.read_schema(stream) if pa.types.is_string(field.type)]
            stream.seek(0)
            yield from _records(pyarrow.parquet.ParquetFile(stream, read_dictionary=repeated), choices)
    except (pa.ArrowException, OSError, ValueError, OverflowError) as problem:
        raise UnreadableFile("This is not a Parquet file that can be read; save it once more.") from problem


def _records(table: pyarrow.parquet.ParquetFile, choices: Choices) -> Iterator[Found]:
    names = table.schema_arrow.names
    if len(set(names)) < len(names):
        raise UnreadableFile("Two columns of this table have the same name; rename one.")
    first = list(itertools.islice(_rows(table, names, LOOKED_AT), LOOKED_AT))
    if not first:
        return
    layout, found = mapped(names, first, choices)
    yield layout
    wanted = list(dict.fromkeys(name for columns in found.values() for name in columns))
    for number, row in enumerate(_rows(table, wanted, ROWS), start=1):
        yield record(row, found, f"row {number}")


def _rows(table: pyarrow.parquet.ParquetFile, names: list[str], size: int) -> Iterator[dict[str, object]]:
    for batch in table.iter_batches(batch_size=size, columns=names):
        for place in range(batch.num_rows):
            yield {name: batch.column(name)[place].as_py() for name in names}
