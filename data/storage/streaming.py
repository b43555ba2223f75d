"""A long array of numbers that is written to disk as it comes, and then mapped into memory."""

import tempfile
import weakref
from pathlib import Path

import numpy as np


class Streamed:
    """Numbers of one kind in a file without a name, which goes when nobody reads it any more.

    As `analysis.growing.Growing`, but of a pile however large only what is just used is held in memory.

    >>> numbers = Streamed(np.uint8)
    >>> numbers.extend(np.array([1, 2]))
    >>> numbers.extend(np.array([3]))
    >>> len(numbers), numbers.whole().tolist()
    (3, [1, 2, 3])
    """

    def __init__(self, kind: type, folder: Path | None = None) -> None:
        self._kind = np.dtype(kind)
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 (closed once it is mapped)
        self._size = 0
        weakref.finalize(self, self._file.close)  # also of one that was given up half way

    def extend(self, more: np.ndarray) -> None:
        """Put numbers at the end."""
        self._file.write(more.astype(self._kind, copy=False).tobytes())
        self._size += len(more)

    def whole(self) -> np.ndarray:
        """All numbers, read only; the array grows no more."""
        with self._file:
            self._file.flush()
            return np.memmap(self._file, self._kind, "r") if self._size else np.empty(0, self._kind)

    def __len__(self) -> int:
        return self._size
