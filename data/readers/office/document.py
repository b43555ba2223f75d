"""A document's paragraphs as records: where an article begins, its headline and its captions."""

import re
from collections.abc import Iterable, Iterator, Sequence

from data.readers.office.markup import Paragraph
from data.readers.record import Record
from errors import UnreadableFile

TITLE, DECK = re.compile(r"^title$", re.I), re.compile(r"^subtitle$", re.I)
HEADING = re.compile(r"^heading[\s_]?1$|^heading_20_1$", re.I)
CAPTION = re.compile(r"^(?:caption|illustration|figure|drawing)$", re.I)


def records(paragraphs: Iterable[Paragraph]) -> Iterator[Record]:
    """The articles of a document, one as a rule.

    Several where the document has several titles, or main headings that each begin a
    page. Raises `UnreadableFile` for a document without text.
    """
    found = list(paragraphs)
    if not found:
        raise UnreadableFile("This document holds no text; a scanned page has to be read by text recognition first.")
    starts = _starts(found)
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(found)], strict=True), start=1):
        yield _record(found[start:end], f"article {number}" if len(starts) > 1 else "")


def _starts(found: Sequence[Paragraph]) -> list[int]:
    titles = [n for n, paragraph in enumerate(found) if TITLE.match(paragraph.style)]
    headings = [n for n, one in enumerate(found) if HEADING.match(one.style) and (one.breaks or n == 0)]
    starts = next((several for several in (titles, headings) if len(several) > 1), [])
    return [0, *starts[1:]] if starts else [0]


def _record(found: Sequence[Paragraph], place: str) -> Record:
    named = [one for one in found[:3] if TITLE.match(one.style)] or [
        one for one in found[:1] if HEADING.match(one.style)
    ]
    decks = [one.text for one in found[:6] if DECK.match(one.style)][:1]
    captions = [one.text for one in found if CAPTION.match(one.style)]
    told = {
        "headline": " ".join(named[0].text.split()) if named else "",
        "deck": " ".join(" ".join(decks).split()),
        "captions": "\n".join(captions),
    }
    return Record("\n\n".join(one.text for one in found), {name: text for name, text in told.items() if text}, place)
