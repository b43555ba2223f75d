"""Fragments of one paragraph, as text taken from between the tags of a web page, put together.

Such a text parts a paragraph at every link and every word in bold.
"""

import re

from data.page.lines import Line, plain_lines, unwrapped

#: A line that ends so is not cut off in the middle of a sentence.
ENDED = re.compile(r"[.!?…:;。！？।؟|][\"'”’»)\]]*$")
#: A line that begins so goes on with the one before.
GOES_ON = re.compile(r"[,;.)!?%”’]|[:–—-] |[^\W\d_A-ZÀ-ÞА-ЯΑ-Ω]")
#: Words that two fragments have together at least, and the last words of a line that is not a heading.
WORDS, LONG = 6, 8
#: So many lines that surely go on, and the page is taken for one of fragments.
FRAGMENTS = 2


def paragraphs(text: str) -> list[Line]:
    """The paragraphs of a page: its lines, put together where a machine parted them."""
    found = plain_lines(text)
    whole = unwrapped(text, found)
    return whole if len(whole) < len(found) else joined(text, found)


def joined(text: str, found: list[Line]) -> list[Line]:
    """The lines with every fragment put to the line that it goes on.

    >>> page = "For years the biggest port of the west,\\nBergen\\nwas closed on Monday\\n, and Oslo\\n too.\\nIt rained."
    >>> [line.text for line in joined(page, plain_lines(page))]
    ['For years the biggest port of the west, Bergen was closed on Monday , and Oslo too.', 'It rained.']
    """
    open_ends = [
        text.count("\n", a.end, b.start) == 1 and not ENDED.search(a.text[-4:])
        for a, b in zip(found, found[1:], strict=False)
    ]
    lower = [GOES_ON.match(line.text) is not None for line in found]
    sure = [still and low for still, low in zip(open_ends, lower[1:], strict=False)]
    if sum(sure) < FRAGMENTS:
        return found
    blocks: list[list[Line]] = [[line] for line in found[:1]]
    for place, line in enumerate(found[1:]):
        block = blocks[-1]
        next_sure = place + 1 < len(sure) and sure[place + 1]
        if _goes_on(text, block, line, open_ends[place], sure[place], next_sure):
            block.append(line)
        else:
            blocks.append([line])
    return [
        block[0] if len(block) == 1 else Line(" ".join(line.text for line in block), block[0].start, block[-1].end)
        for block in blocks
    ]


def _goes_on(text: str, block: list[Line], line: Line, still: bool, sure: bool, next_sure: bool) -> bool:
    """Whether a line goes on with a block.

    It begins small; or there are spaces at the seam, as beside a link; or it is
    the name in the middle of a sentence that goes on small in the line after.
    """
    before = block[-1]
    if not still:
        return len(line.text) <= 2 and line.text[0] in ",;.)!?" and text.count("\n", before.end, line.start) == 1
    words = before.text.count(" ") + line.text.count(" ") + 2 + (WORDS if len(block) > 1 else 0)
    if words < WORDS:
        return False
    seam = text[before.end : line.start].replace("\r", "") != "\n"
    return sure or seam or (next_sure and before.text.count(" ") >= LONG - 1)
