"""What each character is to the tokeniser."""

import numpy as np
import pytest

from analysis.characters import DIGIT, JOINER, MARK, OPENER, SMALL, SPACE, WORD, first_bytes, kinds


def bytes_of(text: str) -> np.ndarray:
    return np.frombuffer(text.encode(), np.uint8)


@pytest.mark.parametrize(
    ("letter", "bits"),
    [("a", WORD | SMALL), ("A", WORD), ("7", WORD | DIGIT), ("é", WORD | SMALL), ("中", WORD), ("𠮷", WORD),
     ("-", JOINER), ("?", MARK), ("…", MARK), ("\u00a0", SPACE), ("“", OPENER), ("😀", 0), ("ि", WORD)],
)  # fmt: skip
def test_every_byte_of_a_character_carries_its_bits(letter, bits):
    assert kinds(bytes_of(letter)).tolist() == [bits] * len(letter.encode())


def test_a_place_inside_a_character_leads_to_its_first_byte():
    data = bytes_of("a“中𠮷")
    places = np.array([-1, 0, 1, 3, 5, 7, 10])
    assert first_bytes(data, places).tolist() == [-1, 0, 1, 1, 4, 7, 7]
