"""What a writer does until it is killed, and what it was told had been stored.

Before each change it notes what it is about to do, after it what was done; both go to
a file at once. What was noted as done must be there after any kill.
"""

import json
import os
import random
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from data.article import SCHEMA
from data.identity import article_id
from data.library import shelving
from data.library.library import Library
from data.library.migration import as_now

COLLECTION = "faults"
WORDS = "rain harbour council bridge strike vote water school court fire".split()


@dataclass
class Notes:
    """What the writers noted, over all kills."""

    uploads: dict[str, list[str]] = field(default_factory=dict)
    stored: set[str] = field(default_factory=set)
    deleting: set[str] = field(default_factory=set)
    noted: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    changes: int = 0


def notes(place: Path) -> Notes:
    """Everything that was noted in the files of a folder."""
    told = Notes()
    for line in (line for file in sorted(place.glob("*.jsonl")) for line in file.read_text().splitlines()):
        note = json.loads(line)
        told.changes += "done" in note
        match note:
            case {"about": "add", "upload": upload, "ids": ids}:
                told.uploads[upload] = ids
            case {"done": "add", "upload": upload, "version": version, "size": size}:
                told.stored.add(upload)
                told.sizes[version] = size
            case {"about": "delete", "ids": ids}:
                told.deleting.update(ids)
            case {"done": "edit", "id": identity, "note": text}:
                told.noted[identity] = text
    return told


def write_until_killed(address: str, log: str, seed: int, alone: bool) -> None:
    """Add, edit and delete at random until the process is killed; `alone` if no other writes."""
    chance, library = random.Random(seed), Library(address)
    with Path(log).open("a", buffering=1) as file:
        note(file, ready=seed)
        for number in range(10**6):
            kind = chance.choices(("add", "edit", "delete"), (7, 2, 1))[0]
            if kind == "add":
                _add(library, file, f"{seed}-{number}", chance, alone)
            else:
                held = library.facts(COLLECTION, library.version(COLLECTION))["id"].tolist()
                if held and kind == "edit":
                    _edit(library, file, chance.choice(held), f"{seed}-{number}")
                elif held:
                    _delete(library, file, chance.sample(held, min(len(held), 3)))


def note(file, **told: object) -> None:  # noqa: ANN001 (a text file)
    """Write one note through to the operating system, which survives the process."""
    os.write(file.fileno(), (json.dumps(told) + "\n").encode())


def _add(library: Library, file, upload: str, chance: random.Random, alone: bool) -> None:  # noqa: ANN001
    articles = some_articles(upload, chance.choice((1, 1, 1, 2, 5, 60)))
    note(file, about="add", upload=upload, ids=articles["id"].to_pylist())
    added = library.add(COLLECTION, articles, upload=upload)
    size = library.size(COLLECTION, added.version) if alone else -1
    note(file, done="add", upload=upload, version=added.version, size=size)


def _edit(library: Library, file, identity: str, text: str) -> None:  # noqa: ANN001
    library.edit(COLLECTION, identity, {"note": text})
    note(file, done="edit", id=identity, note=text)


def _delete(library: Library, file, ids: list[str]) -> None:  # noqa: ANN001
    note(file, about="delete", ids=ids)
    shelving.delete_articles(library, COLLECTION, ids)
    note(file, done="delete", ids=ids)


def some_articles(upload: str, count: int) -> pa.Table:
    """Articles that no other upload has."""
    texts = [f"The {WORDS[n % 10]} of {upload}, part {n}. " + " ".join(WORDS) * (1 + n % 7) for n in range(count)]
    told = {"id": [article_id("", "", "", "", text) for text in texts], "raw": texts, "body": [[t] for t in texts]}
    return as_now(pa.table(told), SCHEMA)
