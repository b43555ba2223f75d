"""What each character is to the tokeniser."""

import unicodedata

import pytest

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
    QUOTE,
    SMALL,
    SPACE,
    WORD,
    classes,
)  # fmt: skip


@pytest.mark.parametrize(
    ("letter", "bits"),
    [("a", WORD | SMALL), ("A", WORD | CAPITAL), ("7", WORD | DIGIT), ("é", WORD | SMALL), ("中", WORD | LOOSE),
     ("-", JOINER), ("?", MARK), ("…", MARK), ("\u00a0", SPACE), ("“", OPENER | QUOTE), ("😀", 0),
     ("ि", WORD | LOOSE), ("$", MONEY), ("’", MOVED), ("\u200b", MOVED), ("\u0301", WORD | LOOSE)],
)  # fmt: skip
def test_a_character_has_the_bits_of_what_it_is(letter, bits):
    assert classes()[ord(letter)] == bits


def test_a_character_that_is_not_loose_never_changes_what_stands_before_it():
    firm = [chr(code) for code in range(0x300, COVERED) if not classes()[code] & LOOSE and not 0xD800 <= code < 0xE000]
    before = "aeAE가가の\u0995"  # letters, a syllable that takes an end, and others that compose
    for letter in before:
        text = letter.join(["", *firm])
        assert unicodedata.normalize("NFC", text) == text
