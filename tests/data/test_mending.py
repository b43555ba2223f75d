"""Signs that were saved in the wrong encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.mending import KEPT, example, mended
from data.readers.record import Record


@pytest.mark.parametrize(
    ("came", "meant"),
    [
        ("The â€œdealâ€\x9d cost Â£5m â€“ or â‚¬6m.", "The “deal” cost £5m – or €6m."),
        ("It isnâ€™t at the cafÃ© in MÃ¼nchen.", "It isn’t at the café in München."),
        ("Ã‚Â£5", "£5"),
    ],
)
def test_signs_that_were_saved_in_the_wrong_encoding_are_put_right(came, meant):
    assert mended(Record(came, {"headline": came})) == Record(meant, {"headline": meant})


@pytest.mark.parametrize("text", ["«JOSÉ» à “São Paulo”", "D’après l’été… où « là » déjà", "PERÚ™ À–B", "总统，É"])
def test_signs_that_are_right_stay(text):
    assert mended(Record(text, {"headline": text})) == Record(text, {"headline": text})


def test_addresses_and_ids_stay_as_they_were_given():
    fields = dict.fromkeys(KEPT, "Â£5")
    assert mended(Record("", fields)).fields == fields


@given(st.text(st.characters(max_codepoint=127)))
def test_a_text_in_ascii_stays(text):
    assert mended(Record(text, {})).text == text


def test_the_example_is_the_first_that_was_mended():
    assert example(Record("JOSÉ» paid", {"deck": "â‚¬5 and Â£6"})) == "“â‚¬” is “€”"
    assert example(Record("JOSÉ»", {})) == ""
