"""JSON lines, and one JSON list: one article an object."""

import itertools
import json
from collections.abc import Iterator
from typing import TextIO

from data.encoding import text_of
from data.readers import json_list
from data.readers.layout import LOOKED_AT, mapped, record
from data.readers.record import Choices, File, Found, Layout, Skip
from errors import UnreadableFile

#: Characters of one line.
LONGEST = 20_000_000

#: A place in the file, and the JSON value there.
Entry = tuple[str, object]


def read(file: File, choices: Choices) -> Iterator[Found]:
    """The articles of a file of JSON lines, or of one JSON list or object with a list in it."""
    with text_of(file.path) as stream:
        entries = _lines(stream) if _has_lines(stream) else json_list.entries(stream)
        yield from _records(entries, choices)


def _records(entries: Iterator[Entry], choices: Choices) -> Iterator[Found]:
    looked_at = list(itertools.islice(entries, LOOKED_AT))
    if not looked_at:
        return
    layout, found = _mapped(looked_at, choices)
    yield layout
    for place, told in itertools.chain(looked_at, entries):
        if isinstance(told, dict):
            yield record(told, found, place)
        else:
            yield Skip(place, told.reason if isinstance(told, Skip) else "It is not a JSON object.")


def _mapped(entries: list[Entry], choices: Choices) -> tuple[Layout, dict[str, list[str]]]:
    objects = [entry for _, entry in entries if isinstance(entry, dict)]
    if not objects:
        raise UnreadableFile("No line of this file is a JSON object; each article must be one.")
    names = list(dict.fromkeys(name for entry in objects for name in entry))
    return mapped(names, objects, choices)


def _has_lines(stream: TextIO) -> bool:
    """Whether the first line that is not empty is one object of several, or an article by itself."""
    filled = (line for line in iter(lambda: stream.readline(LONGEST), "") if line.strip())
    first, more = next(filled, ""), next(filled, "")
    stream.seek(0)
    try:
        told = json.loads(first)
    except (ValueError, RecursionError):
        whole = len(first) < LONGEST and first.rstrip().endswith("}")
        return whole or not first.lstrip().startswith(("[", "{"))
    return isinstance(told, dict) and (bool(more) or json_list.is_article(told))


def _lines(stream: TextIO) -> Iterator[Entry]:
    for number in itertools.count(1):
        line = stream.readline(LONGEST)
        if not line:
            return
        place = f"line {number}"
        if len(line) == LONGEST:
            while len(line) == LONGEST and not line.endswith("\n"):
                line = stream.readline(LONGEST)
            yield place, Skip(place, "It is far too long for one article.")
        elif line.strip():
            try:
                yield place, json.loads(line)
            except (ValueError, RecursionError):
                yield place, Skip(place, "It is not valid JSON.")
