"""Loops over arrays of millions of numbers, compiled to machine code by numba when first called.

The code is kept on disk beside the module, or in the user's cache folder, so that a
machine compiles it once; where neither can be written each process compiles anew. A loop
lets other threads run. It gets arrays that it may not change, mapped files or not alike.

numba compiles a loop anew when its own file changes, but not when one that it takes
constants or other loops from does: so the folder's name tells all of them.
"""

import functools
import hashlib
import itertools
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numba
import numpy as np


def fingerprint(folder: Path) -> str:
    """A text that changes whenever a module in the folder or below does."""
    told = hashlib.sha256()
    for module in sorted(folder.rglob("*.py")):
        told.update(module.read_bytes())
    return told.hexdigest()[:16]


numba.config.CACHE_DIR = str(Path(__file__).parent / "__pycache__" / f"compiled-{fingerprint(Path(__file__).parent)}")


def compiled(loop: Callable) -> Callable:
    """The loop, compiled; its arrays are read only.

    >>> @compiled
    ... def total(numbers):
    ...     told = 0
    ...     for number in numbers:
    ...         told += number
    ...     return told
    >>> total(np.array([1, 2, 3]))
    6
    """
    fast = machine_code(loop)

    @functools.wraps(loop)
    def called(*given: object) -> object:
        return fast(*[fixed(one) if isinstance(one, np.ndarray) else one for one in given])

    return called


def machine_code(loop: Callable) -> Callable:
    """The loop, compiled, for being called by other loops; its arrays may be changed."""
    try:
        return numba.njit(nogil=True, cache=True)(loop)
    except RuntimeError:  # no folder in which the code could be kept
        return numba.njit(nogil=True)(loop)


def fixed(array: np.ndarray) -> np.ndarray:
    """The array as one that lies together in memory and may not be changed."""
    plain = np.ascontiguousarray(array) if array.flags.aligned else array  # numbers that overlap stay as they are
    view = plain.view(np.ndarray)[...]
    view.flags.writeable = False
    return view


#: Below so many steps a loop is not worth a second thread.
LEAST = 500_000


def at_once(calls: Sequence[Callable[[], object]], steps: int) -> list:
    """What each call tells, in order; made by a thread for each core where they take more than a few `steps`."""
    cores = _cores() if steps >= LEAST else 1
    if cores == 1:
        return [call() for call in calls]
    with ThreadPoolExecutor(cores) as pool:
        return list(pool.map(lambda call: call(), calls))


def in_parts(loop: Callable[[int, int], object], size: int, steps: int) -> list:
    """What `loop(first, last)` tells of each part of 0 to `size`, in order; a part for each core, at once.

    >>> in_parts(lambda first, last: (first, last), 5, steps=10)
    [(0, 5)]
    """
    parts = _cores() if steps >= LEAST else 1
    ends = [size * part // parts for part in range(parts + 1)]
    return at_once([functools.partial(loop, *bounds) for bounds in itertools.pairwise(ends)], steps)


def _cores() -> int:
    """The processor cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # Linux alone tells
    return len(allowed(0)) if allowed else os.cpu_count() or 1
