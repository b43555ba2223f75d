"""BibTeX files: every entry that has an abstract."""

import re
from collections.abc import Iterator

import bibtexparser
from bibtexparser.model import Entry

from data.encoding import text_of
from data.readers.exports.parts import checked, filled, paragraphs
from data.readers.exports.tagged import dated
from data.readers.record import Choices, File, Found, Record, Skip
from errors import UnreadableFile

LONGEST = 50_000_000
#: What BibTeX writes around the text itself.
MARKUP = re.compile(r"[{}]|\\(?=[&%$#_])")
FIELDS = {
    "headline": ("title",), "source": ("journal", "journaltitle", "newspaper", "booktitle", "publisher"),
    "language": ("language", "langid"), "url": ("url",), "section": ("section",),
}  # fmt: skip


def read(file: File, choices: Choices) -> Iterator[Found]:
    """The entries with an abstract; those without and those that cannot be read are named."""
    with text_of(file.path) as stream:
        text = stream.read(LONGEST + 1)
    if len(text) > LONGEST:
        raise UnreadableFile("This BibTeX file is too large; split it.")
    library = bibtexparser.parse_string(text)
    failed = [Skip(f"line {block.start_line + 1}", "This entry cannot be read.") for block in library.failed_blocks]
    if not library.entries and not failed:
        raise UnreadableFile("There is no BibTeX entry in this file.")
    yield from checked([*map(_record, library.entries), *failed])


def _record(entry: Entry) -> Record:
    told = {
        name.lower(): re.sub(r"[{}]|\\(?=[&%$#_])", "", str(field.value)) for name, field in entry.fields_dict.items()
    }
    fields = {field: next((told[name] for name in names if told.get(name)), "") for field, names in FIELDS.items()}
    day = told.get("date") or " ".join(filter(None, (told.get("day"), told.get("month"))))
    return Record(
        paragraphs(told.get("abstract", "").splitlines()),
        filled(
            byline="; ".join(told.get("author", "").split(" and ")),
            published=dated(day, told.get("year", "")),
            given_id=entry.key,
            **fields,
        ),
        f"entry {entry.key}",
    )
