"""The article's own lines among all lines of a page."""

import logging
from bisect import bisect_right
from collections import Counter
from copy import deepcopy
from itertools import accumulate

import trafilatura
from lxml import etree
from trafilatura.xml import xmltotxt

from data.readers.html.blocks import Block, plain

for library in ("trafilatura", "htmldate", "justext"):
    logging.getLogger(library).addHandler(logging.NullHandler())  # a page without an article is said in the report

#: The careful extraction is preferred when this share of its words is in the full one too.
AGREE = 0.8
#: ... and when it is at least this share of it.
WHOLE = 0.2
#: A line that stands where the story's lines stand is one of them from this many words on.
LONG = 10
#: Words in one cell that make a table a means of layout.
LAYOUT = 100
#: Lines of the story that must stand in one kind of place before others of that place join them.
ALIKE = 3


def story(tree: etree._Element, page: list[Block]) -> list[tuple[int, str]]:
    """The paragraphs of the article, each with the number of the line in `page` where it begins, in order."""
    return sorted(_with_kin(_placed(extracted(tree), page), page), key=lambda line: line[0])


def extracted(tree: etree._Element) -> list[str]:
    """The paragraphs that trafilatura takes for the article.

    Its careful mode loses less precision but, now and then, the whole story: then
    the two modes hardly share a word, and the full one counts.
    """
    flat = _without_layout_tables(deepcopy(tree))
    careful, full = (_paragraphs(flat, precise) for precise in (True, False))
    words = Counter(" ".join(full).split())
    wanted = Counter(" ".join(careful).split())
    shared = (words & wanted).total()
    agree = shared >= AGREE * wanted.total() and wanted.total() >= WHOLE * words.total()
    return careful if careful and agree else full


def _without_layout_tables(tree: etree._Element) -> etree._Element:
    """The tree, with boxes for the tables that only set the page's columns: those with text of many words in a cell."""
    for cell in list(tree.iter("td", "th")):
        if cell.find(".//table") is None and len("".join(cell.itertext()).split()) < LAYOUT:
            continue
        for element in (cell, *cell.iterancestors("tr", "tbody", "thead", "table")):
            element.tag = "div"
    return tree


def _paragraphs(tree: etree._Element, precise: bool) -> list[str]:
    found = trafilatura.bare_extraction(deepcopy(tree), include_comments=False, favor_precision=precise)
    text = xmltotxt(found.body, include_formatting=False) if found is not None else ""
    lines = (" ".join(line.strip().removeprefix("- ").split()) for line in text.splitlines())
    return [line for line in lines if line]


def _placed(paragraphs: list[str], page: list[Block]) -> list[tuple[int, str]]:
    """Each paragraph with the line of the page where it begins; one in the midst of a line goes on before it."""
    letters = [plain(block.text) for block in page]
    starts = list(accumulate(map(len, letters), initial=0))
    whole, begins, reached = "".join(letters), set(starts), 0
    placed: list[tuple[int, str]] = []
    for paragraph in paragraphs:
        wanted = plain(paragraph)
        if placed and wanted and reached not in begins and whole.startswith(wanted, reached):
            placed[-1] = (placed[-1][0], f"{placed[-1][1]} {paragraph}")
            reached += len(wanted)
            continue
        place = max(_find(whole, wanted, begins, reached), -1)
        place = place if place >= 0 else _find(whole, wanted, begins, 0)
        number = bisect_right(starts, place) - 1 if place >= 0 else placed[-1][0] if placed else 0
        placed.append((number, paragraph))
        reached = place + len(wanted) if place >= 0 else reached
    return placed


def _find(whole: str, wanted: str, begins: set[int], start: int) -> int:
    place = whole.find(wanted, start) if wanted else -1
    while place >= 0 and place not in begins:
        place = whole.find(wanted, place + 1)
    return place


def _with_kin(placed: list[tuple[int, str]], page: list[Block]) -> list[tuple[int, str]]:
    """The paragraphs, with those that stand in the same place of the page but were missed.

    Between two of them a line may be short, and a heading in the same box belongs to them.
    """
    taken = {number for number, _ in placed}
    places = Counter(page[number].path for number in taken if len(page[number].text.split()) >= LONG)
    usual = {path for path, count in places.items() if count >= ALIKE}
    boxes = {path[1:] for path in usual}
    first, last = min(taken, default=0), max(taken, default=0)
    whole = plain(" ".join(text for _, text in placed))
    missed = [
        (number, block.text)
        for number, block in enumerate(page)
        if number > first and number not in taken and block.linked < 0.5 and plain(block.text) not in whole
        and (block.path in usual and (number < last or len(block.text.split()) >= LONG)
             or 1 < block.heading < 5 and number < last and block.path[1:] in boxes)
    ]  # fmt: skip
    return placed + missed
