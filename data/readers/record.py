"""What passes through a reader: files in; records, skips and what the file says of itself out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class File:
    """Bytes on disk under a name, whose ending tells what they are.

    `known` are fields that its surroundings tell, such as a url; `label` is shown in
    the name's place.
    """

    name: str
    path: Path
    known: Mapping[str, str] = field(default_factory=dict)
    label: str = ""


@dataclass(frozen=True)
class Record:
    """One article as found: its text, and what the file says about it.

    `fields` has some of headline, deck, byline, captions and chrome (one a line),
    published, published_from (where the file says so, else its date column), updated,
    source, url, section, language, length and given_id, as they were written; `place`
    says where in the file: '' or a name with an ending for an article that is a whole file.
    `article` is the whole row where the file is an export of this program (`data.own`).
    """

    text: str
    fields: Mapping[str, str]
    place: str = ""
    article: Mapping[str, object] | None = None


@dataclass(frozen=True)
class Skip:
    """One entry that is not an article, and the reason in a sentence."""

    place: str
    reason: str


@dataclass(frozen=True)
class Announced:
    """How many documents the file itself says, or marks, that it holds."""

    documents: int
    place: str = ""


@dataclass(frozen=True)
class Layout:
    """The columns of a table, the one taken for the text, and whether an earlier answer chose it."""

    columns: tuple[str, ...]
    text_column: str
    remembered: bool
    place: str = ""


@dataclass(frozen=True)
class Choices:
    """What the person has answered about a file: its text column, its order of day and month.

    `remembered` are earlier answers by layout, the sorted names of a table's columns.
    """

    text_column: str = ""
    date_order: str = ""
    remembered: Mapping[tuple[str, ...], "Choices"] = field(default_factory=dict, compare=False)


#: What a reader gives out.
Found = Record | Skip | Announced | Layout
