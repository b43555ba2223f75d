"""Words and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.tokens import cleaned, sentences, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. and the U.N. met.", ["The", "U.S.", "and", "the", "U.N.", "met"]),
        ("COVID-19 cases", ["COVID-19", "cases"]),
        ("He didn’t go", ["He", "didn't", "go"]),
        ("1,000,000 people paid $3.5bn", ["1,000,000", "people", "paid", "$3.5bn"]),
        ("the co\u00adalition", ["the", "coalition"]),
        ("cafe\u0301", ["café"]),
        ("AT&T rose 50%", ["AT&T", "rose", "50%"]),
        ("@mayor on #flood", ["@mayor", "on", "#flood"]),
        ("", []),
        ("... — !?", []),
    ],
)
def test_a_token_is_a_word_as_it_stands(text, words):
    assert tokens(text) == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. It poured.", ["It rained.", "It poured."]),
        ("Mr. Oba met Dr. Reis. They spoke.", ["Mr. Oba met Dr. Reis.", "They spoke."]),
        ("“Go,” she said. “Now!” He went.", ["“Go,” she said.", "“Now!”", "He went."]),
        ("First paragraph\nSecond one", ["First paragraph", "Second one"]),
        ("On Jan. 3 it cost 3.5 crowns. Then less.", ["On Jan. 3 it cost 3.5 crowns.", "Then less."]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text, parts):
    plain = cleaned(text)
    assert [plain[start:end] for start, end, _ in sentences(text)] == parts


@given(st.text(max_size=200))
def test_the_words_of_the_sentences_are_the_tokens_of_the_text(text):
    plain = cleaned(text)
    inside = [plain[a:b] for _, _, spans in sentences(text) for a, b in spans]
    assert inside == tokens(text)
