"""The list of readers: which file is read how."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from data.encoding import SAMPLE, encoding_of
from data.readers import archives, lines, tables, text
from data.readers.record import Choices, File, Record, Skip
from errors import UnreadableFile

ARCHIVE = "ZIP archive"


@dataclass(frozen=True)
class Reader:
    """One way in: its name, the file endings it takes, and how it reads."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[File, Choices, str], Iterator[Record | Skip]] | None


READERS = (
    Reader("plain text", (".txt", ".text", ".md"), text.read),
    Reader("table", (".csv", ".tsv"), tables.read),
    Reader("JSON lines", (".jsonl", ".ndjson", ".json"), lines.read),
    Reader(ARCHIVE, (".zip",), None),
)
SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)


def reader_for(name: str) -> Reader:
    """The reader of a file by its name; raises `UnreadableFile` when there is none.

    >>> reader_for("Articles.CSV").name
    'table'
    """
    suffix = PurePath(name).suffix.lower()
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    kinds = ", ".join(SUFFIXES)
    raise UnreadableFile(f"Files ending in “{suffix[:12]}” are not read yet; these are: {kinds}.")


def encoding_name(file: File) -> str:
    """The encoding of a text file, '' for an archive."""
    if reader_for(file.name).name == ARCHIVE:
        return ""
    with file.path.open("rb") as stream:
        return encoding_of(stream.read(SAMPLE))


def records(file: File, choices: Choices, *, inside: bool = False) -> Iterator[Record | Skip]:
    """Every article of a file, and every entry that is none; archives are looked into.

    Raises `UnreadableFile`, or `ColumnsUnknown` for a table whose text column is unknown.
    """
    reader = reader_for(file.name)
    if reader.name != ARCHIVE:
        yield from reader.read(file, choices, encoding_name(file))
    elif inside:
        raise UnreadableFile("It is an archive inside an archive; unpack it first.")
    else:
        with tempfile.TemporaryDirectory() as folder:
            for member in archives.members(file, Path(folder)):
                yield from _member_records(member, choices)


def _member_records(member: File | Skip, choices: Choices) -> Iterator[Record | Skip]:
    if isinstance(member, Skip):
        yield member
        return
    try:
        for found in records(member, choices, inside=True):
            yield replace(found, place=f"{member.name} {found.place}".strip())
    except UnreadableFile as problem:
        yield Skip(member.name, str(problem))
