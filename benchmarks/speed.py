"""Speed and memory of the main job, beside plain scikit-learn on the same articles.

    python -m benchmarks.speed CORPORA [--sizes 876,8996,100000] [--peers 876,8996]

CORPORA is a folder with `news_2018_2019.jsonl.gz` and `reuters_2010_2011.jsonl.gz`. The
largest size is made by sampling sentences of the Reuters articles. Each step runs
in a process of its own, so that its peak memory is its own; a step's figures are
its seconds, the seconds of processor, and the most resident memory that it took (the kernel's own
high-water mark, files that are mapped included) beyond what its process held when it began, the
articles included and what was freed before given back. Steps:

first chart   bytes on disk → read → stored → facts → articles per week, drawn
encode and count   articles in memory → integers → terms, counted: what `CountVectorizer` does
keywords      integers → terms → frequencies of the whole pile
topics        terms → topics with names, trust and map (`found again` on samples)
CountVectorizer, TfidfVectorizer, NMF   the plain way on the same bodies, 10 topics
"""

import argparse
import ctypes
import gc
import gzip
import json
import multiprocessing
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from benchmarks import steps

FILES = {876: "news_2018_2019.jsonl.gz", 8_996: "reuters_2010_2011.jsonl.gz"}
OURS = (steps.encode_and_count, steps.first_chart, steps.keywords, steps.topics)
PLAIN = (steps.count_vectorizer, steps.tfidf_vectorizer, steps.nmf)


def articles(corpora: Path, size: int, folder: Path) -> Path:
    """A file of JSON lines with `size` articles: one of the corpora, or sampled from Reuters."""
    target = folder / f"{size}.jsonl"
    if size in FILES:
        with gzip.open(corpora / FILES[size]) as packed, target.open("wb") as plain:
            shutil.copyfileobj(packed, plain)
        return target
    with gzip.open(corpora / FILES[8_996], "rt") as lines:
        steps.sampled([json.loads(line) for line in lines], size, target)
    return target


def measured(step: Callable[[Path], None], folder: Path) -> tuple[float, float, float]:
    """Seconds, seconds of processor and megabytes beyond the start of one step in a fresh process."""
    process = multiprocessing.get_context("spawn").Process(target=_timed, args=(step, folder))
    process.start()
    process.join()
    if process.exitcode:
        sys.exit(f"{step.__name__} failed")
    return tuple(json.loads((folder / "measured.json").read_text()))


def alone(corpora: Path, size: int, chosen: Sequence[Callable[[Path], None]]) -> Iterator[tuple]:
    """Name, seconds, processor and megabytes of steps on a pile of `size`, one after the other."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        articles(corpora, size, folder).rename(folder / "articles.jsonl")
        for step in chosen:
            yield step.__name__.replace("_", " "), *measured(step, folder)


def print_alone(corpora: Path, sizes: str, chosen: Sequence[Callable[[Path], None]]) -> None:
    """Print a table of what the steps need on piles of these sizes, told with commas between them."""
    print("\n| articles | step | seconds | of processor | peak MB |\n|---|---|---|---|---|")
    for size in (int(size) for size in sizes.split(",") if size):
        for step, seconds, processor, peak in alone(corpora, size, chosen):
            print(f"| {size:,} | {step} | {seconds:.1f} | {processor:.1f} | {peak:,.0f} |", flush=True)


def _timed(step: Callable[[Path], None], folder: Path) -> None:
    steps.prepare(step, folder)
    start = _given_back()
    began, busy = time.perf_counter(), time.process_time()
    step(folder)
    took = time.perf_counter() - began, time.process_time() - busy, _resident("VmHWM") - start
    (folder / "measured.json").write_text(json.dumps(took))


def _given_back() -> float:
    """Give freed memory back to the system and begin a new high-water mark; the megabytes that are held."""
    gc.collect()
    pa.default_memory_pool().release_unused()
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5")
    return _resident("VmRSS")


def _resident(what: str) -> float:
    """Megabytes of a figure that Linux tells of this process."""
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(what)]
    return int(line.split()[1]) * 1024 / 1e6


def main() -> None:
    """Print one line per size and step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--sizes", default="876,8996,100000")
    parser.add_argument("--peers", default="876,8996,100000", help="sizes at which the plain way runs too")
    parser.add_argument("--steps", default="", help="only these, such as “encode and count,count vectorizer”")
    asked = parser.parse_args()
    peers = {int(size) for size in asked.peers.split(",") if size}
    print(
        "| articles | step | seconds | of processor | MB | CountVectorizer's processor / its | MB / CountVectorizer's |"
    )
    print("|---|---|---|---|---|---|---|")
    for size in (int(size) for size in asked.sizes.split(",")):
        chosen = [*OURS, *(PLAIN if size in peers else ())]
        if asked.steps:
            chosen = [step for step in chosen if step.__name__.replace("_", " ") in asked.steps.split(",")]
        found = list(alone(asked.corpora, size, chosen))
        plain = {name: told for name, *told in found}.get("count vectorizer")
        for name, seconds, processor, memory in found:
            ratio = f"{plain[1] / processor:.1f} | {memory / plain[2]:.2f}" if plain else " | "
            print(f"| {size:,} | {name} | {seconds:.2f} | {processor:.2f} | {memory:,.0f} | {ratio} |", flush=True)


if __name__ == "__main__":
    main()
