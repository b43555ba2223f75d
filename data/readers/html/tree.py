"""A page's bytes as a tree of elements, within limits."""

from pathlib import Path

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from errors import UnreadableFile

#: Characters of one page: the longest newspaper pages have two or three million.
LONGEST = 20_000_000
#: Elements of one page: articles have fewer than 20,000, and reading takes longer with each.
MOST_ELEMENTS = 60_000
TOO_LARGE = "This page is far larger than an article; save the article's own page."


def text_within(path: Path, encoding: str) -> str:
    """The text of a page; raises `UnreadableFile` for one that is far too large."""
    with path.open(encoding=encoding, errors="replace") as stream:
        text = stream.read(LONGEST + 1)
    if len(text) > LONGEST:
        raise UnreadableFile(TOO_LARGE)
    return text


def tree_of(text: str) -> etree._Element:
    """The tree of a page; raises `UnreadableFile` for one that is empty or far too large."""
    clean = text.replace("\x00", "").encode("utf-8", "replace")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = document_fromstring(clean, parser=parser)
    except etree.LxmlError as problem:
        raise UnreadableFile("This page is empty; save it once more.") from problem
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise UnreadableFile(TOO_LARGE)
    return tree
