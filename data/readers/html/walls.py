"""Pages that keep their article back: cookie walls, paywalls, checks for robots.

Precision goes first. A page is refused only when next to nothing of an article is
left beside the wall's own words; a whole article under a banner is read.
"""

import re
from collections.abc import Mapping, Sequence

from data.readers.phrases import COOKIES, PAY, ROBOTS

#: Words beside a wall's own that make a page worth reading all the same.
FEW = 30
#: The same, for a paywall, and for one where the page itself says that the text goes on.
TEASER, CUT_TEASER = 60, 150
#: Lines of more words than this are told, not asked: they belong to an article.
LONGEST_ASK = 60


def wall(story: Sequence[str], page: Sequence[str], data: Mapping[str, object]) -> str:
    """Why a page holds no article, as a sentence; '' if it holds one.

    `story` are the lines taken for the article, `page` all lines, `data` its JSON-LD.

    >>> wall(["Accept all cookies"], ["Accept all cookies"], {})
    'This page is a cookie wall without an article; open it in a browser, answer, and save it once more.'
    """
    left = [line for line in story if not any(asks(line, kind) for kind in (COOKIES, ROBOTS, PAY))]
    words = sum(len(line.split()) for line in left)
    if words < FEW and any(asks(line, COOKIES) for line in page):
        return "This page is a cookie wall without an article; open it in a browser, answer, and save it once more."
    if words < FEW and any(asks(line, ROBOTS) for line in page):
        return "This page only asks whether a person reads it; open it in a browser and save it once more."
    cut = _closed(data) and bool(left) and re.search(r"(?:\.\.\.|…|[^.!?:;”\"')\]])$", left[-1]) is not None
    if words < (CUT_TEASER if cut else TEASER) and any(asks(line, PAY) for line in page):
        return "This page is only the beginning of an article behind a paywall; save it as a subscriber sees it."
    return ""


def asks(line: str, kind: re.Pattern) -> bool:
    """Whether a line is the wall speaking."""
    return line.count(" ") < LONGEST_ASK and kind.search(line) is not None


def _closed(data: Mapping[str, object]) -> bool:
    return str(data.get("isAccessibleForFree", "")).lower().endswith("false")
