"""Is everything there that the library tells of? Every file is read."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as parquet

from data import log
from data.library import Library
from data.objects import Files
from data.speaking import speaking
from data.tables import Table
from errors import LibraryUnavailable


@dataclass(frozen=True)
class Problem:
    """What is wrong with a table, in a sentence; nothing is lost when `harmless`."""

    place: str
    sentence: str
    harmless: bool = False


def tables(library: Library) -> dict[str, Table]:
    """Every table of the library, by what it is called."""
    found = {
        "the list of collections": library.catalogue.table,
        "the list of take-downs": library.takedowns.table,
        "the list of pins": library.pins.table,
    }
    for name, title in library.titles(archived=True).items():
        pile = library.pile(name)
        found |= {
            f"the articles of “{title}”": pile.table,
            f"the edits of “{title}”": pile.edits.table,
            f"the settings of “{title}”": library.settings_table(name).table,
            f"the upload reports of “{title}”": library.reports(name).table,
        }
    return found


def problems(library: Library, progress: Callable[[float, str], None] = lambda done, text: None) -> Iterator[Problem]:
    """Everything that is wrong with the library's tables."""
    every = tables(library)
    for number, (what, table) in enumerate(every.items()):
        progress(number / len(every), what)
        yield from (Problem(what, sentence, harmless) for sentence, harmless in _of_table(table))
    progress(1.0, "done")


def _of_table(table: Table) -> Iterator[tuple[str, bool]]:
    files = Files(table.address)
    sizes = files.sizes()
    versions = log_versions(sizes)
    for version in set(range(max(versions, default=-1) + 1)) - set(versions):
        yield f"The entry of version {version} is missing from its log.", False
    for version in versions:
        try:
            log.entry(files, version)
        except LibraryUnavailable as problem:
            yield str(problem), False
    try:
        table.newest()
        opened = table.opened()
    except LibraryUnavailable as problem:
        yield str(problem), False
        return
    if not opened:
        return
    for name, rows in live_files(opened).items():
        said = damage(files, name, rows)
        if said:
            yield said, False
    yield from _repeats(table)
    left = [name for name in sizes if name.endswith(".parquet") and name not in told_files(files, versions)]
    left = [name for name in left if not name.startswith("_delta_log/")]
    if left:
        yield f"{len(left):,} files are left of writes that were cut off; `clippings.py vacuum` removes them.", True


def damage(files: Files, name: str, rows: int) -> str:
    """What is wrong with a file that should hold so many rows; '' when nothing is."""
    try:
        held = parquet.read_table(BytesIO(files.read(name))).num_rows
    except LibraryUnavailable as problem:
        return str(problem)
    except (pa.ArrowException, OSError) as problem:
        return f"The file {name} is damaged: {problem}"
    return "" if held == rows else f"The file {name} should hold {rows:,} rows and holds {held:,}."


def live_files(opened) -> dict[str, int]:  # noqa: ANN001 (a DeltaTable)
    """The files of an opened table, and how many rows each should hold."""
    with speaking(opened.table_uri):
        told = opened.get_add_actions(flatten=True)
    return dict(zip(told.column("path").to_pylist(), told.column("num_records").to_pylist(), strict=True))


def log_versions(names: dict[str, int]) -> list[int]:
    """The versions whose entries are in the log."""
    told = (name.removeprefix("_delta_log/").removesuffix(".json") for name in names if name.endswith(".json"))
    return sorted(int(version) for version in told if version.isdecimal())


def told_files(files: Files, versions: list[int]) -> set[str]:
    """The names of all files that any entry of the log tells of."""
    told: set[str] = set()
    for version in versions:
        for line in files.read(f"_delta_log/{version:020d}.json").splitlines():
            try:
                told.add(json.loads(line)["add"]["path"])
            except (ValueError, KeyError, TypeError):
                continue
    return told


def _repeats(table: Table) -> Iterator[tuple[str, bool]]:
    """Rows that stand twice, which no write should ever make."""
    for column in {"row", "number"} & set(table.schema.names):
        try:
            held = table.read([column])[column]
        except LibraryUnavailable as problem:
            yield str(problem), False
            return
        if pc.count_distinct(held).as_py() != len(held):
            yield f"{len(held) - pc.count_distinct(held).as_py():,} rows are there twice.", False
