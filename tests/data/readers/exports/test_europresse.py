"""Europresse downloads."""

from data.readers.record import Announced, Skip
from tests.data.readers.exports.samples import EUROPRESSE, PILOT


def test_a_document_is_read_by_the_classes_of_its_elements(read_all):
    one, two, announced = read_all("a.html", EUROPRESSE.encode())
    assert one.text == (
        "Le ferry a coulé samedi dans le port de Port Veil.\n\nPersonne n'a été blessé, a dit le capitaine du port."
    )
    assert one.fields == {
        "headline": "Un ferry coule", "deck": "Personne n'est blessé", "byline": "Ana Reis", "source": "Le Goéland",
        "published": "samedi 11 janvier 2025", "section": "Port", "given_id": "20250111GO0001",
    }  # fmt: skip
    assert (two.text, two.fields["headline"], two.fields["source"]) == (PILOT, "Pilot sees no fault", "Harbour Post")
    assert two.fields["published"] == "Monday, January 13, 2025 - 05:30 UTC"
    assert announced == Announced(2)


def test_a_document_without_text_is_named(read_all):
    found = read_all("a.html", EUROPRESSE.replace(PILOT, "").encode())
    assert found[1] == Skip("document 2", "“Pilot sees no fault”: The export holds no text of it.")
