"""A number for each different token."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.numbering import Numbering, hashes
from analysis.tokens import cleaned, found_in


def test_tokens_are_numbered_in_the_order_in_which_they_first_come():
    numbering = Numbering()
    numbers, short = numbering.numbers(found_in("rain on Mr. Oba on rain"))
    assert numbers.tolist() == [0, 1, 2, 3, 1, 0]
    assert short.tolist() == [False, False, True, False, False, False]
    assert numbering.numbers(found_in("Oba again"))[0].tolist() == [3, 4]
    assert numbering.words == ["rain", "on", "Mr", "Oba", "again"]


def test_tokens_that_share_their_first_bytes_are_told_apart():
    found = found_in("presidents presidential presidentially president abcdefgh abcdefghi abcdefghijklmnopq")
    assert len(set(hashes(found).tolist())) == 7


@given(st.lists(st.text("abé", min_size=1, max_size=20), max_size=30))
def test_two_tokens_share_a_number_only_if_they_are_the_same(words):
    numbering = Numbering()
    numbers, _ = numbering.numbers(found_in(cleaned(" ".join(words))))
    assert [numbering.words[number] for number in numbers] == words
