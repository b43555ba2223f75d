"""PDF files, read with PDFium."""

from collections.abc import Iterator

from data.readers.pdf.articles import articles, without_furniture
from data.readers.pdf.lines import Pages, pages, with_initials
from data.readers.pdf.order import blocks, in_order
from data.readers.pdf.paragraphs import paragraphs, words_of
from data.readers.record import Choices, File, Record
from errors import UnreadableFile

#: Bytes of one file.
LONGEST = 500_000_000
#: Letters a page, on average, below which a file is a scan.
SCANNED = 25
#: Share of letters that fonts do not name, from which on nothing can be made out.
UNNAMED = 0.3


def read(file: File, choices: Choices) -> Iterator[Record]:
    """The articles of a PDF; raises `UnreadableFile` for one that is encrypted, scanned or damaged."""
    if file.path.stat().st_size > LONGEST:
        raise UnreadableFile("This PDF is too large; save its articles as text or in smaller parts.")
    found = pages(file.path)
    _refuse_unreadable(found)
    ordered = []
    for kept in without_furniture(found):
        read, columns = in_order(blocks(with_initials(kept)))
        ordered += [(block, columns > 1) for block in read]
    told = paragraphs(ordered, words_of(line.text for lines in found.lines for line in lines))
    yield from articles(told, found.title)


def _refuse_unreadable(found: Pages) -> None:
    text = "".join(line.text for lines in found.lines for line in lines)
    if len(text) < SCANNED * len(found.lines) or not text:
        raise UnreadableFile("This PDF is a scan without text; run text recognition (OCR) on it first.")
    unnamed = sum(letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" or letter < " " for letter in text)
    if unnamed > UNNAMED * len(text):
        raise UnreadableFile("The letters of this PDF cannot be told, its fonts do not name them; run OCR on it first.")
