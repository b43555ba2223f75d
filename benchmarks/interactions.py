"""How long a reader waits after a click on a large pile, server side, once its words are counted.

    python -m benchmarks.interactions CORPORA [--articles 100000] [--times 30]

CORPORA is a folder with `reuters_2010_2011.jsonl.gz`, from whose sentences the pile is made
(`benchmarks.speed`); its articles come from twenty sources over two years. Each step (`benchmarks.clicks`)
is the calculation behind one click, without caches, over another selection each time: milliseconds
by the clock and of processor (all threads). `adding` is what 100 articles more cost, in percent of the whole, the
middle of several times.
The peer is pandas and scikit-learn: the same selection's columns of a `CountVectorizer`
matrix summed, a word looked for with `str.contains`.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
from sklearn.feature_extraction.text import CountVectorizer

from analysis.corpus import Corpus
from analysis.terms import Terms
from benchmarks import clicks, piles, speed
from benchmarks.clicks import SOURCES, Room
from data.library.library import Library
from ui import work
from ui.work import words
from ui.work.pile import pile_of

#: Articles that come at a time, and how many times.
ADDED, MORE = 100, 6


def timed(made: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of one call, by the clock and of processor."""
    began, busy = time.perf_counter(), time.process_time()
    made()
    return 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - busy)


def quiet(fraction: float, text: str) -> None:
    """Progress that nobody looks at."""


def kept(library: Library, name: str, cache: str) -> tuple[Corpus, Terms, pd.DataFrame, float]:
    """The words, terms and facts of the newest version as workers keep them, and the seconds that took."""
    version = library.version(name)
    pile = pile_of(library, name, "Pile", version)
    began = time.perf_counter()
    work.encode_corpus(library.address, cache, pile, quiet)
    work.count_terms(cache, pile, "as they stand", "all", quiet)
    took = time.perf_counter() - began
    told = words.terms_of(cache, work.terms_key(pile, "as they stand", "all"))
    return words.corpus_of(cache, pile.key), told, library.facts(name, version), took


def peers(pile: pa.Table, room: Room, times: int) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """The plain ways: summed columns of a `CountVectorizer` matrix, and `str.contains`."""
    texts = pd.Series(pile["body"].to_pylist()).str.join("\n")
    counts = CountVectorizer().fit_transform(texts)

    def summed() -> Callable[[], object]:
        rows = room.rows()
        return lambda: counts[rows].sum(axis=0)

    def looked_for() -> Callable[[], object]:
        [word] = room.words(1)
        return lambda: texts.str.contains(rf"\b{word}\b", case=False)

    yield "CountVectorizer: a selection summed", [timed(summed()) for _ in range(times)]
    yield "pandas: a word looked for", [timed(looked_for()) for _ in range(3)]


def main() -> None:
    """Print one line per step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=30)
    asked = parser.parse_args()
    print("| step | median | 95 % | of processor | 95 % |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        size = asked.articles + MORE * ADDED
        pile = piles.spread(piles.plain(speed.articles(asked.corpora, size, folder)), SOURCES)
        library = Library(str(folder / "library"))
        name = library.create("Pile").name
        adding = []
        for part in (
            pile[: asked.articles],
            *(pile[start : start + ADDED] for start in range(asked.articles, size, ADDED)),
        ):
            library.add(name, part, upload=str(len(adding)))
            corpus, terms, articles, took = kept(library, name, str(folder / "cache"))
            adding.append(took)
        room = Room(corpus, terms, articles)
        for step in clicks.CLICKS:
            took = [timed(step(room)) for _ in range(asked.times)]
            print(line(step.__doc__, took), flush=True)
        shares = 100 * np.array(adding[2:]) / adding[0]  # the first time loads and compiles what the whole did not need
        print(
            f"| adding {ADDED} articles, of the whole | {np.median(shares):.1f} % | {shares.max():.1f} % at most | | |"
        )
        for told in peers(pile, room, asked.times):
            print(line(*told), flush=True)


def line(name: str, took: list[tuple[float, float]]) -> str:
    """A line of the table."""
    middle, last = np.median(took, axis=0), np.quantile(took, 0.95, axis=0)
    return f"| {name.rstrip('.')} | {middle[0]:.0f} ms | {last[0]:.0f} ms | {middle[1]:.0f} ms | {last[1]:.0f} ms |"


if __name__ == "__main__":
    main()
