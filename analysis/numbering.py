"""A number for each different token, found by hashing whole arrays of them at once.

A token of up to 8 bytes is its own hash. A longer one's is mixed from its words of
8 bytes (multiply and shift, as in Fibonacci hashing, Knuth 1973): of a million
different tokens two share a hash once in some million collections.
"""

import numpy as np
import pyarrow as pa

from analysis.tokens import Found, is_abbreviation

#: 2**64 divided by the golden ratio.
FACTOR = np.uint64(0x9E3779B97F4A7C15)


class Numbering:
    """Numbers tokens from 0 in the order in which they first come.

    `words` are the different tokens so far, by their number.
    """

    def __init__(self) -> None:
        self.words: list[str] = []
        self._short = bytearray()
        self._keys = np.zeros(0, np.uint64)  # ascending, with the number of each
        self._numbers = np.zeros(0, np.uint32)

    def numbers(self, found: Found) -> tuple[np.ndarray, np.ndarray]:
        """The number of each token, uint32, and whether it is an abbreviation, bool."""
        coded = pa.array(hashes(found)).dictionary_encode()
        codes, keys = coded.indices.to_numpy(), coded.dictionary.to_numpy()
        first = np.flatnonzero(np.diff(np.maximum.accumulate(codes), prepend=-1))
        place = np.searchsorted(self._keys, keys)
        known = place < len(self._keys)
        known[known] = self._keys[place[known]] == keys[known]
        number = np.zeros(len(keys), np.uint32)
        number[known] = self._numbers[place[known]]
        number[~known] = self._taken_in(found, first[~known], keys[~known])
        numbers = number[codes]
        return numbers, np.frombuffer(bytes(self._short), bool)[numbers]

    def _taken_in(self, found: Found, first: np.ndarray, keys: np.ndarray) -> np.ndarray:
        """New numbers for the tokens at the positions `first`, whose hashes are `keys`."""
        words = found.words(first)
        fresh = np.arange(len(self.words), len(self.words) + len(words), dtype=np.uint32)
        self.words += words
        self._short += bytes(map(is_abbreviation, words))
        order = np.argsort(keys)
        place = np.searchsorted(self._keys, keys[order])
        self._keys = np.insert(self._keys, place, keys[order])
        self._numbers = np.insert(self._numbers, place, fresh[order])
        return fresh


def hashes(found: Found) -> np.ndarray:
    """A 64-bit hash of each token, uint64 (tokens,)."""
    padded = np.append(found.data, np.zeros(8, np.uint8))
    eight = np.ndarray((len(padded) - 7,), "<u8", buffer=padded, strides=(1,))  # the 8 bytes from each place on
    lengths = found.ends - found.starts
    hashed = eight[found.starts] & MASKS[np.minimum(lengths, 8)]
    offset, left = 8, np.flatnonzero(lengths > 8)
    while len(left):
        more = eight[found.starts[left] + offset] & MASKS[np.minimum(lengths[left] - offset, 8)]
        hashed[left] = _mixed(hashed[left]) + more
        offset += 8
        left = left[lengths[left] > offset]
    return hashed


def _mixed(hashed: np.ndarray) -> np.ndarray:
    hashed = hashed * FACTOR
    return (hashed ^ (hashed >> np.uint64(29))) * FACTOR


#: Keeps the first 0 to 8 bytes of a word of 8.
MASKS = np.array([(1 << 8 * count) - 1 for count in range(9)], np.uint64)
