"""Plain text: one article a file."""

from collections.abc import Iterator

from data.encoding import text_of
from data.readers.record import Choices, File, Record, Skip
from errors import UnreadableFile

#: Characters beyond which a text is a pile rather than an article.
LONGEST = 5_000_000


def read(file: File, choices: Choices) -> Iterator[Record | Skip]:
    """The article of a text file."""
    with text_of(file.path) as stream:
        text = stream.read(LONGEST + 1)
    if len(text) > LONGEST:
        raise UnreadableFile(
            "This text file is too long for one article; upload a table or a ZIP with one file per article."
        )
    yield Record(text.replace("\x00", ""), {})
