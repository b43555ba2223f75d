"""What passes through a reader: files in, records and skips out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class File:
    """Bytes on disk, shown under `name`."""

    name: str
    path: Path


@dataclass(frozen=True)
class Record:
    """One article as found: its text, and what the file says about it.

    `fields` has some of headline, deck, byline, published, source, url, section,
    language and given_id, as they were written; `place` says where in the file.
    """

    text: str
    fields: Mapping[str, str]
    place: str = ""


@dataclass(frozen=True)
class Skip:
    """One entry that is not an article, and the reason in a sentence."""

    place: str
    reason: str


@dataclass(frozen=True)
class Choices:
    """What the person has answered about a file: its text column, its order of day and month."""

    text_column: str = ""
    date_order: str = ""
