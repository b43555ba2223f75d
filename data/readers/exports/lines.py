"""The text of a download as lines, whatever kind of document it is, and its beginning to know it by."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from data.encoding import file_encoding, page_encoding, text_of
from data.readers import rtf
from data.readers.exports import pages
from data.readers.office import docx, odt
from data.readers.record import Announced, Choices, File, Found
from errors import UnreadableFile

#: The endings of files that a download may come as.
TEXT, WORD, RICH, PAGE = (".txt", ".text"), (".docx", ".odt"), (".rtf",), (".html", ".htm")
DOCUMENT = (*TEXT, *WORD, *RICH)
ANY = (*DOCUMENT, *PAGE)
RIS, ENW = (".ris", *TEXT), (".enw", *TEXT)
#: Letters of one download, those of its beginning that are looked at, and those of one line.
LONGEST, BEGINNING, LONGEST_LINE = 100_000_000, 200_000, 1_000_000
LINE_END = "\n"
TAGS = re.compile(r"(?:<[^<>]*>\s*)+")
EMPTY = "This looks like a download of a library's service, and no document was found in it."


def lines(file: File) -> Iterator[str]:
    """The lines of a download; in word processors' documents an empty line stands between paragraphs."""
    kind = PurePath(file.name).suffix.lower()
    if kind in WORD:
        found = (odt if kind == ".odt" else docx).text(file, LONGEST)
        yield from itertools.chain.from_iterable((*paragraph.text.splitlines(), "") for paragraph in found)
    elif kind in RICH:
        yield from itertools.chain.from_iterable((line, "") for line in rtf.text(file, LONGEST).splitlines())
    elif kind in PAGE:
        yield from pages.lines_of(pages.tree_of(file.path))
    else:
        with text_of(file.path) as stream:
            while line := stream.readline(LONGEST_LINE):
                yield line.rstrip("\n").replace("\x00", "")


def reader(parse: Callable[[Iterable[str]], Iterator[Found]]) -> Callable[[File, Choices], Iterator[Found]]:
    """The reader of files whose lines are parsed so; one in which nothing is found is refused."""

    def read(file: File, choices: Choices) -> Iterator[Found]:
        none = True
        for found in parse(lines(file)):
            none = none and isinstance(found, Announced)
            yield found
        if none:
            raise UnreadableFile(EMPTY)

    return read


def beginning(file: File) -> str:
    """Enough of a file's text to know a download by, after a line end; '' of a file that cannot be opened."""
    kind = PurePath(file.name).suffix.lower()
    try:
        if kind in PAGE:
            with file.path.open(encoding=page_encoding(file.path), errors="replace") as stream:
                marked = stream.read(BEGINNING)
            return f"{marked}\n{TAGS.sub(LINE_END, marked.replace('&nbsp;', ' '))}"
        if kind in RICH:
            return LINE_END + rtf.beginning(file, BEGINNING)
        if kind in WORD:
            return LINE_END + "\n".join(itertools.islice(lines(file), 4_000))[:BEGINNING]
        with file.path.open(encoding=file_encoding(file.path), errors="replace") as stream:
            return LINE_END + stream.read(BEGINNING)
    except UnreadableFile:
        return ""
