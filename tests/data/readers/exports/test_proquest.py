"""ProQuest downloads."""

from data.readers.exports import proquest
from data.readers.record import Announced, Record, Skip
from tests.data.readers.exports.samples import FERRY, HURT, PILOT, PROQUEST


def read(text: str) -> list:
    return list(proquest.read(text.splitlines()))


def test_fields_are_known_by_their_labels_and_the_text_ends_at_the_next():
    one, two, *_ = read(PROQUEST)
    assert one.text == f"{FERRY}\n\n{HURT}\n\nLocation: the mouth of the river."
    assert one.fields == {
        "headline": "Ferry sinks in the harbour", "byline": "Reis, Ana", "source": "The Gull",
        "published": "Jan 11, 2025", "section": "News", "language": "English", "given_id": "123",
        "url": "https://www.proquest.com/newspapers/ferry/docview/123/se-2",
    }  # fmt: skip
    assert (two.text, two.fields["source"], two.fields["published"]) == (PILOT, "Harbour Post", "13 Jan 2025")


def test_a_count_is_checked_and_without_one_the_documents_are_counted():
    assert [type(entry) for entry in read(PROQUEST)] == [Record, Record, Skip, Announced]
    assert read(PROQUEST)[-1] == Announced(3)
    assert read(PROQUEST.replace("Document 1 of 3", "").replace("Document 2 of 3", ""))[-1] == Announced(2)


def test_an_abstract_stands_in_where_there_is_no_text():
    found = read(PROQUEST.replace(f"Full text: {PILOT}", f"Abstract: {PILOT}"))
    assert found[1].text == PILOT
    assert isinstance(read(PROQUEST.replace(f"Full text: {PILOT}", "Abstract: None available."))[1], Skip)
