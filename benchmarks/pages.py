"""Web pages with their article by hand (the set `aeb`), as the plain texts that people paste.

The set is Scrapinghub's article extraction benchmark (2019): 181 pages and their bodies.
"""

import gzip
import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.html
from bs4 import BeautifulSoup

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section "
    "summary table tbody td tfoot th thead title tr ul".split()
)
APART = frozenset("p h1 h2 h3 h4 h5 h6 blockquote ul ol dl pre figure".split())
UNSEEN = frozenset(
    "script style noscript template head iframe object svg canvas audio video select textarea datalist input".split()
)


@dataclass(frozen=True)
class WebPage:
    """A page's source and the body that a person marked in it."""

    key: str
    html: str
    body: str


def web_pages(folder: Path) -> Iterator[WebPage]:
    """The pages of `aeb.tar.gz` in a folder, in the order of their keys."""
    with tarfile.open(folder / "aeb.tar.gz") as packed:
        held = {member.name: packed.extractfile(member).read() for member in packed if member.isfile()}
    bodies = json.loads(next(data for name, data in held.items() if name.endswith("ground-truth.json")))
    for name in sorted(held):
        if name.endswith(".html.gz"):
            key = Path(name).name.removesuffix(".html.gz")
            html = gzip.decompress(held[name]).decode("utf-8", "replace")
            yield WebPage(key, html, bodies[key]["articleBody"])


def text_nodes(html: str) -> str:
    """Every text between the tags, as BeautifulSoup's `get_text` gives it."""
    return BeautifulSoup(html, "lxml").get_text("\n")


def stripped_text_nodes(html: str) -> str:
    """The same without spaces around the texts."""
    return BeautifulSoup(html, "lxml").get_text("\n", strip=True)


def source_texts(html: str) -> str:
    """Every text node that the page's source has, scripts and styles too."""
    return "\n".join(_parsed(html).xpath("//text()"))


def select_all(html: str) -> str:
    """What a browser's select-all copies: a line per block, blank lines around paragraphs, nothing hidden."""
    parts: list[str] = []
    waiting: list[object] = [_parsed(html)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            parts.append(node)
        elif isinstance(node.tag, str) and node.tag not in UNSEEN and not _hidden(node):
            edge = ("\n\n" if node.tag in APART else "\n") if node.tag in BLOCKS or node.tag == "br" else ""
            inside = [edge, _spaced(node.text)]
            for child in node:
                inside += [child, _spaced(child.tail)]
            waiting += reversed([*inside, edge if node.tag != "br" else ""])
    text = re.sub(r" *\n *", "\n", "".join(parts))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" {2,}", " ", text)).strip()


def _parsed(html: str):  # noqa: ANN202 (an lxml element)
    return lxml.html.document_fromstring(html.encode(), lxml.html.HTMLParser(encoding="utf-8"))


def _hidden(node) -> bool:  # noqa: ANN001 (an lxml element)
    style = (node.get("style") or "").replace(" ", "").lower()
    return node.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _spaced(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")


def token_f1(found: str, wanted: str) -> float:
    """F1 of the words of two texts, each counted as often as it stands."""
    ours, theirs = (Counter(re.findall(r"\w+", text.lower())) for text in (found, wanted))
    both = (ours & theirs).total()
    return 2 * both / (ours.total() + theirs.total()) if ours or theirs else 1.0
