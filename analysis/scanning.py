"""The loops that find tokens, sentences and quotations in the bytes of texts, compiled.

The rules are those that `analysis.tokens` tells; what a character is to them, its bits,
comes from `analysis.characters.classes`, here `table`.
"""

import numpy as np

from analysis.characters import (
    CAPITAL,
    COVERED,
    DIGIT,
    JOINER,
    LOOSE,
    MARK,
    MONEY,
    MOVED,
    OPENER,
    SMALL,
    SPACE,
    WORD,
)  # fmt: skip # isort: skip
from analysis.compiled import compiled, machine_code

#: 2**64 divided by the golden ratio, as in Fibonacci hashing (Knuth 1973).
FACTOR = np.uint64(0x9E3779B97F4A7C15)
HIGH, ONE = np.uint64(32), np.uint64(1)
STOP, LINE, APOSTROPHE, COMMA, COLON, PERCENT, AT, HASH = map(ord, ".\n',:%@#")
#: Ends a sentence without a space after it.
WIDE = (ord("。"), ord("！"), ord("？"))
NINE, ZERO = ord("9"), ord("0")


@machine_code
def decoded(data, place):
    """The character whose first byte lies at the place, and how many bytes it has."""
    first = np.int64(data[place])
    if first < 0x80:
        return first, 1
    more = 1 + (first >= 0xE0) + (first >= 0xF0)
    code = first & (0x3F >> more)
    for step in range(1, more + 1):
        if place + step >= len(data):
            return code, step
        code = code << 6 | np.int64(data[place + step]) & 0x3F
    return code, more + 1


@machine_code
def bits_at(data, table, place):
    """The bits of the character at a place; a space outside of the text."""
    if place >= len(data):
        return np.int64(SPACE)
    code, _ = decoded(data, place)
    return np.int64(table[min(code, COVERED)])


@machine_code
def hashed(eight, start, end, seed):
    """The hash of the bytes from start to end; `eight` as from `in_eights`."""
    told, place = seed, start
    while place < end:
        more = eight[place]
        if end - place < 8:
            more &= (ONE << np.uint64(8 * (end - place))) - ONE
        told = (told ^ more) * FACTOR
        told ^= told >> HIGH
        place += 8
    return told


@machine_code
def belongs(data, table, place, width, code, bits, inside, earlier, before, initial):
    """Whether a sign is part of a token, with the letters beside it."""
    after = bits_at(data, table, place + width)
    if bits & JOINER and before & WORD and after & WORD:
        return True
    if code == APOSTROPHE:
        return inside and (after & WORD) != 0  # the U.S.'s
    if code in (STOP, COMMA, COLON) and before & DIGIT and after & DIGIT:
        return True
    if code == STOP and is_initial(before, earlier):
        if initial:
            return True
        beyond = place + 1 + decoded(data, place + 1)[1] if place + 1 < len(data) else place + 1
        return after & WORD and not after & DIGIT and beyond < len(data) and data[beyond] == STOP
    if code == PERCENT:
        return (before & DIGIT) != 0
    if code in (AT, HASH):
        return not inside and (after & WORD) != 0
    return bits & MONEY != 0 and place + width < len(data) and ZERO <= data[place + width] <= NINE


@machine_code
def is_initial(before, earlier):
    """Whether a single letter stands before a full stop."""
    return before & WORD and not before & DIGIT and not earlier & WORD


@compiled
def spans(data, eight, table, seed):
    """Where the tokens of a text start and end, uint32, and their hashes, uint64; `eight` as from `in_eights`."""
    most, size, found, place = len(data) // 2 + 1, len(data), 0, 0
    starts, ends, hashes = np.empty(most, np.uint32), np.empty(most, np.uint32), np.empty(most, np.uint64)
    before = earlier = np.int64(SPACE)
    inside = initial = False  # `initial`: the last character is the full stop after an initial
    while place < size:
        code, width = decoded(data, place)
        bits = np.int64(table[min(code, COVERED)])
        wanted = (bits & WORD) != 0
        if not wanted and not bits & SPACE:
            wanted = belongs(data, table, place, width, code, bits, inside, earlier, before, initial)
        if wanted and not inside:
            starts[found] = place
        elif inside and not wanted:
            ends[found], hashes[found] = place, hashed(eight, starts[found], place, seed)
            found += 1
        inside = wanted
        initial = code == STOP and is_initial(before, earlier)
        earlier, before = before, bits
        place += width
        while inside and place < size and data[place] < 0x80 and table[data[place]] & WORD:
            earlier, before = before, np.int64(table[data[place]])
            place += 1
    if inside:
        ends[found], hashes[found] = place, hashed(eight, starts[found], place, seed)
        found += 1
    return starts[:found], ends[:found], hashes[:found]


