"""A file read by its reader; archives are looked into."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from data.readers.budget import Budget
from data.readers.record import Choices, File, Found, Record, Skip
from data.readers.registry import reader_for
from errors import UnreadableFile

#: How deep archives may lie inside archives: a packed TAR archive in a ZIP archive is three.
MOST_DEPTH = 3


def records(file: File, choices: Choices, budget: Budget | None = None, depth: int = 0) -> Iterator[Found]:
    """Every article of a file, and every entry that is none; archives are looked into.

    Raises `UnreadableFile`, or `ColumnsUnknown` for a table whose text column is unknown.
    """
    reader = reader_for(file)
    if reader.read:
        yield from reader.read(file, choices)
    elif depth == MOST_DEPTH:
        raise UnreadableFile("It is an archive inside archives inside an archive; unpack it first.")
    else:
        budget = Budget(file.path.stat().st_size, within=budget)
        with tempfile.TemporaryDirectory() as folder:
            for member in reader.members(file, Path(folder), budget):
                yield from _member_records(member, choices, budget, depth + 1)


def _member_records(member: File | Skip, choices: Choices, budget: Budget, depth: int) -> Iterator[Found]:
    if isinstance(member, Skip):
        yield member
        return
    shown = member.label or member.name
    try:
        for found in records(member, choices, budget, depth):
            placed = replace(found, place=f"{shown} {found.place}".strip())
            yield replace(placed, fields={**member.known, **found.fields}) if isinstance(found, Record) else placed
    except UnreadableFile as problem:
        yield Skip(shown, str(problem))
