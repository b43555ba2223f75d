"""Alignment: how many of the letters of two texts stand in both in the same order."""

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cpdist

from analysis.copies.shingles import Texts, picked

#: Pairs that are aligned at a time.
PAIRS = 2_000


def alignments(
    told: Texts, one: np.ndarray, other: np.ndarray, least: float, most: int | None = None
) -> np.ndarray:  # fmt: skip
    """The alignment of each pair of texts, or of their first `most` words, float64 (pairs,); 0 where below `least`.

    The alignment is twice the length of the longest common subsequence of letters by the letters of both
    (the normalised Indel similarity), 0 to 1.
    """
    found = np.zeros(len(one))
    for start in range(0, len(one), PAIRS):
        part = slice(start, start + PAIRS)
        rows, place = np.unique(np.concatenate([one[part], other[part]]), return_inverse=True)
        letters = np.array(_letters(picked(told, rows, most)), object)
        left, right = letters[place].reshape(2, -1)
        found[part] = cpdist(
            left, right, scorer=Indel.normalized_similarity, score_cutoff=least, dtype=np.float64, workers=-1
        )
    return found


def _letters(told: Texts) -> list[str]:
    """The words of each text with a space between them."""
    words = told.names[told.words].tolist()
    bounds = zip(told.starts[:-1].tolist(), told.starts[1:].tolist(), strict=True)
    return [" ".join(words[start:end]) for start, end in bounds]