@compiled
def openings(data, table, starts, ends, hashes, short):
    """Which tokens are the first of a sentence; `short` are the hashes of abbreviations, ascending."""
    opens = np.zeros(len(starts), np.bool_)
    for token in range(len(starts)):
        place = ends[token - 1] if token else 0
        if token and starts[token] == place + 1 and data[place] != LINE:
            continue  # a single sign or space
        marks, line, wide = 0, token == 0, False
        before = earlier = np.int64(WORD)
        while place < starts[token]:
            code, width = decoded(data, place)
            earlier, before = before, np.int64(table[min(code, COVERED)])
            line |= code == LINE
            marks += (before & MARK) != 0
            wide |= code in WIDE
            place += width
        space = earlier if before & OPENER else before
        first, _ = decoded(data, starts[token])
        new = marks > 0 and (wide or (space & SPACE) != 0) and not table[min(first, COVERED)] & SMALL
        if new and marks == 1 and not line and data[ends[token - 1]] == STOP:
            code, width = decoded(data, starts[token - 1])
            lone = table[min(code, COVERED)] & CAPITAL and starts[token - 1] + width == ends[token - 1]
            counted = opens[token - 1] and only_digits(data, starts[token - 1], ends[token - 1])
            new = not lone and not counted and not among(short, hashes[token - 1])
        opens[token] = line or new
    return opens


@machine_code
def only_digits(data, start, end):
    """Whether some bytes are digits from 0 to 9."""
    while start < end and ZERO <= data[start] <= NINE:
        start += 1
    return start == end


@compiled
def rewritten(data, table, codes, texts, ends):
    """The bytes with the characters `codes` (ascending) written as the rows of `texts`, and the new ends.

    The third value tells whether the text may not be in normal form C.
    """
    fresh, size, place, field, loose = np.empty(len(data), np.uint8), 0, 0, 0, False
    moved = ends.copy()
    while place < len(data):
        while field < len(ends) and place >= ends[field]:
            moved[field] = size
            field += 1
        if data[place] < 0x80:
            fresh[size] = data[place]
            size += 1
            place += 1
            continue
        code, width = decoded(data, place)
        bits = table[min(code, COVERED)]
        loose |= (bits & LOOSE) != 0
        if bits & MOVED:
            for letter in texts[np.searchsorted(codes, code)]:
                if letter:
                    fresh[size] = letter
                    size += 1
        else:
            for step in range(width):
                fresh[size + step] = data[place + step]
            size += width
        place += width
    while field < len(ends):
        moved[field] = size
        field += 1
    return fresh[:size], moved, loose


@machine_code
def among(short, told):
    """Whether a number is one of some."""
    place = np.searchsorted(short, told)
    return place < len(short) and short[place] == told


@compiled
def hashes_of(eight, offsets, seed):
    """The hashes of texts that lie side by side, as `spans` makes them of tokens; `eight` as from `in_eights`."""
    told = np.empty(len(offsets) - 1, np.uint64)
    for one in range(len(told)):
        told[one] = hashed(eight, offsets[one], offsets[one + 1], seed)
    return told


def in_eights(data: np.ndarray) -> np.ndarray:
    """At each place of some bytes the next eight as one number, uint64; zeros after the end."""
    padded = np.append(data, np.zeros(16, np.uint8))
    return np.ndarray((len(data) + 2,), "<u8", buffer=padded, strides=(1,))
