"""A number for each different token."""

from hypothesis import given
from hypothesis import strategies as st

from analysis import numbering
from analysis.numbering import Numbering
from analysis.texts import Texts
from analysis.tokens import cleaned_bytes, found_among, tokens

LISTS = st.lists(st.text("abé", min_size=1, max_size=20), max_size=30)


def found(text: str, given_to: Numbering):
    lines = Texts.of([f"{text}\n"])
    return found_among(*cleaned_bytes(lines.data, lines.offsets[1:]), 1, -1, given_to.short, given_to.seed)


def test_tokens_are_numbered_in_the_order_in_which_they_first_come():
    told = Numbering()
    assert told.numbers(found("rain on Mr. Oba on rain", told)).tolist() == [0, 1, 2, 3, 1, 0]
    assert told.numbers(found("Oba again", told)).tolist() == [3, 4]
    assert told.words.tolist() == ["rain", "on", "Mr", "Oba", "again"]


def test_tokens_that_share_their_first_bytes_are_told_apart():
    text = "presidents presidential presidentially president abcdefgh abcdefghi abcdefghijklmnopq"
    assert len(set(found(text, Numbering()).hashes.tolist())) == 7


def test_known_words_keep_their_numbers():
    told = Numbering(Texts.of(["on", "rain"]))
    assert told.numbers(found("rain on port", told)).tolist() == [1, 0, 2]
    assert told.words.tolist() == ["on", "rain", "port"]


@given(LISTS, LISTS)
def test_two_tokens_share_a_number_only_if_they_are_the_same(words, more):
    told = Numbering()
    numbers = [*told.numbers(found(" ".join(words), told)), *told.numbers(found(" ".join(more), told))]
    assert [told.words[number] for number in numbers] == [*words, *more]


def test_a_table_that_is_half_full_grows(monkeypatch):
    monkeypatch.setattr(numbering, "SMALLEST", 4)
    told = Numbering()
    text = " ".join(f"w{number}" for number in range(200))
    assert told.numbers(found(text, told)).tolist() == list(range(200))
    assert told.words.tolist() == tokens(text)
