"""BibTeX files."""

from data.readers.record import Announced
from tests.data.readers.exports.samples import BIBTEX, FERRY


def test_an_entry_with_an_abstract_is_an_article_and_the_others_are_named(read_all):
    one, untold, broken, announced = read_all("a.bib", BIBTEX.encode())
    assert one.text == FERRY
    assert one.fields == {
        "headline": "Ferry Sinks in the Harbour", "byline": "Reis, Ana; Lind, Bo", "published": "11 jan, 2025",
        "source": "The Gull & Post", "url": "https://example.org/ferry", "given_id": "reis2025",
    }  # fmt: skip
    assert (untold.place, broken.reason) == ("entry untold", "This entry cannot be read.")
    assert announced == Announced(3)
