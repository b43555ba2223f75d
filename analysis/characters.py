"""What each character is to a tokeniser: letter, digit, joiner, mark, space …, as bits.

Texts are looked at as UTF-8 bytes, a whole batch of articles in one step: a table
tells the bits of each ASCII byte, and each byte of a longer character carries the
bits of the character.
"""

import functools
import unicodedata

import numpy as np

#: Letter, digit or combining mark: what words are made of.
WORD = 1
DIGIT = 2
#: A letter that has a capital form and is not one: no sentence begins with it.
SMALL = 4
#: Joins the letters on both sides: don't, York-based, AT&T, @first_last.
JOINER = 8
#: Ends a sentence before a space.
MARK = 16
SPACE = 32
#: May stand between the end of one sentence and the first word of the next.
OPENER = 64

JOINERS = "'-&_\u2010\u2011"
MARKS = ".!?…。！？؟।"
OPENERS = "\"'([“‘«„¿¡"
#: The planes in which living scripts and emoji lie; what lies beyond are rare Chinese characters.
COVERED = 0x20000


@functools.cache
def classes() -> np.ndarray:
    """The bits of every code point below `COVERED`, uint8."""
    table = np.zeros(COVERED, np.uint8)
    for code in range(COVERED):
        letter = chr(code)
        if letter.isalnum():
            table[code] = WORD | DIGIT * letter.isdigit() | SMALL * letter.islower()
        elif letter.isspace():
            table[code] = SPACE
        elif code > 0x2FF and unicodedata.category(letter)[0] == "M":
            table[code] = WORD
    for letters, bit in ((JOINERS, JOINER), (MARKS, MARK), (OPENERS, OPENER)):
        for letter in letters:
            table[ord(letter)] |= bit
    return table


def kinds(data: np.ndarray) -> np.ndarray:
    """The bits of each byte of a text in UTF-8, uint8 of the same length.

    >>> kinds(np.frombuffer("A 3é".encode(), np.uint8)).tolist()
    [1, 32, 3, 5, 5]
    """
    table = classes()
    bits = np.append(table[:128], np.zeros(128, np.uint8))[data]
    high = np.flatnonzero(data >= 0x80)
    if len(high):
        lead = high[data[high] >= 0xC0]
        code, more = _decoded(data, lead)
        told = np.where(code < COVERED, table[np.minimum(code, COVERED - 1)], WORD)
        bits[high] = np.repeat(told, more + 1)
    return bits


def _decoded(data: np.ndarray, lead: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The code points whose first bytes lie at `lead`, and how many bytes follow each."""
    first = data[lead].astype(np.int64)
    more = 1 + (first >= 0xE0) + (first >= 0xF0)
    code = first & (0x3F >> more)
    for step in (1, 2, 3):
        longer = more >= step
        code[longer] = code[longer] << 6 | data[lead[longer] + step] & 0x3F
    return code, more


def first_bytes(data: np.ndarray, places: np.ndarray) -> np.ndarray:
    """For each place in a text its character's first byte; a place before the text stays."""
    places = places.copy()
    for _ in range(3):
        places -= (places > 0) & ((data[np.maximum(places, 0)] & 0xC0) == 0x80)
    return places
