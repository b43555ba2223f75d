"""The list of readers: which file is read how."""

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from data.encoding import file_encoding, page_encoding
from data.readers import archives, feeds, lines, mail, mhtml, packed, parquet, rtf, spreadsheets, tables, text, warc
from data.readers.budget import Budget
from data.readers.exports import bibtex, endnote, europresse, factiva, newsbank, nexis, nexis_uni, proquest, ris
from data.readers.exports import lines as exports
from data.readers.html import read as html
from data.readers.office import docx, odt
from data.readers.pdf import read as pdf
from data.readers.record import Choices, File, Found, Skip
from errors import UnreadableFile


@dataclass(frozen=True)
class Reader:
    """One way in: its name, the file endings it takes, and how it reads.

    A reader of articles has `read`; one of archives has `members`, which unpacks
    each into the folder it is given. Only text has an `encoding` to be found out. A
    reader with `marks` takes only files in whose beginning all of them are found.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[File, Choices], Iterator[Found]] | None = None
    members: Callable[[File, Path, Budget], Iterator[File | Skip]] | None = None
    encoding: Callable[[Path], str] | None = None
    marks: tuple[re.Pattern, ...] = ()


READERS = (
    # downloads of libraries' services, known by their marks
    Reader("Europresse download", exports.PAGE, europresse.read, marks=europresse.MARKS),
    Reader("Factiva download", exports.ANY, exports.reader(factiva.read), marks=factiva.MARKS),
    Reader("Nexis download", exports.ANY, exports.reader(nexis.read), marks=nexis.MARKS),
    Reader("Nexis Uni download", exports.ANY, exports.reader(nexis_uni.read), marks=nexis_uni.MARKS),
    Reader("ProQuest download", exports.ANY, exports.reader(proquest.read), marks=proquest.MARKS),
    Reader("NewsBank download", exports.DOCUMENT, exports.reader(newsbank.read), marks=newsbank.MARKS),
    Reader("RIS list", exports.RIS, exports.reader(ris.read), encoding=file_encoding, marks=ris.MARKS),
    Reader("EndNote list", exports.ENW, exports.reader(endnote.read), encoding=file_encoding, marks=endnote.MARKS),
    Reader("BibTeX", (".bib",), bibtex.read, encoding=file_encoding),
    # everything else, known by its ending
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
    Reader("PDF", (".pdf",), pdf.read),
    Reader("feed", (".rss", ".atom", ".rdf", ".xml"), feeds.read),
    Reader("mail", (".eml",), mail.read),
    Reader("mailbox", (".mbox",), mail.read_mailbox),
    Reader("ZIP archive", (".zip",), members=archives.zip_members),
    Reader("TAR archive", (".tar",), members=archives.tar_members),
    Reader("WARC archive", (".warc",), members=warc.members),
    Reader("packed file", tuple(packed.OPENED), members=packed.members),
)
SUFFIXES = tuple(dict.fromkeys(suffix for reader in READERS for suffix in reader.suffixes))


def reader_for(file: File) -> Reader:
    """The reader of a file; raises `UnreadableFile` when there is none.

    >>> reader_for(File("Articles.CSV", Path("unread"))).name
    'table'
    """
    suffix = PurePath(file.name).suffix.lower()
    found = tuple(reader for reader in READERS if suffix in reader.suffixes)
    if not found:
        kinds = ", ".join(SUFFIXES)
        raise UnreadableFile(f"Files ending in “{suffix[:12]}” are not read yet; these are: {kinds}.")
    if not any(reader.marks for reader in found):
        return found[0]
    state = file.path.stat()
    return _marked(found, suffix, file.path, (state.st_mtime_ns, state.st_size, state.st_ino))


@functools.lru_cache(maxsize=64)
def _marked(readers: tuple[Reader, ...], suffix: str, path: Path, state: tuple[int, ...]) -> Reader:
    """The first reader all of whose marks stand at the beginning of the file, which is asked for several times."""
    text = exports.beginning(File(f"file{suffix}", path))
    for reader in readers:
        if all(mark.search(text) for mark in reader.marks):
            return reader
    raise UnreadableFile(f"Nothing in this file looks like a {readers[0].name}.")


def encoding_name(file: File) -> str:
    """The encoding of a text file, '' of any other."""
    suffix = PurePath(file.name).suffix.lower()
    found = next((reader.encoding for reader in READERS if suffix in reader.suffixes and reader.encoding), None)
    return found(file.path) if found else ""
