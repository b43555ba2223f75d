"""Pages that keep their article back: cookie walls, paywalls, checks for robots.

Precision goes first. A page is refused only when next to nothing of an article is
left beside the wall's own words; a whole article under a banner is read.
"""

import re
from collections.abc import Mapping, Sequence

#: Words beside a wall's own that make a page worth reading all the same.
FEW = 30
#: The same, for a paywall, and for one where the page itself says that the text goes on.
TEASER, CUT_TEASER = 60, 150


def _any(*patterns: str) -> re.Pattern:
    return re.compile("|".join(patterns), re.I)


COOKIES = _any(
    r"\b(?:we (?:and our (?:\d+ )?partners )?(?:use|store)|uses?|allow|our) cookies\b",
    r"\b(?:accept|reject|manage)(?: all)? cookies\b",
    r"\bcookies (?:policy|settings|preferences|on this|and similar)",
    r"\bcookie (?:policy|settings|preferences|consent|notice)",
    r"\bpersonal data\b.{0,80}\b(?:partners|consent|process)",
    r"\b(?:withdraw|give|manage) (?:your )?consent\b",
    r"\byour privacy\b",
    r"\bcookies\b.{0,60}\b(?:zustimmen|akzeptieren|accepter|aceptar|accettare|aceitar)",
)
ROBOTS = _any(
    r"\bare you a robot\b",
    r"\b(?:verify|confirm) (?:that )?you(?: a|’|')re (?:a )?(?:human|not a robot)\b",
    r"\benable javascript\b",
    r"\bchecking your browser\b",
    r"\bunusual (?:traffic|activity)\b",
    r"\baccess (?:to this page )?(?:has been |is )?denied\b",
    r"\bdisable (?:your |any )?ad ?blocker\b",
    r"\bcomplete the captcha\b",
)
PAY = _any(
    r"\b(?:subscribe|sign (?:in|up)|log ?in|register)\b.{0,40}\bto (?:continue|keep|read|unlock|access)\b",
    r"\b(?:subscribe|sign (?:in|up)|log ?in|register)\b.{0,40}\bfor (?:full|unlimited|complete) access\b",
    r"\b(?:become|be|you must be) a (?:\w+ )?(?:member|subscriber) to\b",
    r"\bto (?:continue|keep) reading\b",
    r"\bto read the (?:full|whole|rest of|complete)\b",
    r"\balready a (?:\w+ )?(?:subscriber|member)\b",
    r"\b(?:only for|for our|exclusive to|reserved for|available (?:only )?to) (?:\w+ )?(?:subscribers|members)\b",
    r"\b(?:subscriber|member)s?[- ](?:only|exclusive)\b",
    r"\byou(?:’|')ve (?:reached|read) your (?:free |monthly )?.{0,30}(?:limit|articles)",
    r"\bthis (?:article|story|content) is (?:for|only|exclusive|reserved|locked)\b.{0,60}\b(?:subscri|member)",
    r"\bréservé aux abonnés\b",
    r"\bjetzt (?:abonnieren|weiterlesen)\b",
    r"\bsolo para suscriptores\b",
    r"\bper gli abbonati\b",
)
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
