"""Files of the library damaged, one at a time: is it said, do the others go on, is it mended?"""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.faults.writer import some_articles
from data.library.library import Library
from data.safety import check, repair
from errors import ClippingsError

DAMAGES: dict[str, Callable[[bytes], bytes | None]] = {
    "cut in half": lambda told: told[: len(told) // 2],
    "emptied": lambda told: b"",
    "noise": lambda told: os.urandom(len(told)),
    "zeros": lambda told: bytes(len(told)),
    "gone": lambda told: None,
}
HURT, WELL = "hurt", "well"


def library_to_damage(folder: Path, uploads: int) -> list[str]:
    """Make a library with a collection to hurt and one to leave; the ids of the first."""
    library = Library(str(folder))
    for title in (HURT, WELL):
        library.create(title)
        for number in range(uploads):
            library.add(title, some_articles(f"{title}-{number}", 3), upload=str(number))
    library.edit(HURT, library.facts(HURT, library.version(HURT))["id"][0], {"note": "kept"})
    return library.facts(HURT, library.version(HURT))["id"].tolist()


def hurt_each_file(
    whole: Path, copy: Path, ids: Sequence[str], damages: Sequence[str], tally: Counter
) -> Iterator[str]:
    """Damage each file of the hurt collection in each way; a sentence per broken promise.

    Counted in `tally`: files of which no article was missing, damages that were said,
    articles found again and articles lost by the repair.
    """
    files = sorted(file.relative_to(whole) for file in (whole / "collections" / HURT).rglob("*") if file.is_file())
    for file in files:
        for damage in damages:
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(whole, copy)
            told = DAMAGES[damage]((copy / file).read_bytes())
            (copy / file).unlink()
            if told is not None:
                (copy / file).write_bytes(told)
            for sentence in _outcome(str(copy), ids, tally):
                yield f"{file} {damage}: {sentence}"


def _outcome(address: str, ids: Sequence[str], tally: Counter) -> Iterator[str]:
    library = Library(address)
    well = next(collection for collection in library.collections() if collection.name == WELL)
    if well.problem or len(library.whole(WELL, well.version)) != well.articles:
        yield "another collection cannot be read"
    try:
        there = library.whole(HURT, library.version(HURT))["id"].to_pylist()
        tally["read whole"] += there == list(ids)
        said = False
    except ClippingsError:
        there, said = [], True
        tally["said in a sentence"] += 1
    if not said and there != list(ids):
        found = list(check.problems(library))
        tally["said by check alone"] += bool(found)
        if not found:
            yield f"{len(ids) - len(there)} articles are missing and nothing says so"
    yield from _mended(library, ids, tally)


def _mended(library: Library, ids: Sequence[str], tally: Counter) -> Iterator[str]:
    try:
        for table in (library.pile(HURT).table, library.pile(HURT).edits.table):
            repair.repair(table)
        there = library.whole(HURT, library.version(HURT))["id"].to_pylist()
    except ClippingsError:
        tally["past repair: restore a backup"] += 1
        return
    tally["mended whole"] += there == list(ids)
    tally["mended in part"] += there != list(ids)
    if len(set(there)) != len(there) or set(there) - set(ids):
        yield "the repair made articles up"
