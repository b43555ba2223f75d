"""Pairs of texts of which one is a copy of the other.

Candidates share sampled shingles; each is then compared in full: by
resemblance, the share of both texts' shingles that they have in common, by
containment, the share of the shorter text's shingles that the longer one has
(Broder 1997), and, where many words differ a little (misread print, spelling), by
alignment: the share of letters in the same order.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.copies.alignment import alignments
from analysis.copies.shingles import Texts, samples, sets
from analysis.products import of_pairs

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
#: Texts whose candidates are gathered at a time.
AT_ONCE = 2_000


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
    involved = np.flatnonzero(np.bincount(np.concatenate([one, other]), minlength=len(told.lengths)))
    has = sets(told, involved)
    left, right = np.searchsorted(involved, one), np.searchsorted(involved, other)
    likeness, kind = _compared(has, left, right)
    fewest = np.minimum(told.lengths[one], told.lengths[other])
    near = (likeness >= ALIGN) & (fewest >= SAME * np.maximum(told.lengths[one], told.lengths[other])) & (kind < 0)
    pair = np.flatnonzero(near)
    pair = pair[alignments(told, one[pair], other[pair], OPENS, OPENING) > 0]
    aligned = alignments(told, one[pair], other[pair], ALIGNED)
    found = pair[aligned > 0]
    likeness[found], kind[found] = aligned[aligned > 0], CHANGED
    return likeness, kind


def _compared(has: sparse.csr_array, left: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    ones, others = np.diff(has.indptr)[left], np.diff(has.indptr)[right]
    both = of_pairs(has, left, right)  # of ones: how many shingles they share
    likeness = both / np.maximum(ones + others - both, 1)
    fewest = np.minimum(ones, others)
    inside = (both >= CONTAINMENT * fewest) & (fewest >= FEWEST)
    kind = np.select(
        [likeness >= SAME, inside & (fewest < PART * np.maximum(ones, others)), inside, likeness >= RESEMBLANCE],
        [WHOLE, CONTAINED, TRIMMED, CHANGED],
        -1,
    ).astype(np.int8)
    return likeness.astype(np.float32), kind
