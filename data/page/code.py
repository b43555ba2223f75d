"""Lines of scripts, styles and data that come along when a page's source is copied with its text."""

import re

#: Characters of a line that are looked at.
SEEN = 600
SIGNS = re.compile(r"[{}<>=;\[\]\\$_]|\(\)|//|&&|\|\||:\s*[\"'{\[]|[\"']\s*:")
STATEMENT = re.compile(
    r"\s*(?:(?:var|let|const) \w+\s*=|(?:async )?function\b.{0,60}\(|return [\w.]+\(|if ?\(|else ?\{|"
    r"window\.|document\.|\$\(|//|/\*|\*/|<!--|-->|<!\[CDATA|//\]\]|@(?:media|import|font-face)\b|"
    r"[.#]?[\w.#: ,>-]{1,80}\{|[\w-]{2,40}\s*:\s*[^:]{1,80};$|\}|\]|[\"'][\w@:-]{1,40}[\"']\s*:)"
)
FEWEST, SHARE = 5, 0.06


def is_code(line: str) -> bool:
    """Whether a line is a statement of a program, a style or data rather than a text.

    >>> is_code("var ad = {width: 300};"), is_code('"headline": "Rain at last",')
    (True, True)
    >>> is_code("If (and when) it rains; all day.")
    False
    """
    seen = line[:SEEN]
    signs = len(SIGNS.findall(seen))
    if signs >= FEWEST and signs >= SHARE * len(seen):
        return True
    return signs >= 1 and STATEMENT.match(seen) is not None
