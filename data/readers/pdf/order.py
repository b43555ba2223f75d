"""The reading order of a page: blocks of lines, columns from left to right, what spans them between.

The columns are found by recursive cuts through white space (Nagy and Seth 1984, "Hierarchical
representation of optically scanned documents", the XY-cut).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data.readers.pdf.lines import Line

#: Lines of one block: how far apart at most, in sizes, and how alike in size.
LEADING, ALIKE = 0.9, 1.08
#: White space, in sizes of the letters, that parts two columns.
GUTTER = 0.6
#: A block spans the columns when it is at least this share of them all wide.
SPAN = 0.6


@dataclass(frozen=True)
class Block:
    """Lines one below the other; coordinates as a line's."""

    lines: tuple[Line, ...]

    @property
    def left(self) -> float:
        """Its left edge."""
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        """Its right edge."""
        return max(line.right for line in self.lines)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return max(line.top for line in self.lines)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(line.text.split()) for line in self.lines)


def blocks(found: Sequence[Line]) -> list[Block]:
    """The lines of a page in blocks, as the file orders them."""
    told: list[list[Line]] = []
    for line in found:
        if told and _goes_on(told[-1][-1], line):
            told[-1].append(line)
        else:
            told.append([line])
    return [Block(tuple(block)) for block in told]


def _goes_on(last: Line, line: Line) -> bool:
    small, large = sorted((last.size, line.size))
    down = last.bottom - line.top
    overlaps = min(last.right, line.right) > max(last.left, line.left)
    return large <= ALIKE * small and -0.5 * small < down < LEADING * small and overlaps


def in_order(found: Sequence[Block]) -> tuple[list[Block], int]:
    """The blocks of a page as one reads them, and how many columns stand side by side."""
    if len(found) < 2:
        return list(found), 1
    groups = _columns(found)
    if len(groups) > 1:
        read = [in_order(group) for group in groups]
        return [block for blocks, _ in read for block in blocks], sum(columns for _, columns in read)
    width = max(block.right for block in found) - min(block.left for block in found)
    wide = [block for block in found if block.right - block.left >= SPAN * width]
    downwards = sorted(found, key=lambda block: -block.top)
    if len(wide) in (0, len(found)):
        return downwards, 1
    return _between(downwards, set(map(id, wide)))


def _between(downwards: Sequence[Block], wide: set[int]) -> tuple[list[Block], int]:
    """What stands above, between and below the wide blocks, each in its own order."""
    told: list[Block] = []
    most, narrow = 1, []
    for block in (*downwards, None):
        if block is not None and id(block) not in wide:
            narrow.append(block)
            continue
        read, columns = in_order(narrow)
        told += read if block is None else [*read, block]
        most, narrow = max(most, columns), []
    return told, most


def _columns(found: Sequence[Block]) -> list[list[Block]]:
    """The blocks grouped where white space runs from top to bottom between them, from left to right."""
    groups: list[list[Block]] = []
    reach = 0.0
    for block in sorted(found, key=lambda block: block.left):
        if groups and block.left - reach < GUTTER * block.size:
            groups[-1].append(block)
        else:
            groups.append([block])
        reach = max(reach, block.right) if len(groups[-1]) > 1 or len(groups) > 1 else block.right
    return groups
