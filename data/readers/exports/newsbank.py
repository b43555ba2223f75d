"""NewsBank (Access World News) downloads as text: labelled fields, the text, the copyright notice.

There is no mark between documents: the next begins with the labels that follow a text,
but for a record number, an address or a notice, which may close the one before.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from data.readers.exports.parts import (
    DAY,
    LONGEST,
    RIGHTS,
    checked,
    filled,
    line_like,
    name_of,
    paragraphs,
    section_of,
    word_count,
)
from data.readers.record import Found, Record
from errors import UnreadableFile

FIELDS = {
    "headline": "headline, title",
    "source": "paper, publication, newspaper, source",
    "published": "date, publication date, published",
    "byline": "author, authors, author(s), byline",
    "section": "section",
    "length": "length, word count",
    "given_id": "record number, record no., record, document id",
    "url": "openurl link, url",
    "deck": "subtitle, subheadline",
    "": "page, pages, edition, column, caption, memo, readability, dateline, index terms, copyright, article text, "
    "full text, estimated printed pages, product, location",
}
FIELD = {label: field for field, labels in FIELDS.items() for label in labels.split(", ")}
LABEL = re.compile(rf"^\s*({'|'.join(map(re.escape, sorted(FIELD, key=len, reverse=True)))})\s*:\s*(.*)$", re.I)
MARKS = (
    line_like(r"(?:Record (?:Number|No\.)|OpenURL Link)\s*:|.{0,40}NewsBank"),
    line_like(r"(?:[^\n|]{0,80}\|\s*)?(?:Paper|Publication|Newspaper|Source)\s*:"),
    line_like(r"(?:[^\n|]{0,80}\|\s*)?(?:Headline|Title|Date)\s*:"),
)
#: What a document begins with, and what may close one; words of text below which a line continues its label.
OPENING, CLOSING = {"headline", "source", "published"}, {"given_id", "url", ""}
FEWEST = 20

#: A field and what it says.
Piece = tuple[str, str]


def read(lines: Iterable[str]) -> Iterator[Found]:
    """Every document of a download."""
    found = enumerate(_documents(lines), start=1)
    return checked(_record(told, text, f"document {number}") for number, (told, text) in found)


def _documents(lines: Iterable[str]) -> Iterator[tuple[dict[str, str], list[str]]]:
    told: dict[str, str] = {}
    text: list[str] = []
    for run, below in _runs(lines):
        closes = CLOSING - set(told) if told else set()
        closing = list(takewhile(lambda piece, closes=closes: piece[0] in closes, run))
        opening = dict(reversed(run[len(closing) :]))
        if OPENING & set(opening) and (not told or sum(len(line.split()) for line in text) >= FEWEST):
            headline = "" if "headline" in opening else _last_line(text)
            if told:
                yield dict(closing) | told, text
            told, text = {"headline": headline} | opening, below
        else:
            told, text = dict(run) | told, [*text, *below]
    if told:
        yield told, text


def _runs(lines: Iterable[str]) -> Iterator[tuple[list[Piece], list[str]]]:
    """Labels that stand together, and the lines below them."""
    run: list[Piece] = []
    below: list[str] = []
    size = 0
    for line in lines:
        pieces = _pieces(line)
        if pieces and run and run[-1][0] not in CLOSING and len(below) == 1 and 0 < len(below[0].split()) < FEWEST:
            run[-1] = (run[-1][0], f"{run[-1][1]} {below.pop()}")  # a value that goes on
        if pieces and any(text.strip() for text in below):
            yield run, below
            run, below, size = [], [], 0
        run += pieces
        if not pieces:
            below.append(line)
            size += len(line)
        if size > LONGEST:
            raise UnreadableFile("One document of this export is far longer than an article; export fewer at once.")
    yield run, below


def _pieces(line: str) -> list[Piece]:
    """The labelled fields of a line; “January 11, 2025 | The Gull (Port Veil) | Page 6” is a line of three.

    >>> _pieces("Date: January 11, 2025 | Paper: Gull, The (Port Veil)")
    [('published', 'January 11, 2025'), ('source', 'Gull, The (Port Veil)')]
    >>> _pieces("Nobody was hurt.")
    []
    """
    parts = [part.strip() for part in line.split("|")] if line.count("|") < 12 else [line]
    found = [(FIELD[match[1].lower()], match[2]) for part in parts if (match := LABEL.match(part))]
    if len(parts) >= 3 and not any(field == "published" for field, _ in found) and DAY.search(line):
        plain = [part for part in parts if not LABEL.match(part) and not part.lower().startswith("page")]
        found += [("published", part) for part in plain if DAY.search(part)][:1]
        found += list(zip(("source", "byline"), [part for part in plain if not DAY.search(part)], strict=False))
    return found


def _last_line(text: list[str]) -> str:
    """The headline above a document's labels, taken off the text of the one before."""
    place = next((n for n in reversed(range(len(text))) if text[n].strip()), None)
    if place is None or len(text[place].split()) > 30 or RIGHTS.match(text[place]):
        return ""
    return text.pop(place)


def _record(told: dict[str, str], text: list[str], place: str) -> Record:
    kept = [line for line in text if not RIGHTS.match(line)]
    fields = {name: told.get(name, "") for name in FIELDS if name}
    fields |= {"byline": name_of(fields["byline"]), "section": section_of(fields["section"])}
    return Record(paragraphs(kept), filled(**fields | {"length": word_count(fields["length"])}), place)
