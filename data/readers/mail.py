"""Mails (.eml) and mailboxes (.mbox): newsletters, one message after the other."""

import mailbox
import re
from collections.abc import Iterator
from email.message import Message
from email.utils import parseaddr

from data.readers import newsletters
from data.readers.html.blocks import Block
from data.readers.html.fragments import fragment
from data.readers.messages import header, message_of, text_part
from data.readers.record import Choices, File, Record, Skip
from errors import UnreadableFile

#: Bytes of one message, which is in memory whole: most of a long one are pictures.
LONGEST = 50_000_000
#: Messages of one mailbox.
MOST_MESSAGES = 100_000
#: What answering and passing on put before a subject.
PASSED_ON = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s*:\s*|\[[^\]]{1,40}\]\s*)+", re.I)
#: A header as a mail begins with.
HEADER = re.compile(rb"^(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:)")


def read(file: File, choices: Choices) -> Iterator[Record]:
    """The articles of one mail; raises `UnreadableFile` for what is none."""
    if file.path.stat().st_size > LONGEST:
        raise UnreadableFile("This mail is too large to be a newsletter; save it without its attachments.")
    content = file.path.read_bytes()
    if not HEADER.match(content.lstrip()):
        raise UnreadableFile("This is not a mail; save the message once more.")
    yield from records(message_of(content), "")


def read_mailbox(file: File, choices: Choices) -> Iterator[Record | Skip]:
    """The articles of every mail in a mailbox; one that cannot be read loses only itself."""
    with file.path.open("rb") as stream:
        if stream.read(5) != b"From ":
            raise UnreadableFile("This is not a mailbox; export the messages once more, as mbox or as .eml files.")
    box = mailbox.mbox(file.path, create=False)
    try:
        for number, key in enumerate(box.iterkeys(), start=1):
            if number > MOST_MESSAGES:
                yield Skip(f"message {number}", "The mailbox is too large; what comes from here on is left out.")
                return
            yield from _message(box, key, f"message {number}")
    finally:
        box.close()


def _message(box: mailbox.mbox, key: int, place: str) -> Iterator[Record | Skip]:
    with box.get_file(key) as stream:
        content = stream.read(LONGEST + 1)
    try:
        if len(content) > LONGEST:
            raise UnreadableFile("It is too large to be a newsletter.")
        yield from records(message_of(content), place)
    except UnreadableFile as problem:
        yield Skip(place, str(problem))


def records(message: Message, place: str) -> Iterator[Record]:
    """The articles of a message; raises `UnreadableFile` for one without text."""
    found = text_part(message, "text/html")
    blocks = fragment(found[1]) if found else []
    if not blocks:
        found = text_part(message, "text/plain")
        blocks = _plain(found[1]) if found else []
    if not blocks:
        raise UnreadableFile("This mail holds no text, only attachments or pictures.")
    name, address = parseaddr(header(message, "From"))
    told = {
        "headline": PASSED_ON.sub("", header(message, "Subject")),
        "published": header(message, "Date"),
        "published_from": "mail header",
        "source": name or address.rpartition("@")[2],
        "given_id": header(message, "Message-ID").strip("<>"),
    }
    yield from newsletters.articles(blocks, {key: value for key, value in told.items() if value}, place)


def _plain(text: str) -> list[Block]:
    """The paragraphs of a plain text; lines that a mail program wrapped are put together."""
    paragraphs = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n"))
    return [Block(" ".join(paragraph.split()), ()) for paragraph in paragraphs if paragraph.strip()]
