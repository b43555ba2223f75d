"""Web archives (WARC, ISO 28500): every page that a server answered with, read as any page."""

import re
from collections.abc import Iterator
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataException
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeadersParserException

from data.readers.budget import DAMAGED, Budget
from data.readers.record import File, Skip
from errors import UnreadableFile

BROKEN = (*DAMAGED, ArchiveLoadFailed, ChunkedDataException, StatusAndHeadersParserException, AttributeError)
#: The kinds of content that hold articles, and the ending of a file of that kind.
KINDS = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "text/plain": ".txt"}
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.I)


def members(file: File, folder: Path, budget: Budget) -> Iterator[File | Skip]:
    """Each page, document and text in the archive, with its address; pictures, styles and errors stay out silently.

    An archive that breaks off gives what stands before the break. Raises
    `UnreadableFile` for what is no web archive.
    """
    seen = 0
    try:
        with file.path.open("rb") as stream:
            for record in ArchiveIterator(stream, check_digests=False):
                seen += 1
                budget.take(1, 0)
                ending = _ending(record)
                if ending:
                    yield from _unpacked(record, folder / f"page{ending}", budget)
    except BROKEN as problem:
        if not seen:
            raise UnreadableFile("This is not a web archive (WARC) that can be opened; save it once more.") from problem
        yield Skip("the rest of the archive", "The archive breaks off here; save it once more.")
    if not seen:
        raise UnreadableFile("There is nothing in this web archive.")


def _ending(record: ArcWarcRecord) -> str:
    """The ending of a file with the record's content, '' when it is no page that a server answered with."""
    status = record.http_headers.get_statuscode() if record.http_headers else ""
    if record.rec_type == "resource" or (record.rec_type == "response" and status == "200"):
        return KINDS.get(_content_type(record).partition(";")[0].strip().lower(), "")
    return ""


def _content_type(record: ArcWarcRecord) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""


def _unpacked(record: ArcWarcRecord, target: Path, budget: Budget) -> Iterator[File | Skip]:
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    named = CHARSET.search(_content_type(record))
    try:
        with target.open("wb") as plain:
            if named and target.suffix == ".html":  # what the server says of the encoding, where the page looks for it
                plain.write(b'<meta charset="%s">' % named[1].encode("ascii", "replace"))
            budget.unpack(record.content_stream(), plain)
    except BROKEN:
        yield Skip(address, "It is damaged and cannot be unpacked.")
        return
    yield File(f"page{target.suffix}", target, {"url": address}, address)
    target.unlink(missing_ok=True)
