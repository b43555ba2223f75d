"""Is everything there that the library tells of? Every file is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as parquet

from data.layouts import Layouts
from data.library.catalogue import SCHEMA as CATALOGUE
from data.library.library import Library
from data.storage import log
from data.storage.objects import Files
from data.storage.speaking import speaking
from data.storage.tables import Table
from errors import LibraryUnavailable
from wording import counted

#: A file younger than this may belong to a write that is under way.
YOUNG = timedelta(hours=1)
LIST = "the list of collections"
WHOLE = "Some older versions cannot be looked at any more; every article of the newest version is there."
VACUUM = "`clippings.py vacuum` removes them."


@dataclass(frozen=True)
class Problem:
    """What is wrong with a table, in a sentence; nothing is lost when `harmless`."""

    place: str
    sentence: str
    harmless: bool = False


def catalogue(address: str) -> Table:
    """The table of collections, for a library that cannot be opened because this is damaged."""
    return Table(f"{address.rstrip('/')}/catalogue", CATALOGUE)


def tables(library: Library) -> dict[str, Table]:
    """Every table of the library, by what it is called."""
    found = {
        LIST: library.catalogue.table,
        "the list of take-downs": library.takedowns.table,
        "the list of pins": library.pins.table,
        "the answers about columns": Layouts(library.address).table,
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
    entries = list(_of_log(files))
    try:
        table.newest()
        opened = table.opened()
    except LibraryUnavailable as problem:
        yield from ((sentence, False) for sentence in dict.fromkeys([*entries, str(problem)]))
        return
    yield from ((f"{sentence} {WHOLE}", True) for sentence in entries)
    if not opened:
        return
    for name, rows in live_files(opened).items():
        said = damage(files, name, rows)
        if said:
            yield said, False
    yield from _repeats(table)
    left = len(leftovers(table))
    if left:
        yield f"{left:,} {'file is' if left == 1 else 'files are'} left of writes that were cut off; {VACUUM}", True


def _of_log(files: Files) -> Iterator[str]:
    """What is wrong with the entries of a log."""
    versions = log.versions(files.sizes("_delta_log"))
    for version in range(max(versions, default=-1) + 1):
        if version not in versions:
            yield f"The entry of version {version} is missing from the log of “{files.address}”."
            continue
        try:
            log.entry(files, version)
        except LibraryUnavailable as problem:
            yield str(problem)


def leftovers(table: Table) -> list[str]:
    """The files older than `YOUNG` that no entry of the log tells of: a write that was cut off left them.

    None while an entry of the log is missing or damaged: it may tell of them.
    """
    files = Files(table.address)
    old = [name for name in files.older(YOUNG) if name.endswith(".parquet") and "/" not in name]
    versions = log.versions(files.sizes("_delta_log"))
    if not old or versions != list(range(len(versions))):
        return []
    try:
        told = told_files(files, versions)
    except LibraryUnavailable:
        return []
    return sorted(name for name in old if name not in told)


def damage(files: Files, name: str, rows: int) -> str:
    """What is wrong with a file that should hold so many rows; '' when nothing is."""
    try:
        held = parquet.read_table(BytesIO(files.read(name))).num_rows
    except LibraryUnavailable as problem:
        return str(problem)
    except (pa.ArrowException, OSError) as problem:
        return f"The file {name} is damaged: {problem}"
    return "" if held == rows else f"The file {name} should hold {counted(rows, 'row')} and holds {held:,}."


def live_files(opened) -> dict[str, int]:  # noqa: ANN001 (a DeltaTable)
    """The files of an opened table, and how many rows each should hold."""
    with speaking(opened.table_uri):
        told = opened.get_add_actions(flatten=True)
    return dict(zip(told.column("path").to_pylist(), told.column("num_records").to_pylist(), strict=True))


def told_files(files: Files, versions: list[int]) -> set[str]:
    """The names of all files that any entry of the log tells of; raises `LibraryUnavailable` for a damaged one."""
    lines = [line for version in versions for line in log.lines(files, version)]
    return {line["add"]["path"] for line in lines if "add" in line}


def _repeats(table: Table) -> Iterator[tuple[str, bool]]:
    """Rows that stand twice, which no write should ever make."""
    for column in {"row", "number"} & set(table.schema.names):
        try:
            held = table.read([column])[column]
        except LibraryUnavailable as problem:
            yield str(problem), False
            return
        if pc.count_distinct(held).as_py() != len(held):
            yield f"{counted(len(held) - pc.count_distinct(held).as_py(), 'row is', 'rows are')} there twice.", False
