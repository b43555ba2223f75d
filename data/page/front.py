"""The top of a page: headline, deck and byline, found among the lines before the story."""

import re
from collections.abc import Mapping

from data.page.credits import byline_in
from data.page.datelines import dateline_of
from data.page.marks import Marks
from data.page.roles import is_sentence

HEADLINE_WORDS, HEADLINE_LETTERS = 30, 220
DECK_WORDS = 45
#: How far down the top can reach, in lines.
REACH = 14
ROLE_LINE = re.compile(
    r"^(?:[A-Z][\w.’'-]+ ){0,4}(?:staff writers?|staff reporters?|correspondents?|associated press|usa today|reuters|"
    r"cnn|fox news|special to [\w .]+|contributors?|columnist|political editor|[\w ]{3,20} editor)$", re.I
)  # fmt: skip


def name_top(marks: Marks, known: Mapping[str, str]) -> None:
    """Mark headline, deck and byline; `known` is what the file says beside the text."""
    story = _story_start(marks)
    start = _named(marks, known["headline"]) if known.get("headline") else _headline(marks, story)
    if start is not None and marks.mark(start, "headline", "headline"):
        for number in range(start):
            if marks.open(number):
                marks.mark(number, "chrome", "above the headline")
        _repeated(marks, marks.lines[start].text)
    _bylines(marks, story)
    if start is not None and "deck" not in known:
        _deck(marks, start, story)


def byline_text(line: str) -> str:
    """The names of a byline, or the line as it stands.

    >>> byline_text("By Ana Reis"), byline_text("Ana Reis, staff writer")
    ('Ana Reis', 'Ana Reis, staff writer')
    """
    return byline_in(line) or line


def _story_start(marks: Marks) -> int:
    """The first line that reads like a paragraph: a dateline, or a long sentence."""
    for number, line in enumerate(marks.lines):
        if not marks.open(number):
            continue
        if dateline_of(line.text) or (is_sentence(line.text) and line.text.count(" ") >= 12):
            return number
    return len(marks.lines)


def _named(marks: Marks, known: str) -> int | None:
    wanted = _plain(known)
    for number, line in enumerate(marks.lines[:REACH]):
        if marks.open(number) and _plain(line.text) == wanted:
            return number
    return None


def _repeated(marks: Marks, headline: str) -> None:
    """The headline once more, as sites print it above the text: chrome."""
    wanted = _plain(headline)
    for number, line in enumerate(marks.lines[:REACH]):
        if marks.open(number) and _plain(line.text) == wanted:
            marks.mark(number, "chrome", "headline once more")


def _headline(marks: Marks, story: int) -> int | None:
    """The first line that can be one: short, not a byline, above something longer.

    A line of one or two words above a longer one is the name of a section.
    """
    found = marks.lines
    above = [n for n in range(min(story, REACH, len(found))) if marks.open(n) and _can_head(found[n].text)]
    if not above or len(found) < 2 or not any(role == "body" for role in marks.roles[above[0] + 1 :]):
        return None
    long = [n for n in above if found[n].text.count(" ") >= 2]
    return long[0] if long and above[0] != long[0] and long[0] - above[0] <= 3 else above[0]


def _can_head(text: str) -> bool:
    short = text.count(" ") < HEADLINE_WORDS and len(text) <= HEADLINE_LETTERS
    return short and not byline_in(text) and not text.endswith((".", ",", ";")) or text.endswith("...") and short


def _bylines(marks: Marks, story: int) -> None:
    for number in range(min(story + 2, REACH, len(marks.lines))):
        text = marks.lines[number].text
        if marks.open(number) and (byline_in(text) or (number <= story and ROLE_LINE.match(text))):
            marks.mark(number, "byline", "byline")


def _deck(marks: Marks, start: int, story: int) -> None:
    """The line below the headline, if it is shorter than a paragraph and the story comes after it."""
    for number in range(start + 1, min(story, start + 4, len(marks.lines))):
        text = marks.lines[number].text
        if marks.open(number) and 3 <= text.count(" ") < DECK_WORDS:
            if not dateline_of(text):
                marks.mark(number, "deck", "deck")
            return


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.lower()).strip()
