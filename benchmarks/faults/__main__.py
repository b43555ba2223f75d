"""Kill writers, fill disks, damage files and let the clock jump; print what held.

`python -m benchmarks.faults [FOLDER] [--kills 200] [--seconds 1800]`. The exit code is 0
only when no promise was broken. The small disk needs root.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.faults import clock, damage, disk, kills


def main() -> int:
    """Run every trial and print a line for each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults", description=__doc__)
    parser.add_argument("folder", nargs="?", default=tempfile.gettempdir())
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=1800, help="longest time for the kills")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    place = Path(tempfile.mkdtemp(prefix="faults-", dir=asked.folder))
    print(f"{'trial':<34}{'tried':>38}{'broken':>8}{'seconds':>9}")
    try:
        trials = (
            killed(place / "kills", asked),
            damaged(place / "damage"),
            jumped(place / "clock"),
            cut_short(place / "quota"),
        )
        trials = (*trials, *disks(place))
        return int(sum(report(*trial) for trial in trials) > 0)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def report(name: str, run: Callable[[], Iterator[str]], tried: Callable[[], str]) -> int:
    """Run one trial, print its line and each broken promise; the number of these."""
    began, broken = time.monotonic(), []
    for sentence in run():
        broken.append(sentence)
        print(f"  broken: {sentence}", file=sys.stderr)
    print(f"{name:<34}{tried():>38}{len(broken):>8}{time.monotonic() - began:>9.0f}")
    return len(broken)


Trial = tuple[str, Callable[[], Iterator[str]], Callable[[], str]]


def killed(place: Path, asked: argparse.Namespace) -> Trial:
    """Writers killed at random moments, alone and in pairs."""
    place.mkdir()
    last = [0, 0]

    def said(done: int, changes: int) -> None:
        last[:] = [done, changes]
        if sys.stderr.isatty():
            print(f"\r{done} of {asked.kills} killed", end="\r", file=sys.stderr, flush=True)

    return (
        "kill -9, one or two writers",
        lambda: kills.kill_writers(place, asked.kills, asked.seed, asked.seconds, said),
        lambda: f"{last[0]:,} kills, {last[1]:,} changes done",
    )


def damaged(place: Path) -> Trial:
    """Every file of a collection damaged in every way."""
    tally: Counter = Counter()

    def run() -> Iterator[str]:
        ids = damage.library_to_damage(place / "whole", uploads=4)
        yield from damage.hurt_each_file(place / "whole", place / "copy", ids, list(damage.DAMAGES), tally)
        for outcome, times in tally.most_common():
            print(f"  {outcome}: {times}")

    return "damaged files", run, lambda: f"{sum(tally[k] for k in ('mended whole', 'mended in part', PAST))} files"


PAST = "past repair: restore a backup"


def jumped(place: Path) -> Trial:
    """Uploads under a clock that jumps."""
    return "clock jumps", lambda: clock.jump(place, uploads=120), lambda: "120 uploads"


def cut_short(place: Path) -> Trial:
    """Files that may not grow, as under a quota."""
    return "files cut short", lambda: disk.cut_short(place), lambda: "1 upload"


def disks(place: Path) -> Iterator[Trial]:
    """A full disk and a read-only one, where they can be mounted."""
    why = disk.why_not()
    for name, trial, tried in (
        ("full disk", lambda at: disk.fill(at, rounds=20), "20 times full"),
        ("read-only disk", disk.refuse_writing, "4 kinds of write"),
    ):
        yield name, lambda n=name, t=trial: _mounted(place / n, t, why), lambda said=tried: why or said


def _mounted(place: Path, trial: Callable[[Path], Iterator[str]], why: str) -> Iterator[str]:
    if why:
        return
    try:
        with disk.small_disk(place) as at:
            yield from trial(at)
    except subprocess.CalledProcessError as problem:
        print(f"  skipped: {problem.stderr.decode().strip()}")


if __name__ == "__main__":
    sys.exit(main())
