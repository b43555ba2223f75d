"""Pieces of HTML as lines: what feeds and mails carry."""

import re
from html import unescape

from data.readers.html.blocks import Block, blocks
from data.readers.html.tree import tree_of

TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")


def fragment(html: str) -> list[Block]:
    """The lines of a piece of HTML, or of plain text; raises `UnreadableFile` for one far too large.

    >>> [block.text for block in fragment("<p>It <i>rained</i>.</p>All day.")]
    ['It rained.', 'All day.']
    >>> [block.text for block in fragment("It rained.\\n\\nAll day, 3 < 5.")]
    ['It rained.', 'All day, 3 < 5.']
    """
    if not TAG.search(html):
        return [Block(" ".join(line.split()), ()) for line in unescape(html).splitlines() if line.strip()]
    return list(blocks(tree_of(f"<div>{html}</div>")))
