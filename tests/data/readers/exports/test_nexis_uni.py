"""Nexis Uni downloads."""

from data.readers.exports import nexis_uni
from data.readers.record import Announced
from tests.data.readers.exports.samples import FERRY, HURT, NEXIS_UNI, PILOT


def read(text: str) -> list:
    return list(nexis_uni.read(text.splitlines()))


def test_a_document_is_read_into_its_fields_below_the_cover_page():
    one, two, *_ = read(NEXIS_UNI)
    assert one.text == f"{FERRY}\n\n{HURT}"
    assert one.fields == {
        "headline": "Ferry sinks in the harbour", "source": "The Gull (Port Veil)",
        "published": "January 11, 2025 Saturday", "section": "NEWS", "length": "29", "byline": "Ana Reis",
        "deck": "The harbour master sees no fault.", "language": "ENGLISH",
    }  # fmt: skip
    assert (two.fields["headline"], two.fields["source"], two.text) == ("Pilot sees no fault", "Harbour Post", PILOT)


def test_the_cover_page_counts_more_than_there_are():
    *_, skip, announced = read(NEXIS_UNI)
    assert skip.reason == "The export counts 1 more than it holds; download it once more."
    assert announced == Announced(3)


def test_without_a_cover_page_the_marks_are_counted():
    found = read(NEXIS_UNI[NEXIS_UNI.index("Ferry sinks in the harbour\nThe Gull") :])
    assert [entry.fields["headline"] for entry in found[:2]] == ["Ferry sinks in the harbour", "Pilot sees no fault"]
    assert found[-1] == Announced(2)


def test_a_document_without_the_line_body_begins_below_its_labels():
    found = read(NEXIS_UNI.replace("\nBody\n", "\n"))
    assert found[1].text == PILOT
    assert found[0].text == f"{FERRY}\n\n{HURT}"
