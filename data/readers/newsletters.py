"""Newsletters: the articles that a mail holds, one as a rule, several where its layout tells."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median_low

from data.readers.html.blocks import Block, plain
from data.readers.html.titles import alike
from data.readers.phrases import LIST, MORE
from data.readers.record import Record

#: A heading that is this much link leads to its article.
LINKED = 0.8
#: Words of such a heading at least, and of what stands between two of them, in the median.
HEADING_WORDS, ITEM_WORDS = 3, 12
#: Words of a line that is text, and of all such lines above the first story that make an article of their own.
LINE_WORDS, INTRODUCTION_WORDS = 12, 60
#: How far down the headline can stand, in lines; words that a line of the mailing list has at most.
REACH, LIST_WORDS = 12, 40


def articles(blocks: Sequence[Block], told: Mapping[str, str], place: str) -> list[Record]:
    """The articles among a mail's lines; `told` is what its head says, its subject as the headline.

    Several where two headings or more each link to their article, or stand above a text
    that ends with a link such as “Read more”.
    """
    heads = _heads(blocks)
    if len(heads) < 2:
        return [_whole(blocks, told, place)]
    items = pairwise([*heads, len(blocks)])
    above = blocks[: heads[0]]
    introduction = [_whole(above, told, f"{place} introduction".strip())] if _words(above) >= INTRODUCTION_WORDS else []
    return introduction + [
        _item(blocks[start:end], told, f"{place} article {number}".strip())
        for number, (start, end) in enumerate(items, start=1)
    ]


def _item(blocks: Sequence[Block], told: Mapping[str, str], place: str) -> Record:
    """One story of several: its heading, its text, and the address that it links to."""
    link = next((block.link for block in blocks if block.link and (block is blocks[0] or _more(block))), "")
    return _record(
        [block for block in blocks if not _more(block)], {**told, "headline": blocks[0].text, "url": link}, place
    )


def _whole(blocks: Sequence[Block], told: Mapping[str, str], place: str) -> Record:
    """The mail as one article: its headline is the heading that the subject names, else the subject."""
    subject, top = told.get("headline", ""), blocks[:REACH]
    same = (n for n, block in enumerate(top) if plain(block.text) == plain(subject))
    named = next(same, next((n for n, block in enumerate(top) if block.heading and alike(block.text, subject)), -1))
    if named < 0:
        return _record([Block(subject, ()), *blocks] if subject else blocks, told, place)
    below = blocks[named + 1 : named + 2]
    deck = "".join(block.text for block in below if block.heading > blocks[named].heading > 0)
    return _record(blocks, {**told, "headline": blocks[named].text, "deck": deck}, place)


def _record(blocks: Sequence[Block], told: Mapping[str, str], place: str) -> Record:
    chrome = [b.text for b in blocks if len(b.text.split()) <= LIST_WORDS and LIST.search(b.text)]
    fields = {**told, "chrome": "\n".join(chrome)}
    return Record("\n\n".join(b.text for b in blocks), {name: text for name, text in fields.items() if text}, place)


def _heads(blocks: Sequence[Block]) -> list[int]:
    """The headings that begin a story of their own."""
    headings = [n for n, block in enumerate(blocks) if block.heading and len(block.text.split()) >= HEADING_WORDS]
    heads = [
        start for start, end in pairwise([*headings, len(blocks)])
        if blocks[start].linked >= LINKED or any(map(_more, blocks[start + 1 : end]))
    ]  # fmt: skip
    words = [
        sum(len(b.text.split()) for b in blocks[start + 1 : end]) for start, end in pairwise([*heads, len(blocks)])
    ]
    return heads if words and median_low(words) >= ITEM_WORDS else []


def _words(blocks: Sequence[Block]) -> int:
    counts = (len(block.text.split()) for block in blocks)
    return sum(count for count in counts if count >= LINE_WORDS)


def _more(block: Block) -> bool:
    return block.linked >= LINKED and MORE.match(block.text) is not None
