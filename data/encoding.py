"""Bytes to text: the encoding is found out, and said."""

import codecs
import re
from pathlib import Path
from typing import TextIO

import charset_normalizer

from errors import UnreadableFile

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Control characters that no text has, but for a stray one: more than one in a thousand tell a binary file.
BINARY = bytes(set(range(32)) - set(b"\t\n\r\f\x1b\x0b\x08\x1a\x1c\x1d\x1e\x1f\x85"))
SAMPLE = 200_000
#: How files of other kinds begin, what they are called, and the ending by which they are read.
OTHERS = {
    b"%PDF-": ("a PDF", ".pdf"), b"PK\x03\x04": ("a ZIP archive or an Office document", ".zip, .docx, .xlsx or .odt"),
    b"{\\rtf": ("a rich text document", ".rtf"), b"\x1f\x8b": ("a packed file", ".gz"),
}  # fmt: skip
#: How a page of HTML or XML says its encoding, the names that are believed, and what browsers take them for.
DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset\s*=|\?xml\b[^>]{0,80}?encoding\s*=)\s*["']?([\w.:-]{2,20})""", re.I
)
USUAL = re.compile(
    r"utf-?\d+|us-ascii|ascii|iso-8859-(?:[1-9]|1[013-6])|latin-?[1-9]|windows-125\d|windows-874|cp125\d|koi8-[ru]|macintosh"
    r"|shift[_-]jis|euc-(?:jp|kr)|iso-2022-jp|gb2312|gbk|gb18030|big5|tis-620"
)
BROWSERS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "euc-kr": "cp949", "shift_jis": "cp932", "shift-jis": "cp932", "macintosh": "mac_roman",
}  # fmt: skip


def text_of(path: Path, newline: str | None = None) -> TextIO:
    """A text file, open for reading in the encoding it was found to have; raises `UnreadableFile` for other files."""
    return path.open(encoding=file_encoding(path), errors="replace", newline=newline)


def file_encoding(path: Path) -> str:
    """The encoding of a text file; raises `UnreadableFile` for other files."""
    with path.open("rb") as stream:
        return encoding_of(stream.read(SAMPLE))


def encoding_of(beginning: bytes) -> str:
    """The encoding of a text file by its first bytes; raises `UnreadableFile` for other files.

    >>> encoding_of("Straße".encode()), encoding_of("“Quoted”".encode("cp1252"))
    ('utf-8', 'cp1252')
    """
    for mark, name in MARKS:
        if beginning.startswith(mark):
            return name
    wide = _wide(beginning)
    if wide:
        return wide
    for mark, (kind, ending) in OTHERS.items():
        if beginning.startswith(mark):
            raise UnreadableFile(
                f"This is no text but {kind}; give its name the ending {ending}, and it is read as that."
            )
    strays = len(beginning) - len(beginning.translate(None, BINARY))
    if strays > max(1, len(beginning) // 1000):
        raise UnreadableFile("This is not a text file; save it as plain text, CSV or JSON lines.")
    if _mostly_utf8(beginning):
        return "utf-8"
    best = charset_normalizer.from_bytes(beginning[:20_000]).best()
    single_byte = best is None or best.encoding.startswith(("cp", "latin", "iso8859", "mac"))
    return "cp1252" if single_byte and _western(beginning) else (best.encoding if best else "cp1252")


def page_encoding(path: Path) -> str:
    """The encoding of an HTML page: what it says of itself, as browsers take it, else what is found.

    https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
    """
    with path.open("rb") as stream:
        return believed(stream.read(SAMPLE))


def believed(beginning: bytes, said: str = "") -> str:
    """The encoding of a page or message that `said` its encoding, or says it in its first bytes.

    >>> believed("Мост".encode("cp1251"), "windows-1251"), believed("Мост".encode(), "windows-1251")
    ('windows-1251', 'utf-8')
    """
    found = encoding_of(beginning)
    declared = DECLARED.search(beginning[:4096])
    name = (said or (declared[1].decode("ascii") if declared else "")).lower()
    if found.startswith("utf") or not USUAL.fullmatch(name) or name.startswith("utf"):
        return found
    return BROWSERS.get(name, name)


def _wide(beginning: bytes) -> str:
    """UTF-16 without a mark: nearly every other byte is zero."""
    half = len(beginning) // 2
    if half < 2:
        return ""
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if beginning[start::2].count(0) > 0.7 * half and beginning[1 - start :: 2].count(0) < 0.1 * half:
            return name
    return ""


def _mostly_utf8(beginning: bytes) -> bool:
    """Whether at most one in a hundred of the characters beyond ASCII is broken."""
    text = beginning.decode("utf-8", "replace")
    beyond = sum(1 for letter in text if letter > "\x7f")
    return text[:-3].count("\ufffd") <= beyond / 100


def _western(beginning: bytes) -> bool:
    text = beginning.decode("cp1252", "replace")
    beyond = [letter for letter in text if letter > "\x7f"]
    usual = "“”‘’–—…•éèêëáàâäãåçñóòôöõøúùûüíìîïßÉÄÖÜÅØæœ£€§°©®™´«»¿¡½¼¾·"
    return sum(letter in usual for letter in beyond) > 0.9 * len(beyond)
