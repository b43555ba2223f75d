"""The article of a page as a record: its lines in reading order, and what the page says of it."""

from collections.abc import Sequence

from lxml import etree

from data.readers.html import around, body, facts, head, walls
from data.readers.html.blocks import Block, blocks, plain
from data.readers.record import Record
from errors import UnreadableFile

#: Words that an article has at least.
FEWEST = 8
#: Letters whose language is surer than what the page's head says of it.
SURE = 400
#: Lines that are this much link, of this many words, lead elsewhere, unless most lines of the story do.
LINKED, LINKED_WORDS = 0.8, 4
#: Words that a line above the headline has at most when it names a section and tells no story.
KICKER = 4


def article(tree: etree._Element, address: str = "", place: str = "") -> Record:
    """The article that a page holds; `address` is where it came from, if that is known.

    Raises `UnreadableFile` for a page that holds none.
    """
    page = list(blocks(tree)) or [Block("", ())]
    told = head.told(tree)
    headline = facts.headline(told, page)
    story = _story(body.story(tree, page), page, headline)
    reason = walls.wall([text for _, text in story], [block.text for block in page], told.data)
    if reason or sum(len(text.split()) for _, text in story) < FEWEST:
        raise UnreadableFile(reason or "No article was found on this page; save the article's own page.")
    named = plain(headline)
    top = next((n for n, block in enumerate(page) if plain(block.text) == named), -1)
    story = [(n, text) for n, text in story if n > top or len(text.split()) > KICKER] or story
    numbers = [number for number, _ in story]
    marked = around.roles(page, top, min(numbers), max(numbers), told)
    lines = {plain(text) for _, text in story}
    marked = {n: role for n, role in marked.items() if role != "caption" or plain(page[n].text) not in lines | {named}}
    given = {role: [page[n].text for n in sorted(marked) if marked[n] == role] for role in set(marked.values())}
    fields = {
        "headline": headline,
        "deck": " ".join(given.get("deck", ())),
        "byline": facts.byline_names(" ".join(given.get("byline", ()))),
        "captions": "\n".join(given.get("caption", ())),
    } | facts.fields(told, address)  # fmt: skip
    text = _text(headline, page, story, marked)
    if len(text) >= SURE:
        fields.pop("language", None)
    return Record(text, fields | facts.published(told, tree, fields.get("url", "")), place)


def _story(found: list[tuple[int, str]], page: Sequence[Block], headline: str) -> list[tuple[int, str]]:
    """The lines of the story, without the headline above it and without lines that lead elsewhere."""
    leads = {n for n, text in found if _leads_elsewhere(page[n], text)}
    if len(leads) > len(found) / 2:
        leads = set()
    named = plain(headline)
    return [
        (number, text) for place, (number, text) in enumerate(found)
        if number not in leads and plain(text) and not (place < 3 and plain(text) == named)
    ]  # fmt: skip


def _leads_elsewhere(block: Block, text: str) -> bool:
    sentence = text.endswith((".", "!", "?", "”", '"'))
    return block.linked >= LINKED and len(text.split()) >= LINKED_WORDS and not sentence


def _text(headline: str, page: Sequence[Block], story: list[tuple[int, str]], marked: dict[int, str]) -> str:
    """All lines in reading order, parted by blank lines."""
    apart = {number: page[number].text for number in marked}
    lines = [*apart.items(), *((n, text) for n, text in story if plain(apart.get(n, "")) != plain(text))]
    return "\n\n".join([headline, *(text for _, text in sorted(lines, key=lambda line: line[0]))]).strip()
