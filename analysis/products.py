"""Dot products of sparse rows, compiled: cosines where rows have length 1, what two sets share where they are ones."""

import numpy as np
from scipy import sparse

from analysis.compiled import compiled, in_parts

#: Steps that a pair of rows takes, about.
STEPS = 200


def of_pairs(view: sparse.csr_array, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The product of each pair of rows, float32 (pairs,).

    >>> of_pairs(sparse.csr_array([[1.0, 0.0], [0.6, 0.8]]), np.array([0, 1]), np.array([1, 1])).tolist()
    [0.6000000238418579, 1.0]
    """
    view.sort_indices()
    found = in_parts(
        lambda first, last: _of_pairs(view.indptr, view.indices, view.data, one[first:last], other[first:last]),
        len(one), STEPS * len(one),
    )  # fmt: skip
    return np.concatenate(found)


def between(view: sparse.csr_array, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """The products of all pairs of one of `rows` and one of `columns`, float32 (rows, columns)."""
    told, turned = view[rows], view[columns].T.tocsr()

    def part(first: int, last: int) -> np.ndarray:
        starts = told.indptr[first : last + 1]
        return _between(starts, told.indices, told.data, turned.indptr, turned.indices, turned.data, len(columns))

    return np.concatenate(in_parts(part, len(rows), len(rows) * len(columns)))


def nearest(
    view: sparse.csr_array, rows: np.ndarray, columns: np.ndarray, most: int
) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
    """Of each of `rows` the `most` of `columns` that are most like it, not itself, as pairs of articles.

    Those that have nothing in common with it are left out; of equally like ones the first in `columns` go first.
    """
    told, turned = view[rows], view[columns].T.tocsr()

    def part(first: int, last: int) -> np.ndarray:
        return _nearest(
            told.indptr[first : last + 1], told.indices, told.data, turned.indptr, turned.indices, turned.data,
            rows[first:last], columns, most,
        )  # fmt: skip

    place = np.concatenate(in_parts(part, len(rows), len(rows) * len(columns)))
    found = place >= 0
    return np.repeat(rows, found.sum(axis=1)), columns[place[found]]


@compiled
def _of_pairs(starts, terms, weights, one, other):
    found = np.zeros(len(one), np.float32)
    for pair in range(len(one)):
        left, left_end = starts[one[pair]], starts[one[pair] + 1]
        right, right_end = starts[other[pair]], starts[other[pair] + 1]
        total = 0.0
        while left < left_end and right < right_end:
            if terms[left] == terms[right]:
                total += weights[left] * weights[right]
                left += 1
                right += 1
            elif terms[left] < terms[right]:
                left += 1
            else:
                right += 1
        found[pair] = total
    return found


@compiled
def _between(starts, terms, weights, posts, members, values, columns):
    found = np.zeros((len(starts) - 1, columns), np.float32)
    for row in range(len(starts) - 1):
        for place in range(starts[row], starts[row + 1]):
            for post in range(posts[terms[place]], posts[terms[place] + 1]):
                found[row, members[post]] += weights[place] * values[post]
    return found


@compiled
def _nearest(starts, terms, weights, posts, members, values, rows, columns, most):
    """The places of each row's nearest among the columns, the nearest first, then -1."""
    found = np.full((len(rows), most + 1), -1, np.int64)  # the last place is for what is not among the nearest
    alike = np.zeros(len(columns), np.float32)
    met, likest = np.zeros(len(columns), np.int64), np.zeros(most + 1, np.float32)
    for row in range(len(rows)):
        count = kept = 0
        for place in range(starts[row], starts[row + 1]):
            for post in range(posts[terms[place]], posts[terms[place] + 1]):
                if alike[members[post]] == 0:
                    met[count] = members[post]
                    count += 1
                alike[members[post]] += weights[place] * values[post]
        for column in met[:count]:
            value, alike[column] = alike[column], 0
            if columns[column] == rows[row]:
                continue
            at = kept
            while at > 0 and (likest[at - 1] < value or (likest[at - 1] == value and found[row, at - 1] > column)):
                likest[at], found[row, at] = likest[at - 1], found[row, at - 1]
                at -= 1
            likest[at], found[row, at] = value, column
            kept = min(kept + 1, most)
    return found[:, :most]
