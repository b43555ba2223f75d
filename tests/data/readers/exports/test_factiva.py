"""Factiva downloads."""

import pytest

from data.readers.exports import factiva
from data.readers.record import Announced, Skip
from tests.data.readers.exports.samples import FACTIVA, FACTIVA_PLAIN, FERRY, HURT, PILOT

FIELDS = {
    "headline": "Ferry sinks in the harbour", "byline": "Ana Reis", "length": "1029", "published": "11 January 2025",
    "source": "The Gull", "language": "English", "given_id": "GULL000020250111el1b0001p",
}  # fmt: skip


def read(text: str) -> list:
    return list(factiva.read(text.splitlines()))


def test_fields_are_known_by_their_codes():
    one, two, announced = read(FACTIVA)
    assert one.fields == FIELDS | {"section": "Foreign"}
    assert one.text == f"{FERRY}\n\n{HURT}\n\nLA harbour officials agreed."
    assert (two.fields["source"], two.text, announced) == ("Harbour Post", PILOT, Announced(2))


def test_a_code_may_stand_on_a_line_of_its_own():
    assert read(FACTIVA.replace("\t", "\n")) == read(FACTIVA)


def test_without_codes_the_fields_are_known_by_their_order():
    one, two, announced = read(FACTIVA_PLAIN)
    assert one.fields == FIELDS | {"section": "Foreign Desk"}
    assert one.text == f"{FERRY}\n\n{HURT}"
    assert (two.fields["headline"], two.text, announced) == ("Pilot sees no fault", PILOT, Announced(2))


def test_a_document_without_text_is_named():
    found = read(FACTIVA.replace(PILOT, ""))
    assert found[1] == Skip("document 2", "“Pilot sees no fault”: The export holds no text of it.")
    assert found[2] == Announced(2)


@pytest.mark.parametrize("word", ["mots", "Wörter", "palabras", "parole", "woorden"])
def test_the_number_of_words_is_known_in_other_languages(word):
    (one, *_) = read(FACTIVA_PLAIN.replace("1,029 words", f"1.029 {word}"))
    assert one.fields["length"] == "1029"
