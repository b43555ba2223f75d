"""The landmarks that are most like each of some points."""

import numpy as np

from analysis.compiled import compiled

#: Points whose landmarks are looked for at once.
STEP = 2_048


def nearest(points: np.ndarray, landmarks: np.ndarray, number: int, below: float = np.inf) -> tuple[np.ndarray, ...]:
    """The `number` landmarks with the largest products, below a bound, for each point, the largest first.

    Returns their places, int64, and products, float32, both (points, number); -1 and -inf where
    there are no more. Of equal landmarks the first counts.

    >>> place, product = nearest(np.eye(2, dtype=np.float32), np.array([[1, 0], [0.5, 2]], np.float32), 1)
    >>> place.tolist(), product.tolist()
    ([[0], [1]], [[1.0], [2.0]])
    """
    place = np.empty((len(points), number), np.int64)
    product = np.empty((len(points), number), np.float32)
    for start in range(0, len(points), STEP):
        part = slice(start, start + STEP)
        place[part], product[part] = _largest(points[part] @ landmarks.T, number, np.float32(below))
    return place, product


@compiled
def _largest(values: np.ndarray, number: int, below: float) -> tuple[np.ndarray, np.ndarray]:
    """The columns of the `number` largest values of each row below a bound, and these."""
    rows, columns = values.shape
    place, largest = np.full((rows, number), -1, np.int64), np.full((rows, number), -np.inf, np.float32)
    for row in range(rows):
        for column in range(columns):
            value = values[row, column]
            if value > largest[row, number - 1] and value < below:
                slot = number - 1
                while slot > 0 and value > largest[row, slot - 1]:
                    largest[row, slot], place[row, slot] = largest[row, slot - 1], place[row, slot - 1]
                    slot -= 1
                largest[row, slot], place[row, slot] = value, column
    return place, largest
