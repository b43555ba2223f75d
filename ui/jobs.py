"""Work that takes longer than a second, done by worker processes.

A job has a key that says what it makes; asking for the same key twice does
the work once. How far it is stands in a small file, so that every page, tab
and replica on the machine sees the same bar; what it makes goes to the cache
or the library, so it outlives the tab that asked.
"""

import contextlib
import hashlib
import json
import logging
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from pathlib import Path

from data.storage.places import cache_folder
from errors import Cancelled, ClippingsError, TooFewArticles, TooManyRows

#: Seconds between two reports of a running job.
PACE = 0.2
#: Failures that the same articles would bring again.
SETTLED = (TooFewArticles, TooManyRows)


@dataclass(frozen=True)
class JobState:
    """How far a job is: `fraction` from 0 to 1, times in seconds, `left` None while unknown.

    `again`: whether one that failed may do better when it is asked for once more.
    """

    status: str  # unknown, waiting, running, done, failed or cancelled
    fraction: float = 0.0
    text: str = ""
    left: float | None = None
    again: bool = True


@dataclass
class _Service:
    make: Callable[[], Executor]
    executor: Executor
    futures: dict[str, Future]
    lock: threading.Lock


_running: list[_Service] = []


def start(make: Callable[[], Executor]) -> None:
    """Let the executor that `make` makes do the jobs; a broken one is made anew."""
    stop()
    _running.append(_Service(make, make(), {}, threading.Lock()))


def stop() -> None:
    """End the workers; jobs that have not begun are dropped."""
    while _running:
        _running.pop().executor.shutdown(cancel_futures=True)


def prepare_worker() -> None:
    """Keep one worker on one core: several jobs may run side by side."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"


def submit(key: str, work: Callable, *arguments: object) -> None:
    """Begin the job `key` unless it is under way or done: `work(*arguments, progress)`."""
    service = _running[0]
    with service.lock:
        before = service.futures.get(key)
        if before is not None and not (before.done() and before.exception()):
            return
        _stop_file(key).unlink(missing_ok=True)
        try:
            future = service.executor.submit(_run, key, work, *arguments)
        except BrokenExecutor:  # a worker died: its pool takes no more work
            service.executor = service.make()
            future = service.executor.submit(_run, key, work, *arguments)
        future.add_done_callback(_logged)
        service.futures[key] = future


def forget(key: str) -> None:
    """Let the job `key` be done again when it is next asked for."""
    if _running:
        _running[0].futures.pop(key, None)


def cancel(key: str) -> None:
    """Ask the job `key` to stop at its next report."""
    _stop_file(key).touch()


def wait(key: str, seconds: float) -> JobState:
    """The state of the job `key` once it is done, or after `seconds`."""
    future = _running[0].futures.get(key) if _running else None
    if future is not None:
        with contextlib.suppress(NotYet):
            future.exception(timeout=seconds)
    return state(key)


def state(key: str) -> JobState:
    """How far the job `key` is."""
    future = _running[0].futures.get(key) if _running else None
    if future is None:
        return JobState("unknown")
    if not future.done():
        return _reported(key)
    failure = future.exception()
    if failure is None:
        return JobState("done", 1.0)
    if isinstance(failure, Cancelled):
        return JobState("cancelled")
    if isinstance(failure, ClippingsError):
        return JobState("failed", text=str(failure), again=not isinstance(failure, SETTLED))
    return JobState("failed", text="The work stopped unexpectedly; ask for it once more.")


def _logged(future: Future) -> None:
    """Write a failure that nobody foresaw to the server's log; the page shows a sentence."""
    failure = None if future.cancelled() else future.exception()
    if failure is not None and not isinstance(failure, ClippingsError):
        logging.getLogger("clippings").error("a job failed", exc_info=failure)


def _reported(key: str) -> JobState:
    try:
        said = json.loads(_report_file(key).read_text())
    except (OSError, ValueError):
        return JobState("waiting", text="Waiting for a free worker")
    passed = time.time() - said["began"]
    left = passed * (1 / said["fraction"] - 1) if said["fraction"] > 0.05 else None
    return JobState("running", said["fraction"], said["text"], left)


def _run(key: str, work: Callable, *arguments: object) -> object:
    began, last = time.time(), 0.0

    def progress(fraction: float, text: str) -> None:
        nonlocal last
        if _stop_file(key).exists():
            raise Cancelled("The work was stopped.")
        if time.time() - last < PACE:
            return
        last = time.time()
        _report_file(key).with_suffix(".new").write_text(
            json.dumps({"began": began, "fraction": fraction, "text": text})
        )
        _report_file(key).with_suffix(".new").replace(_report_file(key))

    _report_file(key).unlink(missing_ok=True)
    try:
        return work(*arguments, progress)
    finally:
        _report_file(key).unlink(missing_ok=True)


def _report_file(key: str) -> Path:
    folder = cache_folder() / "jobs"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{hashlib.sha256(key.encode()).hexdigest()[:24]}.json"


def _stop_file(key: str) -> Path:
    return _report_file(key).with_suffix(".stop")
