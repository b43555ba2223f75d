"""JSON lines, and one JSON list: one article an object."""

import json
from collections.abc import Iterator
from typing import TextIO

from data import columns
from data.encoding import text_of
from data.readers.record import Choices, File, Record, Skip
from errors import UnreadableFile

#: Objects looked at to learn the names of the fields.
LOOKED_AT = 50
#: Characters of a JSON list, which has to be in memory whole.
LONGEST_LIST = 500_000_000


def read(file: File, choices: Choices) -> Iterator[Record | Skip]:
    """The articles of a file of JSON lines, or of one JSON list or object with a list in it."""
    with text_of(file.path) as stream:
        entries = _lines(stream) if _has_lines(stream) else _list(stream)
        yield from _records(entries, choices)


def _records(entries: Iterator[tuple[str, object]], choices: Choices) -> Iterator[Record | Skip]:
    waiting: list[tuple[str, object]] = []
    found: dict[str, list[str]] | None = None
    for entry in entries:
        if found is not None:
            yield _record(entry, found)
            continue
        waiting.append(entry)
        if len(waiting) >= LOOKED_AT:
            found = _mapping(waiting, choices)
            yield from (_record(held, found) for held in waiting)
    if found is None and waiting:
        found = _mapping(waiting, choices)
        yield from (_record(held, found) for held in waiting)


def _mapping(entries: list[tuple[str, object]], choices: Choices) -> dict[str, list[str]]:
    objects = [entry for _, entry in entries if isinstance(entry, dict)]
    if not objects:
        raise UnreadableFile("No line of this file is a JSON object; each article must be one.")
    names = list(dict.fromkeys(name for entry in objects for name in entry))
    return columns.mapping(names, choices.text_column, objects[0])


def _record(entry: tuple[str, object], found: dict[str, list[str]]) -> Record | Skip:
    place, told = entry
    if not isinstance(told, dict):
        return Skip(place, told.reason if isinstance(told, Skip) else "It is not a JSON object.")
    values = columns.values(told, found)
    return Record(values.pop("text", ""), values, place)


def _has_lines(stream: TextIO) -> bool:
    """Whether the first line that is not empty is a JSON value by itself."""
    first = next((line for line in stream if line.strip()), "")
    stream.seek(0)
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return not first.lstrip().startswith(("[", "{")) or first.rstrip().endswith("}")


def _lines(stream: TextIO) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            place = f"line {number}"
            try:
                yield place, json.loads(line)
            except (ValueError, RecursionError):
                yield place, Skip(place, "It is not valid JSON.")


def _list(stream: TextIO) -> Iterator[tuple[str, object]]:
    text = stream.read(LONGEST_LIST + 1)
    if len(text) > LONGEST_LIST:
        raise UnreadableFile("This JSON list is too large; save it as JSON lines, one article a line.")
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise UnreadableFile("This file is neither JSON lines nor valid JSON; save it once more.") from problem
    if isinstance(told, dict):
        lists = [value for value in told.values() if isinstance(value, list) and value]
        told = max(lists, key=len) if lists and not isinstance(told.get("text"), str) else [told]
    entries = told if isinstance(told, list) else []
    yield from ((f"entry {number}", entry) for number, entry in enumerate(entries, start=1))
