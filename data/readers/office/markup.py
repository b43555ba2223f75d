"""The paragraphs of a word processor's XML, read as a stream: neither size nor depth costs memory."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from errors import UnreadableFile

#: Letters of one document, elements inside one another (some twenty are usual), and bytes read at a time.
LONGEST, DEEPEST, BLOCK = 5_000_000, 500, 65_536
DAMAGED = "This document is damaged; open it in a word processor and save it once more."


@dataclass(frozen=True)
class Markup:
    """How a format marks its text, by element names without prefix.

    `texts` are the elements whose text counts (none: all of it), `unseen` those that
    the reader of the document does not see, `marks` what others stand for.
    """

    paragraphs: frozenset[str]
    texts: frozenset[str]
    unseen: frozenset[str]
    marks: Mapping[str, str]


@dataclass
class Paragraph:
    """A paragraph with the name of its style; `breaks` when a page begins with it."""

    style: str = ""
    breaks: bool = False
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its lines, each with single spaces."""
        lines = (" ".join(line.split()) for line in "".join(self.pieces).splitlines())
        return "\n".join(line for line in lines if line)


class Reading(ContentHandler):
    """Takes the parser's events; what is finished waits in `done`."""

    def __init__(self, markup: Markup) -> None:
        super().__init__()
        self.markup = markup
        self.open: list[Paragraph] = []
        self.done: list[Paragraph] = []
        self.hidden = self.inside = self.letters = self.depth = 0
        self.breaks = False

    def startElement(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: N802
        """An element begins."""
        plain = name.rpartition(":")[2]
        self.depth += 1
        if self.depth > DEEPEST:
            raise UnreadableFile(DAMAGED)
        if self.hidden or plain in self.markup.unseen:
            self.hidden += 1
        elif plain in self.markup.paragraphs:
            self.open.append(Paragraph(attributes.get("text:style-name", ""), self.breaks))
            self.breaks = False
        elif plain == "pStyle" and self.open:
            self.open[-1].style = attributes.get("w:val", "")
        elif plain == "br" and attributes.get("w:type") == "page" or plain == "pageBreakBefore":
            self._break()
        elif plain in self.markup.marks and self.open:
            self.open[-1].pieces.append(self.markup.marks[plain])
        self.inside += not self.hidden and plain in self.markup.texts

    def endElement(self, name: str) -> None:  # noqa: N802
        """An element ends."""
        plain = name.rpartition(":")[2]
        self.depth -= 1
        if self.hidden:
            self.hidden -= 1
            return
        self.inside -= plain in self.markup.texts
        if plain in self.markup.paragraphs:
            ended = self.open.pop()
            self.breaks = self.breaks or ended.breaks and not ended.text
            self.done.append(ended)

    def characters(self, content: str) -> None:
        """Text, which counts where the format says so."""
        if self.open and not self.hidden and (self.inside or not self.markup.texts):
            self.letters += len(content)
            self.open[-1].pieces.append(content)

    def _break(self) -> None:
        if self.open and not self.open[-1].text:
            self.open[-1].breaks = True
        else:
            self.breaks = True


def paragraphs(stream: BinaryIO, markup: Markup, longest: int = 0) -> Iterator[Paragraph]:
    """The paragraphs of a document that have text; `longest` is how many letters it may have, if not the usual number.

    Raises `UnreadableFile` for XML that is broken, longer than a document can be, in an encoding
    that is unknown, or that declares entities, which no word processor does.
    """
    reading, parser = Reading(markup), make_parser()
    parser.setContentHandler(reading)
    parser.forbid_dtd = True
    try:
        while block := stream.read(BLOCK):
            parser.feed(block)
            if reading.letters > (longest or LONGEST):
                raise UnreadableFile("This document is too long for one article; give each article a file of its own.")
            yield from (paragraph for paragraph in reading.done if paragraph.text)
            reading.done.clear()
        parser.close()
    except DefusedXmlException as problem:
        raise UnreadableFile("This document declares XML entities, as only a bomb does; it is not opened.") from problem
    except (SAXParseException, LookupError, ValueError) as problem:  # the last two: an encoding that it cannot read
        raise UnreadableFile(DAMAGED) from problem
    yield from (paragraph for paragraph in reading.done if paragraph.text)
