"""A page as lines, each with its place in the text."""

from dataclasses import dataclass
from statistics import median

#: Spaces, and characters without any width that editors of web pages leave behind.
BLANK = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x2010))
)
#: Lines of this median length, end to end, were wrapped by a machine.
WRAPPED = range(45, 100)


@dataclass(frozen=True)
class Line:
    """One line or paragraph: its text with single spaces, and its span in the page."""

    text: str
    start: int
    end: int


def plain_lines(text: str) -> list[Line]:
    """The lines of a page that are not empty.

    >>> [(line.text, line.start) for line in plain_lines("A  b\\n\\n c ")]
    [('A b', 0), ('c', 7)]
    """
    found, start = [], 0
    for piece in text.splitlines(keepends=True):
        inside = piece.strip(BLANK)
        if inside:
            begin = start + len(piece) - len(piece.lstrip(BLANK))
            found.append(Line(" ".join(inside.split()), begin, begin + len(inside)))
        start += len(piece)
    return found


def unwrapped(text: str, found: list[Line]) -> list[Line]:
    """The lines, those that were wrapped by a machine put together."""
    return _unwrapped(text, found) if _is_wrapped(text, found) else found


def _is_wrapped(text: str, found: list[Line]) -> bool:
    """Whether most lines go on in the next one: similar lengths, no blank line between."""
    if len(found) < 6:
        return False
    tight = [a for a, b in zip(found, found[1:], strict=False) if text.count("\n", a.end, b.start) == 1]
    if len(tight) < 0.6 * len(found):
        return False
    sizes = [len(line.text) for line in tight]
    unfinished = sum(line.text[-1] not in ".!?”\"'’:)" for line in tight)
    return int(median(sizes)) in WRAPPED and max(sizes) < 130 and unfinished > 0.5 * len(tight)


def _unwrapped(text: str, found: list[Line]) -> list[Line]:
    blocks: list[list[Line]] = []
    for line in found:
        if blocks and text.count("\n", blocks[-1][-1].end, line.start) == 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [Line(" ".join(line.text for line in block), block[0].start, block[-1].end) for block in blocks]
