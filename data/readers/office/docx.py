"""Word documents (.docx, Office Open XML, ISO/IEC 29500).

The text is read straight from the document's XML: python-docx opens every picture with
it and passes over tracked insertions, text boxes and content controls.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from data.readers.office.document import records
from data.readers.office.markup import Markup, Paragraph, paragraphs
from data.readers.office.package import package, part
from data.readers.record import Choices, File, Record

WORD = Markup(
    paragraphs=frozenset({"p"}),
    texts=frozenset({"t"}),
    unseen=frozenset({"del", "moveFrom", "Fallback", "instrText", "pPrChange", "rPrChange"}),
    marks={"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"},
)
#: The part that the package calls its document, and where it is when the package does not say.
TARGET = re.compile(rb'<[^<>]{0,400}?/officeDocument"[^<>]{0,400}?>')
USUAL = "word/document.xml"
#: A style, whose name is English in every language of Word while its id is not.
STYLE = re.compile(rb'<w:style\b[^<>]{0,300}w:styleId="([^"]{1,100})"[^<>]{0,200}>\s*<w:name w:val="([^"]{1,100})"')
#: Bytes of the list of parts and of the styles: a hundred thousand are usual.
LONGEST_LIST = 2_000_000


def read(file: File, choices: Choices) -> Iterator[Record]:
    """The articles of a Word document; raises `UnreadableFile` for what is none."""
    yield from records(text(file))


def text(file: File, longest: int = 0) -> Iterator[Paragraph]:
    """The paragraphs of a Word document, with what was deleted in it left out."""
    with package(file.path, "Word document") as archive:
        document = _document(archive)
        names = _styles(archive, f"{PurePosixPath(document).parent}/styles.xml")
        with part(archive, document) as stream:
            for paragraph in paragraphs(stream, WORD, longest):
                yield replace(paragraph, style=names.get(paragraph.style, paragraph.style))


def _styles(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    if name not in archive.namelist():
        return {}
    with part(archive, name) as stream:
        found = STYLE.findall(stream.read(LONGEST_LIST))
    return {identity.decode("utf-8", "replace"): name.decode("utf-8", "replace") for identity, name in found}


def _document(archive: zipfile.ZipFile) -> str:
    with part(archive, "_rels/.rels") as stream:
        said = TARGET.search(stream.read(LONGEST_LIST))
    target = re.search(rb'Target="/?([^"]{1,200})"', said[0]) if said else None
    return target[1].decode("utf-8", "replace") if target else USUAL
