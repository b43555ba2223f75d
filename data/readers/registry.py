"""The list of readers: which file is read how."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from data.encoding import file_encoding
from data.readers import archives, lines, tables, text
from data.readers.record import Choices, File, Record, Skip
from errors import UnreadableFile


@dataclass(frozen=True)
class Reader:
    """One way in: its name, the file endings it takes, and how it reads.

    A reader of articles has `read`; one of archives has `members`, which unpacks
    each into the folder it is given. Only text has an `encoding` to be found out.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[File, Choices], Iterator[Record | Skip]] | None = None
    members: Callable[[File, Path], Iterator[File | Skip]] | None = None
    encoding: Callable[[Path], str] | None = None


READERS = (
    Reader("plain text", (".txt", ".text", ".md"), text.read, encoding=file_encoding),
    Reader("table", (".csv", ".tsv"), tables.read, encoding=file_encoding),
    Reader("JSON lines", (".jsonl", ".ndjson", ".json"), lines.read, encoding=file_encoding),
    Reader("ZIP archive", (".zip",), members=archives.members),
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
    """The encoding of a text file, '' of any other."""
    found = reader_for(file.name).encoding
    return found(file.path) if found else ""


def records(file: File, choices: Choices, *, inside: bool = False) -> Iterator[Record | Skip]:
    """Every article of a file, and every entry that is none; archives are looked into.

    Raises `UnreadableFile`, or `ColumnsUnknown` for a table whose text column is unknown.
    """
    reader = reader_for(file.name)
    if reader.read:
        yield from reader.read(file, choices)
    elif inside:
        raise UnreadableFile("It is an archive inside an archive; unpack it first.")
    else:
        with tempfile.TemporaryDirectory() as folder:
            for member in reader.members(file, Path(folder)):
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
