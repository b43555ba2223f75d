"""HTML as the lines that a browser would show, in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

#: Elements that begin and end a line.
LINES = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
#: Elements whose text is never shown as part of the page.
UNSEEN = frozenset({
    "head", "title", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "audio", "video",
    "canvas", "select", "textarea", "button",
})  # fmt: skip
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
#: How many elements outwards tell one kind of line from another, and how many tell its role.
DEPTH, NEAR = 8, 3
#: Attributes in which pages name the role of an element, and how long a value is looked at.
NAMING = ("class", "id", "itemprop", "data-component", "data-testid", "data-qa", "rel")
LONGEST_NAME = 300
CAPTION = re.compile(r"(?:^|[\s_-])(?:figcaption|(?:photo-?|image-?)?caption(?:-?text)?)(?=$|[\s_-])", re.I)


@dataclass(frozen=True)
class Block:
    """One line of a page.

    `path` holds the tag and the classes of the element it stands in and of those
    around it, inside out, and `marks` all names of the nearest; `linked` is the share of
    its letters that are links, `link` the address of the first.
    """

    text: str
    path: tuple[str, ...]
    linked: float = 0.0
    link: str = ""
    marks: str = ""

    @property
    def heading(self) -> int:
        """The level of a heading, 0 for any other line."""
        return next((int(step[1]) for step in self.path[:3] if re.match(r"h[1-6](\.|$)", step)), 0)

    @property
    def caption(self) -> bool:
        """Whether the page marks the line as the caption of a picture."""
        return CAPTION.search(self.marks) is not None


def blocks(tree: etree._Element) -> Iterator[Block]:
    """The lines of a tree, without what a browser hides.

    >>> from lxml import html
    >>> page = html.fromstring("<div><h1>Rain</h1>It <b>rained</b>.<p hidden>Menu</p></div>")
    >>> [(block.heading, block.text) for block in blocks(page)]
    [(1, 'Rain'), (0, 'It rained.')]
    """
    inside, links, held = [tree], [], []
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        begins, shown = event == "start", event in ("start", "end") and _shown(element)
        if begins and not shown:
            walk.skip_subtree()
        if shown and element.tag in LINES:
            yield from _block(held, inside[-1])
            held = []
            inside = [*inside, element] if begins else inside[:-1]
        elif shown and element.tag == "a":
            links = [*links, element.get("href") or "#"] if begins else links[:-1]
        if begins and shown:
            held.append((element.text or "", links[-1] if links else ""))
        elif not begins and element is not tree:
            held.append((element.tail or "", links[-1] if links else ""))
    yield from _block(held, tree)


def plain(text: str) -> str:
    """The letters and digits of a text alone, to compare lines by.

    >>> plain("Rain, at last!")
    'rainatlast'
    """
    return re.sub(r"[\W_]+", "", text.lower())


def _shown(element: etree._Element) -> bool:
    return not (
        element.tag in UNSEEN or element.get("hidden") is not None or HIDDEN.search(element.get("style") or "")
    )  # fmt: skip


def _block(held: list[tuple[str, str]], element: etree._Element) -> Iterator[Block]:
    text = " ".join("".join(piece for piece, _ in held).split())
    if not text:
        return
    linked = sum(len("".join(piece.split())) for piece, link in held if link)
    link = next((link for piece, link in held if link and piece.strip()), "")
    around = [element, *islice(element.iterancestors(), DEPTH - 1)]
    path = tuple(f"{one.tag}.{re.sub(r'[0-9]+', '', _name(one, 'class'))}".rstrip(".") for one in around)
    marks = " ".join(f"{one.tag} {' '.join(_name(one, name) for name in NAMING)}" for one in around[:NEAR])
    yield Block(text, path, linked / max(len(text.replace(" ", "")), 1), link, marks)


def _name(element: etree._Element, attribute: str) -> str:
    return (element.get(attribute) or "")[:LONGEST_NAME]
