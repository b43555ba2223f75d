"""Does a collection of many small uploads open as quickly as one large upload?

`python -m benchmarks.uploads [FOLDER] [--uploads 1000]`. Both collections hold the same
articles; opening is the newest version, the facts and the texts. The peer is the same
table as plain Delta appends leave it, without the library's upkeep.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable

import pyarrow as pa

from benchmarks.faults.writer import some_articles
from data.library import upkeep
from data.library.library import Library

TIMES = 7


def main() -> int:
    """Make the three collections and print how long each takes to open."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.uploads", description=__doc__)
    parser.add_argument("folder", nargs="?", default=tempfile.gettempdir())
    parser.add_argument("--uploads", type=int, default=1000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as place:
        library = Library(place)
        articles = pa.concat_tables([some_articles(f"upload-{number}", 1) for number in range(asked.uploads)])
        made = {name: _filled(library, name, articles) for name in ("one upload", "small uploads", "without upkeep")}
        base = 0.0
        print(f"{'collection':<18}{'made in s':>11}{'files':>8}{'opens in ms':>13}{'ratio':>8}")
        for name, seconds in made.items():
            opened = _milliseconds(lambda name=name: _open(library, name.replace(" ", "-")))
            base = base or opened
            files = len(upkeep.file_sizes(library.pile(name.replace(" ", "-")).table.opened()))
            print(f"{name:<18}{seconds:>11.1f}{files:>8,}{opened:>13.1f}{opened / base:>8.2f}")
    return 0


def _filled(library: Library, title: str, articles: pa.Table) -> float:
    """Fill a collection, at once or one by one; the seconds it took."""
    began, name = time.perf_counter(), library.create(title).name
    many = upkeep.MANY
    if title == "without upkeep":
        upkeep.MANY = 10**9
    step = articles.num_rows if title == "one upload" else 1
    for first in range(0, articles.num_rows, step):
        library.add(name, articles.slice(first, step), upload=str(first))
    upkeep.MANY = many
    return time.perf_counter() - began


def _open(library: Library, name: str) -> None:
    version = library.version(name)
    library.facts(name, version)
    for _ in library.texts(name, version):
        pass


def _milliseconds(work: Callable[[], None]) -> float:
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return 1000 * statistics.median(times)


if __name__ == "__main__":
    sys.exit(main())
