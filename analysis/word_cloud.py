"""Where the words of a cloud stand: the heaviest in the middle, none over another."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

#: The box of the cloud in units, and the smallest and largest letters in it.
WIDTH, HEIGHT = 1000, 620
SMALLEST, LARGEST = 15, 96
#: The share of the box that the words fill, and places that are tried for a word.
FILLED, TRIED = 0.38, 4000
#: What is free beside a word, as a share of its letters' size.
GAP = 0.4
NARROW, WIDE = set("iljtf.,'|:;!I-()[]r "), set("mwMW@%—")


@dataclass(frozen=True)
class Placed:
    """A word of the cloud: the left end of its base line, its letters' size and its width, in units of the box."""

    text: str
    x: float
    y: float
    size: float
    width: float


def placed(words: Sequence[str], weights: np.ndarray) -> list[Placed]:
    """The words, the heaviest first, each as large as the root of its weight says, along a spiral.

    The same words stand at the same places each time. A word that finds no room is left out.
    """
    weights = np.sqrt(np.maximum(np.asarray(weights, float), 0))
    if not len(words) or not weights.max():
        return []
    shares = weights / weights.max()
    ems = np.array([width_in_ems(word) for word in words])
    size = np.sqrt(FILLED * WIDTH * HEIGHT / (ems * shares**2).sum())
    size = min(size, LARGEST, 0.9 * WIDTH / ems[0])
    sizes = np.maximum(size * shares, SMALLEST)
    boxes, found = np.zeros((0, 4)), []
    for word, letters, em in zip(words, sizes.tolist(), ems.tolist(), strict=True):
        gap = GAP * letters
        box = _free(boxes, em * letters + gap, letters * 1.1)
        if box is not None:
            boxes = np.vstack([boxes, box])
            found.append(Placed(word, float(box[0] + gap / 2), float(box[1] + 0.85 * letters), letters, em * letters))
    return found


def width_in_ems(word: str) -> float:
    """About how wide a word is, in the size of its letters.

    >>> width_in_ems("ill") < width_in_ems("man") < width_in_ems("MAN")
    True
    """
    return sum(_letter(letter) for letter in word)


def _letter(letter: str) -> float:
    if ord(letter) > 0x2E7F:
        return 1.0
    if letter in NARROW:
        return 0.34
    if letter in WIDE:
        return 0.88
    return 0.68 if letter.isupper() else 0.56


def _free(boxes: np.ndarray, width: float, height: float) -> np.ndarray | None:
    """The first free box of this size along a spiral from the middle: left, top, right, bottom."""
    turn = np.sqrt(np.arange(TRIED)) * 1.2
    reach = np.arange(TRIED) / TRIED
    left = WIDTH / 2 * (1 + reach * np.cos(turn) * 1.05) - width / 2
    top = HEIGHT / 2 * (1 + reach * np.sin(turn) * 1.05) - height / 2
    inside = (left >= 0) & (top >= 0) & (left + width <= WIDTH) & (top + height <= HEIGHT)
    tried = np.column_stack([left, top, left + width, top + height])[inside]
    apart = np.ones(len(tried), bool)
    for box in boxes:
        apart &= (tried[:, 2] < box[0]) | (tried[:, 0] > box[2]) | (tried[:, 3] < box[1]) | (tried[:, 1] > box[3])
    free = np.flatnonzero(apart)
    return tried[free[0]] if len(free) else None
