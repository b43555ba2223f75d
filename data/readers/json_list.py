"""One JSON value that holds many articles: a list, read piece by piece, or an object with a list inside."""

import json
import re
from collections.abc import Iterator
from typing import TextIO

from data import columns, own
from data.readers.record import Skip
from errors import UnreadableFile

#: Characters of one JSON value, which has to be in memory whole.
LONGEST = 500_000_000
BLOCK = 1_000_000
#: How deep a list may lie in objects.
MOST_DEPTH = 4
SPACE = " \t\r\n"
GAP = re.compile(r"[\s,]*")

#: A place in the file, and the JSON value there; a `Skip` where there is none.
Entry = tuple[str, object]


def entries(stream: TextIO) -> Iterator[Entry]:
    """Each entry of the list that the stream is or holds; raises `UnreadableFile` when it holds none.

    >>> import io
    >>> list(entries(io.StringIO('[{"text": "One."}, 2]')))
    [('entry 1', {'text': 'One.'}), ('entry 2', 2)]
    >>> list(entries(io.StringIO('{"response": {"docs": [{"text": "One."}]}}')))
    [('entry 1', {'text': 'One.'})]
    """
    beginning = stream.read(BLOCK).lstrip("\ufeff" + SPACE)
    if beginning.startswith("["):
        return _listed(stream, beginning[1:])
    text = beginning + stream.read(LONGEST + 1)
    if len(text) > LONGEST:
        raise UnreadableFile("This JSON object is too large; save it as JSON lines, one article a line.")
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise UnreadableFile("This file is neither JSON lines nor valid JSON; save it once more.") from problem
    return ((f"entry {number}", entry) for number, entry in enumerate(_articles_in(told), start=1))


def _listed(stream: TextIO, held: str) -> Iterator[Entry]:
    """The entries of a list after its opening bracket, with no more of it in memory than one needs."""
    number, at = 0, 0
    while True:
        at = GAP.match(held, at).end()
        if at == len(held) and (more := stream.read(BLOCK)):
            held, at = more, 0
            continue
        if held[at : at + 1] == "]":
            return
        number += 1
        place = f"entry {number}"
        value, held, at = _next_value(stream, held, at)
        if at < len(held):
            yield place, value
        elif number == 1:
            raise UnreadableFile("This file is neither JSON lines nor valid JSON; save it once more.")
        else:
            yield place, Skip(place, "The list breaks off here or is not valid JSON.")
            return


def _next_value(stream: TextIO, held: str, at: int) -> tuple[object, str, int]:
    """The value at a place, and where it ends in what had to be read for it; the very end when it never does."""
    decoder = json.JSONDecoder()
    while True:
        try:
            value, end = decoder.raw_decode(held, at)
        except (ValueError, RecursionError):
            value, end = None, len(held)
        if end < len(held):
            return value, held, end
        more = stream.read(max(BLOCK, len(held))) if len(held) < LONGEST else ""
        if not more:
            return None, held, len(held)
        held, at = held[at:] + more, 0


def _articles_in(told: object) -> list:
    """The articles of one JSON value: of an object with a list inside, or with an article under each name."""
    if not isinstance(told, dict) or is_article(told):
        return [told]
    inside = [value for value in told.values() if isinstance(value, dict)]
    if inside and sum(map(is_article, inside)) > len(told) / 2:
        return [{"id": name, **value} if isinstance(value, dict) else value for name, value in told.items()]
    return max(_lists_in(told, MOST_DEPTH), key=len, default=[told])


def is_article(told: dict) -> bool:
    """Whether an object has a column that is known to hold the text, or is an export's.

    >>> is_article({"title": "Rain", "Body": "It rained."}), is_article({"docs": []})
    (True, False)
    """
    names = columns.fields_of(list(told)).get("text", [])
    return told.keys() >= own.MARKS or any(isinstance(told[name], str) for name in names)


def _lists_in(told: object, depth: int) -> Iterator[list]:
    """Every list of objects in an object, and in those below it."""
    for value in told.values() if isinstance(told, dict) and depth else ():
        if isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
            yield value
        else:
            yield from _lists_in(value, depth - 1)
