"""A sample article as its writer wrote it: header, text and key (see `docs/sample.md`)."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

MARK = re.compile(r"^\[(caption x2|caption|subhead|contributed|credit|note|print|chrome)\] ")
ROLES = {
    "caption": "caption", "caption x2": "caption", "subhead": "body", "contributed": "credit", "credit": "credit",
    "note": "note", "print": "print tag", "chrome": "chrome", "": "body",
}  # fmt: skip
QUOTE = re.compile(r'^"(.*)"(?: #(\d+))? \| (direct|indirect|scare) \| ([^|]+) \| ([^|]*?) ?(?:\|(.*))?$')


@dataclass(frozen=True)
class Block:
    """One paragraph or line of the page: its mark ('' for a plain paragraph) and its text."""

    mark: str
    text: str

    @property
    def role(self) -> str:
        """What the block is on the page, one of `data.article.ROLES`."""
        return ROLES[self.mark]


@dataclass(frozen=True)
class Source:
    """One article: `head` by key, its blocks in the order of the page, and the lines of its key."""

    file: str
    head: dict[str, str]
    blocks: tuple[Block, ...]
    names: tuple[str, ...]
    quotes: tuple[str, ...]
    numbers: tuple[str, ...]

    def __getitem__(self, key: str) -> str:
        return self.head.get(key, "")

    @property
    def day(self) -> date | None:
        """The true day of publication, None where there is none."""
        return date.fromisoformat(self["date"]) if self["date"] else None

    @property
    def printed_byline(self) -> str:
        """The byline as the page prints it."""
        return self["byline as printed"] or (f"By {self['byline']}" if self["byline"] else "")

    def opened(self) -> tuple[Block, ...]:
        """The blocks, with the printed dateline before the first paragraph."""
        printed = self["dateline as printed"]
        blocks = list(self.blocks)
        first = next((place for place, block in enumerate(blocks) if not block.mark), None)
        if printed and first is not None:
            blocks[first] = Block("", f"{printed} {blocks[first].text}")
        return tuple(blocks)

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs that count."""
        return tuple(block.text for block in self.blocks if block.role == "body")


def read(path: Path) -> Source:
    """The article in a file; raises `ValueError` naming the file when its form is not kept."""
    parts = re.split(r"(?m)^---\n", path.read_text("utf-8"))
    if len(parts) != 3:
        raise ValueError(f"{path.name} has {len(parts)} blocks instead of 3")
    pairs = (line.partition(":") for line in parts[0].splitlines() if line.strip())
    head = {key.strip(): value.strip() for key, _, value in pairs}
    blocks = [_block(text) for part in parts[1].split("\n\n") if (text := part.strip())]
    lists: dict[str, list[str]] = {"names": [], "quotes": [], "numbers": []}
    current = ""
    for line in (line.strip() for line in parts[2].splitlines()):
        if line in lists:
            current = line
        elif line:
            lists[current].append(line)
    return Source(path.name, head, tuple(blocks), *(tuple(lists[name]) for name in ("names", "quotes", "numbers")))


def read_all(folder: Path) -> list[Source]:
    """Every article of a folder, by date; the undated last."""
    return [read(path) for path in sorted(folder.glob("*.txt"))]


def _block(text: str) -> Block:
    match = MARK.match(text)
    return Block(match[1], text[match.end() :]) if match else Block("", text)
