"""Writers killed at random moments: `kill -9`, one or two of them at once."""

import multiprocessing
import random
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.faults.promises import broken
from benchmarks.faults.writer import COLLECTION, notes, write_until_killed
from data.library.library import Library

#: Seconds that a writer lives after it has begun, at most.
LIFE = 1.2
PRELOADED = ["benchmarks.faults.writer"]


def kill_writers(
    folder: Path, kills: int, seed: int = 0, seconds: float = 3600, said: Callable[[int, int], None] = lambda k, n: None
) -> Iterator[str]:
    """Kill writers so often, or for so long, and yield a sentence for each broken promise.

    `said` is told after each round how many were killed and how many changes were
    reported as done.
    """
    chance, address = random.Random(seed), str(folder / "library")
    Library(address).create(COLLECTION)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    done, until = 0, time.monotonic() + seconds
    while done < kills and time.monotonic() < until:
        pair = 1 + (done % 3 == 0)
        writers = [
            _begun(context, address, folder / f"{done + n:05d}.jsonl", seed + done + n, pair) for n in range(pair)
        ]
        time.sleep(chance.uniform(0, LIFE))
        for writer in writers:
            writer.kill()
        for writer in writers:
            writer.join()
            done += writer.exitcode == -signal.SIGKILL
            if writer.exitcode != -signal.SIGKILL:
                yield f"a writer ended by itself with code {writer.exitcode}"
        told = notes(folder)
        yield from broken(address, told, chance)
        said(done, told.changes)


def _begun(context, address: str, log: Path, seed: int, alone: bool):  # noqa: ANN001, ANN202 (multiprocessing)
    """A writer that has opened the library, and is about to write."""
    writer = context.Process(target=write_until_killed, args=(address, str(log), seed, alone), daemon=True)
    writer.start()
    while writer.is_alive() and not (log.exists() and log.stat().st_size):
        time.sleep(0.005)
    return writer
