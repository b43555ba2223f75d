"""A number for each different token, in the order in which they first come.

Tokens are told apart by a 64-bit hash, seeded anew for each numbering: of a million
different tokens two share a hash once in some million collections.
"""

import secrets

import numpy as np

from analysis.compiled import machine_code
from analysis.scanning import hashes_of, in_eights
from analysis.texts import Texts
from analysis.tokens import ABBREVIATIONS, Found

#: A table is enlarged when half of it is used.
SMALLEST = 1 << 14


class Numbering:
    """Numbers tokens from 0; `known` have their numbers already.

    seed    of the hashes that `numbers` is given
    short   uint64: the hashes of abbreviations, ascending
    """

    def __init__(self, known: Texts | None = None) -> None:
        self.seed = np.uint64(secrets.randbits(64))
        self.short = np.sort(self._hashes(Texts.of(sorted(ABBREVIATIONS))))
        self._parts = [known] if known is not None else []
        self._count = 0
        self._keys, self._numbers = _table(SMALLEST)
        for part in self._parts:
            self._numbered(self._hashes(part))

    @property
    def words(self) -> Texts:
        """The different tokens so far, by their number."""
        self._parts = [Texts.joined(self._parts)]
        return self._parts[0]

    def numbers(self, found: Found) -> np.ndarray:
        """The number of each token, uint32."""
        numbers, fresh = self._numbered(found.hashes)
        self._parts.append(Texts.spans(found.data, found.starts[fresh], found.ends[fresh]))
        return numbers

    def of(self, texts: Texts) -> np.ndarray:
        """The number of each text, uint32.

        >>> Numbering().of(Texts.of(["rain", "port", "rain"])).tolist()
        [0, 1, 0]
        """
        numbers, fresh = self._numbered(self._hashes(texts))
        self._parts.append(Texts.spans(texts.data, texts.offsets[fresh], texts.offsets[fresh + 1]))
        return numbers

    def _numbered(self, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The number of each hash, and at which places new ones came."""
        numbers, fresh = np.empty(len(hashes), np.uint32), np.empty(len(hashes), np.int64)
        done, before = 0, self._count
        while True:
            done, self._count = _look_up(hashes, done, self._keys, self._numbers, self._count, before, numbers, fresh)
            if done == len(hashes):
                return numbers, fresh[: self._count - before]
            keys, told = _table(4 * len(self._keys))
            _refill(self._keys, self._numbers, keys, told)
            self._keys, self._numbers = keys, told

    def _hashes(self, words: Texts) -> np.ndarray:
        return hashes_of(in_eights(words.data), words.offsets, self.seed)


def _table(size: int) -> tuple[np.ndarray, np.ndarray]:
    return np.zeros(size, np.uint64), np.full(size, -1, np.int32)


@machine_code
def _look_up(hashes, done, keys, table, count, before, numbers, fresh):
    """Number the hashes from place `done` on until the table is half full; where it came to, and the count."""
    mask = np.uint64(len(keys) - 1)
    while done < len(hashes):
        key = hashes[done]
        slot = key & mask
        while table[slot] >= 0 and keys[slot] != key:
            slot = (slot + np.uint64(1)) & mask
        if table[slot] < 0:
            if 2 * count >= len(keys):
                return done, count
            keys[slot], table[slot] = key, count
            fresh[count - before] = done
            count += 1
        numbers[done] = table[slot]
        done += 1
    return done, count


@machine_code
def _refill(keys, table, new_keys, new_table):
    """Put what one table holds into a larger one."""
    mask = np.uint64(len(new_keys) - 1)
    for place in range(len(keys)):
        if table[place] >= 0:
            slot = keys[place] & mask
            while new_table[slot] >= 0:
                slot = (slot + np.uint64(1)) & mask
            new_keys[slot], new_table[slot] = keys[place], table[place]
