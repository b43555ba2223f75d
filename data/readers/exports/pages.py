"""HTML downloads: their tree, and their text as lines."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from data.encoding import page_encoding
from errors import UnreadableFile

#: Bytes of one download; services give some hundred articles at once, in far less.
LONGEST = 200_000_000
#: Elements that stand by themselves, and those whose text is not for reading.
BLOCKS = frozenset(
    "p div tr table li ul ol h1 h2 h3 h4 h5 h6 article section header footer blockquote hr body form dl dt dd pre "
    "center".split()
)
SILENT = frozenset("script style head title noscript template".split())


def tree_of(path: Path) -> HtmlElement:
    """The tree of a download; raises `UnreadableFile` when it is empty or far too large."""
    if path.stat().st_size > LONGEST:
        raise UnreadableFile("This download is too large; export fewer articles at once.")
    text = path.read_text(page_encoding(path), "replace").replace("\x00", "")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError as problem:
        raise UnreadableFile("This page is empty; save it once more.") from problem


def lines_of(tree: HtmlElement) -> Iterator[str]:
    """The text of a tree: an empty line between blocks, a tab between the cells of a row.

    >>> from lxml.html import fromstring
    >>> [line for line in lines_of(fromstring("<p>One<br>two</p><table><tr><td>HD<td>Three</table>")) if line]
    ['One', 'two', 'HD\\tThree']
    """
    held = ""
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        starts = event == "start"
        if element.tag in SILENT:
            silent += 1 if starts else -1
        mark = _mark(element, starts)
        text = "" if silent and starts else _plain(element.text if starts else element.tail)
        held += mark + (text if not silent else "")
        if "\n" in held:
            *whole, held = held.split("\n")
            yield from (line.strip(" ") for line in whole)
    yield held.strip(" ")


def _mark(element: HtmlElement, starts: bool) -> str:
    if element.tag in BLOCKS:
        return "\n\n"
    if element.tag == "br" and starts:
        return "\n"
    return "\t" if element.tag in {"td", "th"} and starts and element.getprevious() is not None else ""


def _plain(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")
