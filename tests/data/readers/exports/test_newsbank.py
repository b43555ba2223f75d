"""NewsBank downloads."""

from data.readers.exports import newsbank
from data.readers.record import Announced
from tests.data.readers.exports.samples import FERRY, HURT, NEWSBANK, NEWSBANK_LINE, PILOT

FIELDS = {
    "headline": "Ferry sinks in the harbour", "source": "Gull, The (Port Veil)", "published": "January 11, 2025",
    "byline": "Ana Reis", "section": "News", "given_id": "1A2B3C4D5E6F",
}  # fmt: skip


def read(text: str) -> list:
    return list(newsbank.read(text.splitlines()))


def test_labels_above_the_text_begin_a_document_and_those_below_close_it():
    one, two, announced = read(NEWSBANK)
    assert (one.text, one.fields) == (f"{FERRY}\n\n{HURT}", FIELDS)
    assert (two.fields["byline"], two.fields["given_id"], two.text) == ("Bo Lind", "1A2B3C4D5E70", f"{PILOT} {HURT}")
    assert announced == Announced(2)


def test_labels_may_stand_on_one_line_below_the_headline():
    one, two, announced = read(NEWSBANK_LINE)
    assert (one.text, one.fields) == (f"{FERRY}\n\n{HURT}", FIELDS)
    assert (two.fields["headline"], two.fields["source"]) == ("Pilot sees no fault", "Harbour Post (Port Veil)")
    assert announced == Announced(2)


def test_a_record_number_above_the_text_belongs_to_it():
    above = NEWSBANK.replace("\nRecord Number: 1A2B3C4D5E6F", "").replace("\nRecord Number: 1A2B3C4D5E70", "")
    above = above.replace("Section: News", "Record Number: 1A2B3C4D5E6F").replace(
        "Title: Pilot", "Record Number: 1A2B3C4D5E70\nTitle: Pilot"
    )
    assert [entry.fields["given_id"] for entry in read(above)[:2]] == ["1A2B3C4D5E6F", "1A2B3C4D5E70"]
