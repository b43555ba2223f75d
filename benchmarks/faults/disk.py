"""A small disk that runs full, and one that may not be written."""

import multiprocessing
import os
import random
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from benchmarks.faults.promises import broken
from benchmarks.faults.writer import COLLECTION, Notes, some_articles
from data.library.library import Library
from errors import ClippingsError, LibraryUnavailable

SIZE, BALLAST = 800_000, 100_000
#: The longest file, in bytes, where files are cut short.
LONGEST = 20_000


def why_not() -> str:
    """Why a small file system cannot be made here; '' when it can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root can mount a small file system"
    return "" if shutil.which("mount") else "there is no mount command"


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """A file system of `SIZE` bytes at `place`; raises `CalledProcessError` where none may be mounted."""
    place.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)], check=True, capture_output=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(place: Path, rounds: int) -> Iterator[str]:
    """Fill the disk again and again, each time to another brim; a sentence per broken promise."""
    library, told, number = Library(str(place / "library")), Notes(), 0
    library.create(COLLECTION)
    for turn in range(rounds):
        ballast = place / "ballast"
        ballast.write_bytes(b"\0" * (BALLAST + 3_571 * turn))
        full = ""
        while not full:
            number += 1
            articles = some_articles(f"disk-{number}", 1 + number % 7)
            told.uploads[f"disk-{number}"] = articles["id"].to_pylist()
            try:
                library.add(COLLECTION, articles, upload=f"disk-{number}")
                told.stored.add(f"disk-{number}")
            except LibraryUnavailable as problem:
                full = str(problem)
        yield from broken(str(place / "library"), told, random.Random(turn))
        if "space" not in full:
            yield f"a full disk was called: {full}"
        ballast.unlink()
        library.add(COLLECTION, some_articles(f"after-{turn}", 1), upload=f"after-{turn}")
        if _left(place) < 4 * BALLAST:
            shutil.rmtree(place / "library")
            library, told = Library(str(place / "library")), Notes()
            library.create(COLLECTION)


def cut_short(place: Path) -> Iterator[str]:
    """Write where no file may be longer than `LONGEST`, as under a quota, without being root.

    A sentence per broken promise.
    """
    library = Library(str(place / "library"))
    library.create(COLLECTION)
    library.add(COLLECTION, some_articles("before", 5), upload="before")
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=_limit_files) as worker:
        said = worker.submit(_too_much, library.address).result()
    if "too large" not in said.lower():
        yield f"a file that was cut short was called: {said or 'stored'}"
    if len(library.facts(COLLECTION, library.version(COLLECTION))) != 5:
        yield "half of an upload that was cut short is visible"
    if library.add(COLLECTION, some_articles("after", 1), upload="after").added != 1:
        yield "nothing can be written after an upload was cut short"


def _limit_files() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LONGEST, LONGEST))


def _too_much(address: str) -> str:
    """What is said when an upload is too large for a file; '' when it is reported as stored."""
    try:
        Library(address).add(COLLECTION, some_articles("large", 3_000), upload="large")
    except ClippingsError as problem:
        return str(problem)
    return ""


def refuse_writing(place: Path) -> Iterator[str]:
    """Read from a disk that may not be written, and try to write; a sentence per broken promise."""
    library = Library(str(place / "library"))
    library.create(COLLECTION)
    articles = some_articles("before", 5)
    library.add(COLLECTION, articles, upload="before")
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    reopened = Library(str(place / "library"))
    if len(reopened.facts(COLLECTION, reopened.version(COLLECTION))) != 5:
        yield "a disk that may not be written cannot be read either"
    writes = (
        lambda: reopened.add(COLLECTION, some_articles("after", 1), upload="after"),
        lambda: reopened.edit(COLLECTION, articles["id"][0].as_py(), {"star": True}),
        lambda: reopened.create("Another"),
        lambda: reopened.save_settings(COLLECTION, {"hidden": ["it"]}),
    )
    for write in writes:
        try:
            write()
            yield "a write to a disk that may not be written was reported as done"
        except ClippingsError as problem:
            if "written" not in str(problem):
                yield f"a disk that may not be written was called: {problem}"
    subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)


def _left(place: Path) -> int:
    return shutil.disk_usage(place).free
