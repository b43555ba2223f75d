"""The lines of a PDF's pages, and where they stand."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from data.readers.pdf import extract
from errors import UnreadableFile

#: Seconds after which a file is given up, whatever it waits for.
PATIENCE = 300
#: What is said of the problems that `extract` finds, and of its own end.
SENTENCES = {
    "locked": "This PDF is encrypted; save it without a password.",
    "damaged": "This is not a PDF that can be opened; save it once more.",
    "pages": f"This PDF has more than {extract.MOST_PAGES:,} pages; split it.",
    "letters": "This PDF holds far more text than a newspaper; split it.",
    "ended": "This PDF needs far more memory or time than a newspaper does; print it to a new PDF and upload that.",
}


@dataclass(frozen=True)
class Line:
    """A line of text: its place on the page in points from the lower left, and the size of its letters."""

    text: str
    page: int
    left: float
    bottom: float
    right: float
    top: float
    size: float


@dataclass(frozen=True)
class Pages:
    """The lines and the height of each page, and the title that the file has."""

    lines: tuple[tuple[Line, ...], ...]
    heights: tuple[float, ...]
    title: str


def pages(path: Path) -> Pages:
    """The pages of a PDF, read by a process of its own; raises `UnreadableFile` when it finds a problem or fails."""
    command = [sys.executable, "-I", extract.__file__, str(path.absolute())]
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as problem:
        raise UnreadableFile(SENTENCES["ended"]) from problem
    printed = [json.loads(line) for line in done.stdout.splitlines()] if not done.returncode else [{"problem": "ended"}]
    problem = next((one["problem"] for one in printed if isinstance(one, dict)), "")
    if problem:
        raise UnreadableFile(SENTENCES[problem])
    title, *found = printed
    return Pages(
        tuple(tuple(Line(one[0], number, *one[1:]) for one in lines) for number, (_, lines) in enumerate(found)),
        tuple(height for height, _ in found),
        title,
    )


def with_initials(found: Sequence[Line]) -> list[Line]:
    """The lines, each large initial letter put before the line that goes on with it.

    >>> at = dict(page=0, left=0, bottom=0, right=9, top=9)
    >>> [line.text for line in with_initials([Line("T", size=30, **at), Line("he rain", size=9, **at)])]
    ['The rain']
    """
    told: list[Line] = []
    for line in found:
        last = told[-1] if told else None
        initial = last and len(last.text) == 1 and last.text.isalpha() and last.size > 1.8 * line.size
        if initial and line.text[0].islower():
            told[-1] = replace(line, text=last.text + line.text)
        else:
            told.append(line)
    return told
