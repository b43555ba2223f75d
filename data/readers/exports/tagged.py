"""Reference lists whose lines begin with a tag: what RIS and EndNote have in common."""

import re
from collections.abc import Iterable, Iterator, Mapping

from data.readers.exports.parts import LONGEST, checked, filled, paragraphs, section_of
from data.readers.record import Found, Record
from errors import UnreadableFile

#: The values of each tag, in their order; the lines of one value are parted by line ends.
Entry = dict[str, list[str]]


def references(lines: Iterable[str], pattern: re.Pattern, first: str, tags: Mapping[str, str]) -> Iterator[Found]:
    """Every reference of a list, as a record of its text or abstract.

    `pattern` finds tag and value in a line, `first` is the tag that a reference begins
    with, `tags` are those of each field, the surest first.
    """
    entries = enumerate(_entries(lines, pattern, first), start=1)
    return checked(_record(entry, tags, f"reference {number}") for number, entry in entries)


def _entries(lines: Iterable[str], pattern: re.Pattern, first: str) -> Iterator[Entry]:
    """The entries, each of which begins with the first tag; the last need not be closed."""
    held: Entry = {}
    tag, size = "", 0
    for line in lines:
        match = pattern.match(line)
        if match and match[1] == first:
            if held:
                yield held
            held, size = {first: []}, 0
        size += len(line)
        if size > LONGEST:
            raise UnreadableFile("One reference is far longer than an article; export fewer at once.")
        if match and held:
            tag = match[1]
            held.setdefault(tag, []).append(match[2] or "")
        elif held and held.get(tag):
            held[tag][-1] += f"\n{line}"
    if held:
        yield held


def _record(entry: Entry, tags: Mapping[str, str], place: str) -> Record:
    found = {field: [value for tag in names.split() for value in entry.get(tag, ())] for field, names in tags.items()}
    one = {field: next((value for value in values if value.strip()), "") for field, values in found.items()}
    text = max(found["text"], key=len, default="")
    one |= {
        "byline": "; ".join(name.strip() for name in found["byline"] if name.strip()),
        "published": dated(one["published"], one.pop("year")),
        "section": section_of(one["section"]),
        "url": one["url"].split()[0] if one["url"].split() else "",
    }
    one.pop("text")
    return Record(paragraphs(text.splitlines()), filled(**one), place)


def dated(day: str, year: str) -> str:
    """A day with its year, which may stand apart.

    >>> dated("Jan 11", "2025///"), dated("2025/01/11/", "2025")
    ('Jan 11, 2025', '2025/01/11/')
    """
    told = re.search(r"\b(?:1[89]|20)\d{2}\b", year)
    return day if re.search(r"\d{4}", day) or not told else f"{day}, {told[0]}".lstrip(", ")
