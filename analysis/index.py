"""Where each token stands in the stream: an inverted index, in parts as the articles came.

A part is made of articles that were encoded together; what comes later is a part of its own,
so that an index grows without being sorted anew.
"""

from dataclasses import dataclass

import numpy as np

from analysis.compiled import compiled


@dataclass(frozen=True)
class Index:
    """The places of the tokens of a stream.

    places    uint32 (words,): positions in the stream, part by part, by token, ascending
    keys      uint32 (entries,): the different tokens of each part, ascending within it
    ends      int64 (entries,): the places of entry e are places[ends[e-1]:ends[e]]
    parts     int64 (parts,): the entries of part p are keys[parts[p-1]:parts[p]]
    """

    places: np.ndarray
    keys: np.ndarray
    ends: np.ndarray
    parts: np.ndarray

    def of(self, tokens: np.ndarray) -> np.ndarray:
        """The positions at which one of the tokens stands, int64 ascending."""
        starts, ends = self._slices(tokens)
        found = [self.places[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        told = np.concatenate([np.zeros(0, np.uint32), *found])
        return (np.sort(told, kind="stable") if len(np.unique(tokens)) > 1 else told).astype(np.int64)

    def count(self, tokens: np.ndarray) -> int:
        """How often the tokens stand in the stream."""
        starts, ends = self._slices(tokens)
        return int((ends - starts).sum())

    def _slices(self, tokens: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Where in `places` the places of the tokens start and end, part by part."""
        wanted, entries = np.unique(tokens).astype(np.uint32), [np.zeros(0, np.int64)]
        for first, last in zip([0, *self.parts[:-1].tolist()], self.parts.tolist(), strict=True):
            keys = self.keys[first:last]
            entry = np.searchsorted(keys, wanted)
            entry = entry[entry < len(keys)] if len(keys) else entry[:0]
            there = keys[entry] == wanted[: len(entry)]
            entries.append(entry[there] + first)
        entry = np.concatenate(entries)
        starts = np.where(entry > 0, self.ends[np.maximum(entry, 1) - 1], 0) if len(entry) else entry
        return starts, self.ends[entry]


def index_of(tokens: np.ndarray, vocabulary: int, first: int = 0) -> Index:
    """The index of one part of a stream that begins at position `first`.

    >>> told = index_of(np.array([2, 0, 2], np.uint32), 3)
    >>> told.of(np.array([2])).tolist(), told.of(np.array([0, 1])).tolist(), told.count(np.array([0, 2]))
    ([0, 2], [1], 3)
    """
    places, keys, ends = _sorted(tokens, vocabulary, first)
    return Index(places, keys, ends, np.array([len(keys)], np.int64))


@compiled
def _sorted(tokens, vocabulary, first):
    """The places by token (a counting sort), the tokens that there are, and where the places of each end."""
    free = np.zeros(vocabulary + 1, np.int64)  # where the next place of each token goes
    for token in tokens:
        free[token + 1] += 1
    different = 0
    for token in range(vocabulary):
        different += free[token + 1] > 0
        free[token + 1] += free[token]
    places = np.empty(len(tokens), np.uint32)
    for place in range(len(tokens)):
        token = tokens[place]
        places[free[token]] = first + place
        free[token] += 1
    keys, ends, entry = np.empty(different, np.uint32), np.empty(different, np.int64), 0
    before = 0
    for token in range(vocabulary):
        if free[token] > before:
            keys[entry], ends[entry] = token, free[token]
            entry += 1
            before = free[token]
    return places, keys, ends
