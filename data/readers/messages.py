"""Messages in the form of mail (RFC 5322, MIME): their headers and texts, for mail and web archives."""

import email
from collections.abc import Iterator
from contextlib import suppress
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from data.encoding import SAMPLE, believed
from errors import UnreadableFile

#: Parts of one message that are looked at.
MOST_PARTS = 1_000
#: Characters of one header.
LONGEST_HEADER = 2_000


def message_of(content: bytes) -> Message:
    """The message that the bytes hold; raises `UnreadableFile` for parts inside parts without end."""
    try:
        return email.message_from_bytes(content)
    except RecursionError as problem:
        raise UnreadableFile("This message holds parts inside parts without end; it is not opened.") from problem


def header(message: Message, name: str) -> str:
    """A header as one reads it, '' if it is not there.

    >>> header(message_of(b"Subject: =?utf-8?q?Br=C3=BCcke?= closed"), "Subject")
    'Brücke closed'
    """
    written = str(message.get(name) or "")[:LONGEST_HEADER]
    with suppress(HeaderParseError, LookupError, ValueError):  # as it is written, where it cannot be decoded
        written = str(make_header(decode_header(written)))
    return " ".join(written.encode("utf-8", "replace").decode().split())


def text_part(message: Message, kind: str) -> tuple[Message, str] | None:
    """The first part of a kind such as `text/html` that is no attachment, and its text; None without any.

    Raises `UnreadableFile` for a part that is no text.
    """
    for part in _parts(message):
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            content = part.get_payload(decode=True)
            if content:
                return part, content.decode(believed(content[:SAMPLE], _charset(part)), "replace").replace("\x00", "")
    return None


def _parts(message: Message) -> Iterator[Message]:
    waiting = [message]
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        yield part
        if part.is_multipart():
            waiting = [inner for inner in part.get_payload() if isinstance(inner, Message)] + waiting


def _charset(part: Message) -> str:
    with suppress(LookupError, ValueError):
        return str(part.get_content_charset() or "")
    return ""
