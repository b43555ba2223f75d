"""Web archives (MHTML): a page as the browser saved it, with its pictures, in one file.

The form is that of a mail with related parts (RFC 2557).
"""

from collections.abc import Iterator

from data.readers.html.article import article
from data.readers.html.tree import tree_of
from data.readers.messages import header, message_of, text_part
from data.readers.record import Choices, File, Record
from errors import UnreadableFile

#: Bytes of one archive, which is in memory whole: most of it are pictures.
LONGEST = 100_000_000


def read(file: File, choices: Choices) -> Iterator[Record]:
    """The article of the page; raises `UnreadableFile` for an archive without one."""
    if file.path.stat().st_size > LONGEST:
        raise UnreadableFile("This web archive is too large to be an article; save the page as HTML.")
    message = message_of(file.path.read_bytes())
    found = text_part(message, "text/html")
    if found is None:
        raise UnreadableFile("This web archive holds no page; save the page once more.")
    page, text = found
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    yield article(tree_of(text), file.known.get("url", "") or address)
