"""Rich Text Format: the text without its control words, by striprtf."""

import re
from collections.abc import Iterator

from striprtf.striprtf import font_table_group, rtf_to_text

from data.readers.record import Choices, File, Record
from errors import UnreadableFile

#: Bytes of one file: pictures are written out in it as text.
LONGEST = 100_000_000
#: Characters left without pictures, and of the list of fonts, in which striprtf searches long.
LONGEST_TEXT, LONGEST_FONTS = 5_000_000, 200_000
#: A picture, digit by digit.
PICTURE = re.compile(r"[0-9a-fA-F\r\n]{1000,}")
#: What striprtf raises on control words that make no sense.
DAMAGED = (ValueError, TypeError, LookupError, OverflowError)


def read(file: File, choices: Choices) -> Iterator[Record]:
    """The article of a file of rich text; raises `UnreadableFile` for what is none."""
    found = text(file)
    if not found.strip():
        raise UnreadableFile("This document holds no text; a scanned page has to be read by text recognition first.")
    yield Record(found, {})


def text(file: File, longest: int = 0) -> str:
    """The text of a file, a line for each paragraph; raises `UnreadableFile` for what is no rich text.

    `longest` is how many characters it may have without its pictures, if not the usual number.
    """
    if file.path.stat().st_size > LONGEST:
        raise UnreadableFile("This document is too large for one article; save it without its pictures.")
    return _plain(file.path.read_bytes(), longest or LONGEST_TEXT)


def beginning(file: File, size: int) -> str:
    """The text of the first `size` bytes of a file; raises `UnreadableFile` for what is no rich text."""
    with file.path.open("rb") as stream:
        return _plain(stream.read(size), size)


def _plain(content: bytes, longest: int) -> str:
    marked = content.decode("cp1252", "replace")
    if not marked.lstrip("\ufeff\r\n\t ").startswith("{\\rtf"):
        raise UnreadableFile("This is not a document in Rich Text Format; save it once more.")
    marked = PICTURE.sub("", marked)
    # a space after the control word says the same, and keeps striprtf from searching the whole file for each link
    marked = marked.replace("\\fldinst{", "\\fldinst {")
    if len(marked) > longest or len(font_table_group(marked)) > LONGEST_FONTS:
        raise UnreadableFile("This document is too long for one article; give each article a file of its own.")
    try:
        plain = rtf_to_text(marked, errors="replace")
    except DAMAGED as problem:
        raise UnreadableFile(
            "This document is damaged; open it in a word processor and save it once more."
        ) from problem
    # characters beyond the first 65,536 are written as two halves
    whole = plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\x00", "")
