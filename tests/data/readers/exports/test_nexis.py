"""Nexis and LexisNexis downloads."""

from data.readers.exports import nexis
from data.readers.record import Announced, Record, Skip
from tests.data.readers.exports.samples import FERRY, HURT, NEXIS, PILOT


def read(text: str) -> list:
    return list(nexis.read(text.splitlines()))


def test_a_document_is_read_into_its_fields_and_unwrapped():
    one, two, three, announced = read(NEXIS)
    assert one.text == f"{FERRY}\n\n{HURT}"
    assert one.fields == {
        "source": "The Gull (Port Veil)", "published": "January 11, 2025 Saturday", "byline": "Ana Reis",
        "headline": "Ferry sinks in the harbour after a collision with the pilot boat", "section": "NEWS",
        "length": "29", "language": "ENGLISH",
    }  # fmt: skip
    assert isinstance(two, Skip)
    assert (three.fields["deck"], three.text) == ("The light was out.", PILOT)
    assert announced == Announced(3)


def test_documents_that_are_counted_and_not_there_are_named():
    found = read(NEXIS.replace("of 3 DOCUMENTS", "of 9 DOCUMENTS").replace("3 of 9", "5 of 9"))
    assert [entry.place for entry in found if isinstance(entry, Skip)] == [
        "document 2", "documents 3 to 4", "documents 6 to 9",
    ]  # fmt: skip
    assert found[-1] == Announced(9)


def test_two_downloads_in_one_file_are_counted_apart():
    found = read(NEXIS + NEXIS)
    assert sum(isinstance(entry, Record) for entry in found) == 4
    assert found[-1] == Announced(6)


def test_a_later_part_of_a_download_lacks_nothing_before_it():
    found = read(NEXIS.replace("1 of 3 DOC", "101 of 103 DOC").replace("2 of 3 D", "102 of 103 D").replace(
        "                               3 of 3", "                             103 of 103"))  # fmt: skip
    assert [entry.place for entry in found if isinstance(entry, Skip)] == ["document 102"]
    assert found[-1] == Announced(3)


def test_german_and_french_marks_and_labels_are_known():
    german = f"""
                           Dokument 1 von 1

                           Hafenbote

                           11. Januar 2025

Fähre gesunken

AUTOR: Von Ana Reis

RUBRIK: Politik; S. 4

LÄNGE: 1.029 Wörter

{FERRY}

SPRACHE: GERMAN; DEUTSCH
"""
    (one, announced) = read(german)
    assert one.fields == {
        "source": "Hafenbote", "published": "11. Januar 2025", "headline": "Fähre gesunken", "byline": "Ana Reis",
        "section": "Politik", "length": "1029", "language": "GERMAN; DEUTSCH",
    }  # fmt: skip
    assert one.text == FERRY
    assert announced == Announced(1)
    assert read(german.replace("Dokument 1 von 1", "Document 1 de 1"))[0].text == FERRY


def test_a_label_that_no_download_has_stays_in_the_text():
    found = read(NEXIS.replace(HURT, f"EU: nobody was hurt.\n\nNOTE: {HURT}"))
    assert found[0].text.endswith(f"EU: nobody was hurt.\n\nNOTE: {HURT}")


def test_a_document_of_a_date_alone_has_no_source():
    (one, announced) = read("1 of 1 DOCUMENT\n\nJanuary 11, 2025\n\nLENGTH: 3 words\n\nIt rained again.")
    assert (one.fields, one.text) == ({"published": "January 11, 2025", "length": "3"}, "It rained again.")
    assert announced == Announced(1)
