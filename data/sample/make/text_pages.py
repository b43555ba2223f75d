"""Plain-text pages as people copy them from newspapers' sites and databases, in seven styles."""

from collections.abc import Callable, Iterator

from data.sample.make.page import Line
from data.sample.make.source import Block, Source

MENUS = {
    "courier": ("Related Stories", "Most Read", "E-Edition", "Obituaries", "Upcoming Events", "Subscribe"),
    "gull": ("MORE FROM THE GULL", "Horoscopes", "Puzzles", "Win Tickets", "Send Us Your Story"),
    "vbs": ("More on this story", "Related topics", "Top stories", "Elsewhere on Vessaly Broadcasting"),
}


def courier(source: Source) -> Iterator[Line]:
    """Headline, deck, a caption that is often doubled, byline and dateline, print tags, left-overs."""
    top, rest = _split(source)
    yield from _title(source)
    yield from _captions(top)
    yield from _byline(source)
    for place, block in enumerate(rest):
        tight = place == 0 and bool(source["byline"])
        yield from _lines(block, "\n" if tight or block.mark in {"print", "chrome"} and _same(rest, place) else "\n\n")


def gull(source: Source) -> Iterator[Line]:
    """Everything line under line, as a telephone copies it, or with blank lines on other days."""
    gap = "\n" if (source.day.day if source.day else 0) % 2 else "\n\n"
    top, rest = _split(source)
    yield from (Line(line.role, line.text, gap) for line in _title(source))
    yield from (Line(line.role, line.text, "\n" if line.gap == "\n" else gap) for line in _captions(top))
    yield from (Line(line.role, line.text, gap) for line in _byline(source))
    for block in rest:
        yield from _lines(block, gap)


def weekly(source: Source) -> Iterator[Line]:
    """Headline, deck, captions, byline, story; the day stands in the last line."""
    top, rest = _split(source)
    yield from _title(source)
    yield from _captions(top)
    yield from _byline(source)
    for block in rest:
        yield from _lines(block, "\n\n")


def wire(source: Source) -> Iterator[Line]:
    """Agency copy on a newspaper's page: byline with the agency, dateline, credit and print tag."""
    yield from _title(source)
    yield from _byline(source)
    for block in source.opened():
        yield from _lines(block, "\n\n")


def ledger(source: Source) -> Iterator[Line]:
    """The section, paper and day on top, then standfirst, author, tools, story, copyright."""
    day = source.day
    blocks = list(source.opened())
    own = blocks.pop(0).text if blocks[0].mark == "print" else ""
    yield Line("print tag", own or f"{source['section']} | The Ledger | {day.day} {day:%B %Y}")
    yield from _title(source)
    yield from _byline(source)
    if not _has(source, "chrome"):
        yield Line("chrome", "Listen · Gift this article · Save")
    for block in blocks:
        yield from _lines(block, "\n\n")
    if not _has(source, "chrome"):
        yield Line("chrome", f"© The Ledger {day.year}. All rights reserved.")


def vault(source: Source) -> Iterator[Line]:
    """The print-out of a press archive, with its named lines."""
    day = source.day
    words = sum(len(text.split()) for text in source.body)
    yield Line("chrome", source["outlet"])
    yield Line("print tag", f"{day:%B} {day.day}, {day.year} {day:%A}")
    yield Line("headline", source["headline"])
    if source["deck"]:
        yield Line("deck", source["deck"])
    if source["byline"]:
        yield Line("byline", f"BYLINE: {source['byline']}")
    yield Line("print tag", f"SECTION: {source['section'].upper()}")
    yield Line("chrome", f"LENGTH: {words} words", "\n")
    yield Line("chrome", "BODY:")
    for block in source.opened():
        yield from _lines(block, "\n\n")
    yield Line("print tag", f"LOAD-DATE: {day:%B} {day.day}, {day.year}")


def vbs(source: Source) -> Iterator[Line]:
    """A broadcaster's page: day, share line, image source and caption, crossheads, related links."""
    day = source.day
    yield from _title(source)
    if not _has(source, "print"):
        yield Line("print tag", f"Published {day.day} {day:%B %Y}")
    if not _has(source, "chrome"):
        yield Line("chrome", "Share this")
    yield from _byline(source)
    for block in source.opened():
        yield from _lines(block, "\n\n")
    if not _has(source, "chrome"):
        yield from (Line("chrome", text, "\n") for text in MENUS["vbs"])


STYLES: dict[str, Callable[[Source], Iterator[Line]]] = {
    "courier": courier, "gull": gull, "weekly": weekly, "wire": wire, "ledger": ledger, "vault": vault, "vbs": vbs,
}  # fmt: skip


def lines(source: Source) -> list[Line]:
    """The lines of an article's page in its own style, with the left-overs of the site's menu."""
    style = source["style"]
    found = list(STYLES[style](source))
    if style in {"courier", "gull"} and not _has(source, "chrome"):
        count = 2 + sum(map(ord, source["id"])) % 4
        found += [Line("chrome", text, "\n\n" if place == 0 else "\n")
                  for place, text in enumerate(MENUS[style][:count])]  # fmt: skip
    return found


def _title(source: Source) -> Iterator[Line]:
    yield Line("headline", source["headline"])
    if source["deck"]:
        yield Line("deck", source["deck"])


def _split(source: Source) -> tuple[list[Block], list[Block]]:
    """The captions above the story, and everything after them."""
    blocks = list(source.opened())
    count = next((n for n, block in enumerate(blocks) if block.role != "caption"), len(blocks))
    return blocks[:count], blocks[count:]


def _captions(blocks: list[Block]) -> Iterator[Line]:
    for block in blocks:
        yield from _lines(block, "\n\n")


def _byline(source: Source) -> Iterator[Line]:
    if source["byline"]:
        yield Line("byline", source.printed_byline)


def _lines(block: Block, gap: str) -> Iterator[Line]:
    yield Line(block.role, block.text, gap)
    if block.mark == "caption x2":
        yield Line(block.role, block.text, "\n")


def _has(source: Source, mark: str) -> bool:
    """Whether the writer gave such lines, so that the style adds none."""
    return any(block.mark == mark for block in source.blocks)


def _same(blocks: list[Block], place: int) -> bool:
    return blocks[place - 1].mark == blocks[place].mark
