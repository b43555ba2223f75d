"""What holds of every page, whatever its text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.article import ROLES
from data.page.parse import read_page

SENTENCE = "The council said on Monday that the bridge would stay closed for the rest of the year."
#: Pieces that pages are made of, so that rules meet one another.
PIECES = st.sampled_from([
    "Home", "News", "Sport", "Share", "Sign up for our newsletter", "Related Stories", "3 Comments", "Read more",
    "Rain at last", "By Ana Reis", "Ana Reis", "A Section on 01/10/2019", "January 10, 2019", "Advertisement",
    "Photo: Ana Reis/Reuters", "PORT VEIL (Reuters) - " + SENTENCE, SENTENCE, "“" + SENTENCE + "”", "var a = {b: 1};",
    "Correction: The bridge is older.", "Ana Reis contributed to this report.", "© 2019 The Post", "東京で雨が降った。",
    "\u200b", " ", "", "and the", ", he said", "1", "The Port Veil Courier",
])  # fmt: skip
PAGES = st.one_of(
    st.lists(PIECES, max_size=40).map("\n".join),
    st.lists(PIECES, max_size=20).map("\n\n".join),
    st.text('aA .,:;-—(){}=|"“”\n\r\t\u200b\u2028\xa0é中1/', max_size=300),
    st.text(max_size=200),
)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_zones_lie_in_the_text_ascend_and_do_not_overlap(text):
    end = 0
    for start, stop, role, _ in read_page(text).zones:
        assert end <= start < stop <= len(text)
        assert role in ROLES
        end = stop


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_every_letter_of_a_page_is_in_one_zone(text):
    page = read_page(text)
    inside = "".join(text[start:stop] for start, stop, _, _ in page.zones)
    assert _letters(inside) == _letters(text)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_the_body_is_the_text_of_its_zones_in_reading_order(text):
    page = read_page(text)
    zones = [text[start:stop] for start, stop, role, _ in page.zones if role == "body"]
    assert [_letters(part) for part in page.body] == [_letters(zone) for zone in zones]


@settings(max_examples=60, deadline=None)
@given(PAGES)
def test_a_rule_that_is_left_out_gives_no_zone(text):
    for rule in {rule for _, _, _, rule in read_page(text).zones if rule}:
        again = read_page(text, {}, frozenset({rule}))
        assert rule not in {other for _, _, _, other in again.zones}
        assert again == read_page(text, {}, frozenset({rule}))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abcdefg", min_size=3), min_size=2, max_size=12), st.integers(1, 12))
def test_sentences_alone_are_all_body(words, count):
    paragraphs = [f"On day {n} the {' '.join(words)} said that it would rain." for n in range(count)]
    assert read_page("\n\n".join(paragraphs)).body == tuple(paragraphs)


@pytest.mark.parametrize(
    "piece",
    ["word ", "A", "\n", " ", "(", "12/12/2019 ", "By Ana Reis and ", "BERLIN, ", "{};= ", "Share\n", SENTENCE + "\n",
     "the lower \ncase of\n", "\u200b", "東京", "published in ", "x contributed to this report "],
)  # fmt: skip
def test_a_page_of_one_piece_again_and_again_is_read(piece):
    assert read_page(piece * (200_000 // len(piece))).headline is not None


def _letters(text: str) -> str:
    return "".join(character for character in text if not character.isspace() and character not in INVISIBLE)


INVISIBLE = {chr(code) for code in (*range(0x2000, 0x2010), 0x2060, 0xFEFF)}
