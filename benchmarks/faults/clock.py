"""The clock jumps: entries of the log are dated years away, and the library goes on."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.faults.writer import COLLECTION, some_articles
from data.library import history, upkeep
from data.library.library import Library

YEAR = 365 * 24 * 3600 * 1000


def jump(folder: Path, uploads: int, seed: int = 0) -> Iterator[str]:
    """Add articles under a clock that jumps by up to fifty years; a sentence per broken promise."""
    chance, library = random.Random(seed), Library(str(folder))
    library.create(COLLECTION)
    sizes: dict[str, int] = {}
    for number in range(uploads):
        added = library.add(COLLECTION, some_articles(f"clock-{number}", 2), upload=str(number))
        sizes[added.version] = 2 * (number + 1)
        if chance.random() < 0.3:
            _date(folder, int(added.version), chance.randint(-50, 50))
        upkeep.tend(library.pile(COLLECTION), frozenset())
    for version, size in sizes.items():
        if len(library.facts(COLLECTION, version)) != size:
            yield f"version {version} is not what it was"
    told = [change.version for change in history.changes(library.pile(COLLECTION))]
    if told != [*reversed(sizes), "0"]:
        yield "the history is out of order"


def _date(folder: Path, version: int, years: int) -> None:
    """Date a version's entry as a clock would that is so many years off."""
    entry = folder / "collections" / COLLECTION / "articles" / "_delta_log" / f"{version:020d}.json"
    lines = [json.loads(line) for line in entry.read_text().splitlines()]
    for line in lines:
        if "commitInfo" in line:
            line["commitInfo"]["timestamp"] = max(0, line["commitInfo"]["timestamp"] + years * YEAR)
    entry.write_text("\n".join(map(json.dumps, lines)))
