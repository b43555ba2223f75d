"""An array that grows at its end, without a second copy of what it holds."""

import numpy as np


class Growing:
    """Numbers of one kind.

    >>> numbers = Growing(np.uint8)
    >>> numbers.extend(np.array([1, 2]))
    >>> numbers.extend(np.array([3]))
    >>> len(numbers), numbers.whole().tolist()
    (3, [1, 2, 3])
    """

    def __init__(self, kind: type) -> None:
        self._held = np.empty(0, kind)
        self._size = 0

    def extend(self, more: np.ndarray) -> None:
        """Put numbers at the end."""
        after = self._size + len(more)
        if after > len(self._held):
            self._held.resize(after + after // 8, refcheck=False)
        self._held[self._size : after] = more
        self._size = after

    def whole(self) -> np.ndarray:
        """All numbers; the array grows no more."""
        self._held.resize(self._size, refcheck=False)
        return self._held

    def __len__(self) -> int:
        return self._size
