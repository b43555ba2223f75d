"""Lines to paragraphs: hyphens at line ends taken out, paragraphs found by indents and short lines."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from data.readers.pdf.lines import Line
from data.readers.pdf.order import Block

#: An indent, in sizes; a last line ends this share of the block's width before its edge.
INDENT, SHORT = 0.6, 0.12
#: Lines further apart than this many times the usual distance part two paragraphs.
APART = 1.25
#: Lines of a block that tell its own usual distance.
ENOUGH = 8
#: Lines of a paragraph fill this share of its width, in the median; those of a list do not, or are this short.
FILLED, ITEM_WORDS = 0.7, 5
ENDS = (".", "!", "?", ".”", '."', "?”", "!”", ".’", ".)", '?"', '!"', ":", "…")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, the size of its letters, its page, and whether that page has columns."""

    text: str
    size: float
    page: int
    columns: bool


def paragraphs(found: Iterable[tuple[Block, bool]], words: Set[str]) -> list[Paragraph]:
    """The paragraphs of blocks in reading order, each with whether its page has columns.

    One that breaks off at the end of a column or page goes on in the next of its kind.
    `words` are all words of the document, which tell a hyphen from a broken word.
    """
    found = list(found)
    usual = median([step for block, _ in found for step in _steps(block.lines)] or [0.0])
    told: list[Paragraph] = []
    for block, columns in found:
        for lines in _parted(block.lines, usual):
            text = joined([line.text for line in lines], words)
            last = told[-1] if told else None
            if last and _goes_on(last, text, block.size):
                told[-1] = Paragraph(joined([last.text, text], words), last.size, last.page, last.columns)
            else:
                told.append(Paragraph(text, block.size, block.lines[0].page, columns))
    return told


def joined(lines: Sequence[str], words: Set[str]) -> str:
    """Lines as one text; a word broken at the end of a line is whole again.

    A hyphen stays where the document writes the word with it elsewhere, or where the
    next line does not go on in small letters.

    >>> joined(["Rain on the har-", "bour, said Kim Hyung-", "jin, twenty-", "five."], {"hyung-jin", "twenty-five"})
    'Rain on the harbour, said Kim Hyung-jin, twenty-five.'
    """
    text = lines[0]
    for line in lines[1:]:
        if not re.search(r"\w[-‐]$", text):
            text = f"{text} {line}"
            continue
        first, second = re.search(r"[\w-]*\w(?=[-‐]$)", text), re.match(r"[\w-]*", line)
        whole = f"{first[0]}-{second[0]}".lower()
        keep = whole in words or not line[0].islower() and whole.replace("-", "") not in words
        text = text + line if keep else text[:-1] + line
    return text


def words_of(lines: Iterable[str]) -> set[str]:
    """All words of a text's lines but those that a line's end may have broken, in small letters."""
    return {word for line in lines for word in re.findall(r"\w+(?:-\w+)*(?![\w-])", line.lower())}


def _steps(lines: Sequence[Line]) -> list[float]:
    """How far each line is below the one before it, in sizes."""
    return [(last.bottom - line.bottom) / max(line.size, 1.0) for last, line in pairwise(lines)]


def _parted(lines: Sequence[Line], usual: float) -> list[list[Line]]:
    """The lines of a block in paragraphs; each line by itself where the block is a list."""
    if _listed(lines):
        return [[line] for line in lines]
    left, right = median(line.left for line in lines), max(line.right for line in lines)
    told = [[lines[0]]]
    steps = _steps(lines)
    step = median(steps) if len(steps) >= ENOUGH else usual
    for (last, line), down in zip(pairwise(lines), steps, strict=True):
        indented = INDENT * line.size < line.left - left < 6 * line.size and line.left - last.left > INDENT * line.size
        short = right - last.right > SHORT * (right - left) and last.text.endswith(ENDS) and not line.text[0].islower()
        if indented or short or down > APART * step > 0:
            told.append([line])
        else:
            told[-1].append(line)
    return told


def _listed(lines: Sequence[Line]) -> bool:
    if len(lines) < 3:
        return False
    width = max(line.right for line in lines) - min(line.left for line in lines)
    items = all(len(line.text.split()) <= ITEM_WORDS and not line.text[0].islower() for line in lines)
    return items or median(line.right - line.left for line in lines[:-1]) < FILLED * width


def _goes_on(last: Paragraph, text: str, size: float) -> bool:
    same = abs(last.size - size) < 0.1 * size
    return same and not last.text.endswith(ENDS) and text[0].islower() and len(last.text.split()) > 5
