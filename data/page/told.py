"""Lines whose role the file itself tells: captions, deck, byline and menus that its format marks."""

import re
from collections.abc import Mapping

from data.page.marks import Marks

RULE = "marked so in the file"
#: How a byline begins, in the languages that say so.
BY = re.compile(r"^(?:by|par|von|por|door|di|av|af) ")
RECURS = "recurs in this source"
#: The roles that many lines have, by the field that names them.
MANY = {"caption": "captions", "chrome": "chrome"}


def mark_recurring(marks: Marks, known: Mapping[str, str]) -> None:
    """Mark each line that `known` says recurs in other articles of the source (one a line)."""
    again = set(known.get("recurring", "").splitlines())
    for number, line in enumerate(marks.lines if again else ()):
        if line.text in again and marks.open(number):
            marks.mark(number, "chrome", RECURS)


def mark_told(marks: Marks, known: Mapping[str, str]) -> None:
    """Mark the lines that `known` names as captions or chrome (one a line), and the first that is its deck or byline."""
    many = {_plain(line): role for role in MANY for line in known.get(MANY[role], "").splitlines()}
    once = {_plain(known.get(role, "")): role for role in ("deck", "byline")}
    longest = 2 * max((len(text) for text in (*many, *once)), default=0) + 40
    if not any(many) and not any(once):
        return
    for number, line in enumerate(marks.lines):
        if len(line.text) > longest:
            continue
        text = _plain(line.text)
        role = many.get(text) or once.pop(text, "") or once.pop(BY.sub("", text), "")
        if text and role:
            marks.mark(number, role, RULE)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.lower()).strip()
