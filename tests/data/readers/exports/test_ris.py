"""RIS lists."""

from data.readers.exports import ris
from data.readers.record import Announced, Skip
from tests.data.readers.exports.samples import FERRY, HURT, PILOT, RIS


def test_a_reference_is_read_into_its_fields_with_its_paragraphs():
    one, two, three, announced = ris.read(RIS.splitlines())
    assert one.text == f"{FERRY}\n\n{HURT}"
    assert one.fields == {
        "headline": "Ferry sinks in the harbour", "byline": "Reis, Ana; Lind, Bo", "published": "2025/01/11/",
        "source": "The Gull", "section": "News", "language": "English", "url": "https://example.org/ferry",
        "given_id": "123",
    }  # fmt: skip
    assert two == Skip("reference 2", "“No text here”: The export holds no text of it.")
    assert announced == Announced(3)


def test_the_last_reference_need_not_be_closed_and_its_year_may_stand_apart():
    (*_, last, _) = ris.read(RIS.splitlines())
    assert (last.text, last.fields["published"]) == (PILOT, "Jan 13, 2025")
