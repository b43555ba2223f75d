"""Pairs of texts of which one is a copy of the other.

Candidates share sampled shingles; each is then compared in full: by
resemblance, the share of both texts' shingles that they have in common, by
containment, the share of the shorter text's shingles that the longer one has
(Broder 1997), and, where many words differ a little (misread print, spelling), by
alignment: the share of letters in the same order.
"""

from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Indel
from scipy import sparse

from analysis.copies.shingles import Texts, samples, sets

KINDS = ("whole", "trimmed", "contained", "changed")
WHOLE, TRIMMED, CONTAINED, CHANGED = range(len(KINDS))
#: From which resemblance, or containment, a text is a copy.
RESEMBLANCE, CONTAINMENT = 0.5, 0.75
#: Shingles that a text needs to be a copy by containment alone: a stock phrase is none.
FEWEST = 20
#: From which resemblance a copy is whole; and below which share of the longer text it is contained.
SAME, PART = 0.8, 0.5
#: From which resemblance texts of like length are aligned, and from which share of letters in the
#: same order they are copies.
ALIGN, ALIGNED = 0.25, 0.92
#: Only texts whose first words are this much aligned are aligned as a whole.
OPENING, OPENS = 40, 0.8
#: Estimated containment from which a pair is compared in full.
LOOKED_AT = 0.2
#: For each sampled shingle every text is compared with so many of the fullest that have it.
FULLEST = 100
#: Texts whose candidates are gathered at a time, and pairs compared at a time.
AT_ONCE, PAIRS = 2_000, 10_000


@dataclass(frozen=True)
class Pairs:
    """Copies among distinct texts, the fuller text first.

    one, other  int64 (pairs,): the fuller text and its copy, one < other
    similarity  float32 (pairs,): resemblance, 0 to 1
    """

    one: np.ndarray
    other: np.ndarray
    similarity: np.ndarray


def pairs(told: Texts) -> Pairs:
    """All pairs of copies among distinct texts that are ordered from the fullest to the shortest."""
    one, other = candidates(told)
    likeness, kind = compared(told, one, other)
    found = kind >= 0
    return Pairs(one[found], other[found], likeness[found])


def candidates(told: Texts) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of texts that share enough of their sampled shingles to be compared in full."""
    has, fullest, sampled = _samples(told)
    ones, others = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for start in range(0, has.shape[0], AT_ONCE):
        shared = (has[start : start + AT_ONCE] @ fullest).tocoo()
        other, one = shared.row + start, shared.col
        enough = (one < other) & (shared.data >= LOOKED_AT * np.minimum(sampled[one], sampled[other]))
        ones.append(one[enough].astype(np.int64))
        others.append(other[enough].astype(np.int64))
    return np.concatenate(ones), np.concatenate(others)


def _samples(told: Texts) -> tuple[sparse.csr_array, sparse.csr_array, np.ndarray]:
    """Which sampled shingles each text has, which fullest texts have each, and how many each has."""
    hashes, text = samples(told)
    order = np.lexsort((text, hashes))
    hashes, text = hashes[order], text[order]
    once = np.append(True, (np.diff(hashes) > 0) | (np.diff(text) > 0))[: len(text)]
    hashes, text = hashes[once], text[once]
    begins = np.flatnonzero(np.append(True, np.diff(hashes) > 0)[: len(text)])
    uses = np.diff(np.append(begins, len(text)))
    number = np.repeat(np.arange(len(begins)), uses)
    often = np.repeat(uses > 1, uses)
    fullest = often & (np.arange(len(text)) - np.repeat(begins, uses) < FULLEST)
    ones, shape = np.ones(len(text), np.int32), (len(told.lengths), len(begins))
    has = sparse.csr_array((ones[often], (text[often], number[often])), shape=shape)
    first = sparse.csr_array((ones[fullest], (number[fullest], text[fullest])), shape=shape[::-1])
    return has, first, np.bincount(text, minlength=len(told.lengths))


def compared(told: Texts, one: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The likeness of pairs of texts, float32, and what `other` is to `one`, int8, -1 when no copy."""
    likeness, kind = np.zeros(len(one), np.float32), np.full(len(one), -1, np.int8)
    involved = np.flatnonzero(np.bincount(np.concatenate([one, other]), minlength=len(told.lengths)))
    has = sets(told, involved)
    left, right = np.searchsorted(involved, one), np.searchsorted(involved, other)
    for start in range(0, len(one), PAIRS):
        part = slice(start, start + PAIRS)
        likeness[part], kind[part] = _compared(has, left[part], right[part])
    fewest = np.minimum(told.lengths[one], told.lengths[other])
    near = (likeness >= ALIGN) & (fewest >= SAME * np.maximum(told.lengths[one], told.lengths[other]))
    for pair in np.flatnonzero(near & (kind < 0)):
        if _aligned(told, one[pair], other[pair], OPENING) >= OPENS:
            aligned = _aligned(told, one[pair], other[pair])
            if aligned >= ALIGNED:
                likeness[pair], kind[pair] = aligned, CHANGED
    return likeness, kind


def _aligned(told: Texts, one: int, other: int, most: int | None = None) -> float:
    return Indel.normalized_similarity(told.letters(one, most), told.letters(other, most))


def _compared(has: sparse.csr_array, left: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    both = np.asarray(has[left].multiply(has[right]).sum(axis=1, dtype=np.int64)).ravel()
    ones, others = np.diff(has.indptr)[left], np.diff(has.indptr)[right]
    likeness = both / np.maximum(ones + others - both, 1)
    fewest = np.minimum(ones, others)
    inside = (both >= CONTAINMENT * fewest) & (fewest >= FEWEST)
    kind = np.select(
        [likeness >= SAME, inside & (fewest < PART * np.maximum(ones, others)), inside, likeness >= RESEMBLANCE],
        [WHOLE, CONTAINED, TRIMMED, CHANGED],
        -1,
    ).astype(np.int8)
    return likeness.astype(np.float32), kind
