"""EndNote lists."""

from data.readers.exports import endnote
from data.readers.record import Announced
from tests.data.readers.exports.samples import ENDNOTE, FERRY, PILOT


def test_a_reference_is_read_into_its_fields():
    one, two, announced = endnote.read(ENDNOTE.splitlines())
    assert (one.text, two.text, announced) == (FERRY, PILOT, Announced(2))
    assert one.fields == {
        "headline": "Ferry sinks in the harbour", "byline": "Reis, Ana", "published": "January 11, 2025",
        "source": "The Gull", "language": "English", "url": "https://example.org/ferry",
    }  # fmt: skip
