"""Web archives (MHTML): a page as the browser saved it, with its pictures, in one file.

The form is that of a mail with related parts (RFC 2557).
"""

import email
from collections.abc import Iterator
from email.message import Message

from data.encoding import SAMPLE, believed
from data.readers.html.article import article
from data.readers.html.tree import tree_of
from data.readers.record import Choices, File, Record
from errors import UnreadableFile

#: Bytes of one archive, which is in memory whole: most of it are pictures.
LONGEST = 100_000_000


def read(file: File, choices: Choices) -> Iterator[Record]:
    """The article of the page; raises `UnreadableFile` for an archive without one."""
    if file.path.stat().st_size > LONGEST:
        raise UnreadableFile("This web archive is too large to be an article; save the page as HTML.")
    with file.path.open("rb") as stream:
        message = email.message_from_binary_file(stream)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    content = page.get_payload(decode=True) if page is not None else None
    if not content:
        raise UnreadableFile("This web archive holds no page; save the page once more.")
    address = message.get("Snapshot-Content-Location") or page.get("Content-Location") or ""
    yield article(tree_of(text_of(page, content)), file.known.get("url", "") or str(address).strip())


def text_of(part: Message, content: bytes) -> str:
    """The text of a part of a message in the encoding that it states, if its bytes allow."""
    return content.decode(believed(content[:SAMPLE], str(part.get_content_charset() or "")), "replace")
