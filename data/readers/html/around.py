"""What stands around the story: deck, byline and captions, by the marks that pages give them."""

import re
from collections.abc import Sequence

from data.readers.html.blocks import Block, plain
from data.readers.html.head import Told

#: Words that a caption, a deck and a byline have at most.
LONGEST = {"caption": 120, "deck": 60, "byline": 16}
#: How far below the headline deck and byline can stand, in lines.
REACH = 15
DECK = re.compile(r"(?:^|[\s_-])(?:deck|dek|standfirst|sub-?title|sub-?head(?:line|ing)?|sub-?hed)(?=$|[\s_-])", re.I)
BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|by-?line|authors?|author-?names?)(?=$|[\s_-])", re.I)


def roles(page: Sequence[Block], top: int, first: int, last: int, told: Told) -> dict[int, str]:
    """The lines that are deck, byline or caption, by number.

    The headline is line `top` (-1: not on the page), the story goes from `first` to `last`.
    """
    found = {n: "caption" for n in range(max(top, 0), last) if page[n].caption and page[n].linked < 0.8}
    if top >= 0:
        known = {plain(text) for text in told.decks() if len(text.split()) > 3}
        head = range(top + 1, min(top + REACH, last))
        deck = next((n for n in head if n not in found and n <= first and _deck(page[n], known, n < first)), -1)
        byline = next((n for n in head if n != deck and n not in found and _marked(page[n], BYLINE)), -1)
        found |= {number: role for number, role in ((deck, "deck"), (byline, "byline")) if number >= 0}
    return {n: role for n, role in found.items() if len(page[n].text.split()) <= LONGEST[role]}


def _deck(block: Block, known: set[str], above: bool) -> bool:
    return len(block.text.split()) > 3 and (_marked(block, DECK) or (above and plain(block.text) in known))


def _marked(block: Block, mark: re.Pattern) -> bool:
    return mark.search(block.marks) is not None
