"""Where the story begins and ends among the menus, lists and comments of a page.

The story is one run of lines. Of all runs the one is taken whose first line looks most
like a beginning, whose last like an end, and whose lines look most like a story; the
weights of the looks are in `weights`.
"""

from collections.abc import Sequence

import numpy as np

from data.page import cues
from data.page.features import ENDED, features
from data.page.lines import Line
from data.page.weights import INTERCEPTS, WEIGHTS

#: How much a line inside the story counts beside its ends, and the least and most it can say.
SHARE, LEAST, MOST = 0.3, -0.5, 2.0
#: A line of so many words that ends no sentence may be one of a menu.
MENU_WORDS = 12
#: So many such lines, in this share of all, and a page has a frame.
FEWEST, SHARE_OF_LINES = 5, 0.2
#: What is cut off has words of frames and holds no sentence in at least this share of its lines.
WITHOUT_SENTENCE = 0.4
#: So few lines are not cut off with a paragraph of so many words among them.
FEW, PARAGRAPH = 8, 20


def has_frame(lines: Sequence[Line]) -> bool:
    """Whether a page holds more than its story: several lines that could be of a menu or list.

    >>> from data.page.lines import plain_lines
    >>> has_frame(plain_lines("Rain at last\\nIt rained all day. Nobody came."))
    False
    >>> has_frame(plain_lines("Home\\nNews\\nSport\\nRain at last\\nIt rained all day.\\nShare\\nContact us"))
    True
    """
    loose = sum(1 for line in lines if line.text.count(" ") < MENU_WORDS and not ENDED.search(line.text[-5:]))
    return loose >= FEWEST and loose >= SHARE_OF_LINES * len(lines)


def story(text: str, lines: Sequence[Line]) -> tuple[int, int]:
    """The first line of the story and the line after its last; (0, number of lines) for the whole page."""
    looks = features(lines, gaps(text, lines)) @ np.array(list(WEIGHTS.values())) + np.array(INTERCEPTS)
    inside = np.clip(looks[:, 0], LEAST, MOST) * SHARE
    begins, ends = -np.logaddexp(0, -looks[:, 1]), -np.logaddexp(0, -looks[:, 2])
    first, last = _best(inside.tolist(), begins.tolist(), ends.tolist())
    return (
        first if _is_frame(lines[:first]) else 0,
        last + 1 if _is_frame(lines[last + 1 :]) else len(lines),
    )


def gaps(text: str, lines: Sequence[Line]) -> list[int]:
    """The line ends before each line; none before the first."""
    return [0, *(text.count("\n", a.end, b.start) for a, b in zip(lines, lines[1:], strict=False))]


def _best(inside: list[float], begins: list[float], ends: list[float]) -> tuple[int, int]:
    """The run with the greatest sum of its lines, its beginning and its end (Bentley's maximum subarray)."""
    best, found = -np.inf, (0, len(inside) - 1)
    open_since, held = 0, -np.inf
    for place, (line, begin, end) in enumerate(zip(inside, begins, ends, strict=True)):
        if begin > held:
            open_since, held = place, begin
        held += line
        if held + end > best:
            best, found = held + end, (open_since, place)
    return found


def _is_frame(lines: Sequence[Line]) -> bool:
    """Whether lines can be cut off: the words of frames are among them, and few of them are sentences."""
    loose = sum(1 for line in lines if line.text.count(" ") < 6 or not ENDED.search(line.text[-5:]))
    if any(cues.HEADING.match(line.text) for line in lines[:2]):
        return True
    if len(lines) <= FEW and any(line.text.count(" ") >= PARAGRAPH and ENDED.search(line.text[-5:]) for line in lines):
        return False
    return loose >= max(1, WITHOUT_SENTENCE * len(lines)) and any(
        cues.VOCABULARY.search(line.text[:300]) for line in lines
    )
