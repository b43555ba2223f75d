"""HTML pages: one article a page."""

import re
from collections.abc import Iterator

from data.encoding import page_encoding
from data.readers.html.article import article
from data.readers.html.tree import text_within, tree_of
from data.readers.record import Choices, File, Record

#: How browsers note where a saved page came from.
SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+)")


def read(file: File, choices: Choices) -> Iterator[Record]:
    """The article of a saved page; raises `UnreadableFile` for a page that holds none."""
    text = text_within(file.path, page_encoding(file.path))
    saved = SAVED_FROM.search(text[:5_000])
    yield article(tree_of(text), file.known.get("url", "") or (saved[1] if saved else ""))
