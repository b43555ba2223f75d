"""Articles written out for other programs: CSV, JSON lines, Parquet, Excel, RIS and BibTeX.

With texts, the first four come back as they were (`data.own`).
"""

import csv
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as parquet

from data import references
from data.article import SCHEMA
from data.own import LONGEST_CELL, cells
from data.storage.speaking import speaking
from errors import TooManyRows

#: The columns that hold texts; left out when these are not wished.
TEXTS = ("body", "captions", "credit", "chrome", "zones", "raw", "stated")
#: Rows that a sheet of Excel has, the line of names among them.
MOST_ROWS = 1_048_576

Batches = Iterable[pa.RecordBatch]


def write(batches: Batches, form: str, target: Path, texts: bool = True) -> int:
    """Write articles (`data.article.SCHEMA`) to a file in one of `FORMS`; the number written.

    The file appears whole or not at all. Raises `LibraryUnavailable` when it cannot be
    written, `TooManyRows` for more articles than a sheet holds.
    """
    names = [name for name in SCHEMA.names if texts or name not in TEXTS]
    count = 0

    def counted() -> Iterator[pa.RecordBatch]:
        nonlocal count
        for batch in batches:
            count += batch.num_rows
            yield batch.select(names)

    fresh = target.with_name(f".{target.name}.new")
    try:
        with speaking(str(target.parent)):
            FORMS[form](counted(), names, fresh)
            fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    return count


def as_bytes(batches: Batches, form: str, folder: Path, texts: bool = True) -> bytes:
    """What `write` writes, by way of a folder for files that may go."""
    target = folder / f"export.{form}"
    write(batches, form, target, texts)
    told = target.read_bytes()
    target.unlink()
    return told


def _csv(batches: Batches, names: list[str], target: Path) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, lineterminator="\r\n")
        table.writerow(names)
        for row in _rows(batches):
            table.writerow([cells(row[name])[0] for name in names])


def _jsonl(batches: Batches, names: list[str], target: Path) -> None:
    with target.open("w", encoding="utf-8") as file:
        for row in _rows(batches):
            file.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")


def _parquet(batches: Batches, names: list[str], target: Path) -> None:
    schema = pa.schema([SCHEMA.field(name) for name in names])
    with parquet.ParquetWriter(target, schema, compression="zstd") as file:
        for batch in batches:
            file.write_batch(batch)


def _xlsx(batches: Batches, names: list[str], target: Path) -> None:
    """Two passes, by way of a file: how many cells a column needs is known only when all its texts were seen."""
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        _parquet(batches, names, Path(folder) / "articles")
        _sheet(parquet.ParquetFile(Path(folder) / "articles"), names, target)


def _sheet(articles: parquet.ParquetFile, names: list[str], target: Path) -> None:
    count = articles.metadata.num_rows
    if count >= MOST_ROWS:
        raise TooManyRows(f"A sheet of Excel holds {MOST_ROWS - 1:,} articles, not {count:,}; choose CSV instead.")
    widths = [1] * len(names)
    for row in _parts(articles, names):
        widths = [max(width, len(parts)) for width, parts in zip(widths, row, strict=True)]
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("articles")
    sheet.append(
        [name if n == 0 else f"{name} ({n + 1})" for name, w in zip(names, widths, strict=True) for n in range(w)]
    )
    for row in _parts(articles, names):
        sheet.append(
            [cell for parts, w in zip(row, widths, strict=True) for cell in [*parts, *[""] * (w - len(parts))]]
        )
    book.save(target)


def _parts(articles: parquet.ParquetFile, names: list[str]) -> Iterator[list[list[str]]]:
    """The cells of each column of each row."""
    for row in _rows(articles.iter_batches(1_000)):
        yield [cells(row[name], LONGEST_CELL) for name in names]


def _references(form: Callable[[Mapping], str]) -> Callable[[Batches, list[str], Path], None]:
    def written(batches: Batches, names: list[str], target: Path) -> None:
        with target.open("w", encoding="utf-8", newline="\n") as file:
            for row in _rows(batches):
                file.write(form(row))

    return written


def _rows(batches: Batches) -> Iterator[dict]:
    for batch in batches:
        yield from batch.to_pylist()


FORMS: dict[str, Callable[[Batches, list[str], Path], None]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "parquet": _parquet,
    "xlsx": _xlsx,
    "ris": _references(references.ris),
    "bib": _references(references.bibtex),
}
