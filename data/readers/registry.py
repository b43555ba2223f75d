"""The list of readers: which file is read how."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from data.encoding import file_encoding, page_encoding
from data.readers import archives, lines, mhtml, packed, parquet, rtf, spreadsheets, tables, text
from data.readers.budget import Budget
from data.readers.html import read as html
from data.readers.office import docx, odt
from data.readers.record import Choices, File, Found, Skip
from errors import UnreadableFile


@dataclass(frozen=True)
class Reader:
    """One way in: its name, the file endings it takes, and how it reads.

    A reader of articles has `read`; one of archives has `members`, which unpacks
    each into the folder it is given. Only text has an `encoding` to be found out.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[File, Choices], Iterator[Found]] | None = None
    members: Callable[[File, Path, Budget], Iterator[File | Skip]] | None = None
    encoding: Callable[[Path], str] | None = None


READERS = (
    Reader("plain text", (".txt", ".text", ".md"), text.read, encoding=file_encoding),
    Reader("table", (".csv", ".tsv", ".tab"), tables.read, encoding=file_encoding),
    Reader("workbook", (".xlsx", ".xlsm"), spreadsheets.read),
    Reader("Parquet table", (".parquet", ".pq"), parquet.read),
    Reader("JSON lines", (".jsonl", ".ndjson", ".json"), lines.read, encoding=file_encoding),
    Reader("HTML page", (".html", ".htm", ".xhtml"), html.read, encoding=page_encoding),
    Reader("web archive", (".mhtml", ".mht"), mhtml.read),
    Reader("Word document", (".docx", ".docm"), docx.read),
    Reader("OpenDocument text", (".odt",), odt.read),
    Reader("rich text", (".rtf",), rtf.read),
    Reader("ZIP archive", (".zip",), members=archives.zip_members),
    Reader("TAR archive", (".tar",), members=archives.tar_members),
    Reader("packed file", tuple(packed.OPENED), members=packed.members),
)
SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)


def reader_for(file: File) -> Reader:
    """The reader of a file; raises `UnreadableFile` when there is none.

    >>> reader_for(File("Articles.CSV", Path("unread"))).name
    'table'
    """
    suffix = PurePath(file.name).suffix.lower()
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    kinds = ", ".join(SUFFIXES)
    raise UnreadableFile(f"Files ending in “{suffix[:12]}” are not read yet; these are: {kinds}.")


def encoding_name(file: File) -> str:
    """The encoding of a text file, '' of any other."""
    found = reader_for(file).encoding
    return found(file.path) if found else ""
