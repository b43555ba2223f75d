"""The role of every line by itself and by its neighbours, before the top is named."""

import re

from data.page.code import is_code
from data.page.marks import Marks
from data.page.rules import role_of

#: A page with so many signs of programs may hold a line of one.
CODE = 3
#: A line this short, without the end of a sentence, is a left-over of a menu after the story's end.
MENU_WORDS = 7
#: How far down the captions of the first pictures can stand, in lines.
TOP = 12
#: What belongs to the article only within so many lines of the story.
PARTS, NEAR = {"caption", "credit", "note", "print tag", "byline"}, 12
ENDS = (".", "!", "?", ".”", '."', "?”", "!”", ".’", ".)", '?"', '!"', ":", "…")


def mark_lines(marks: Marks, text: str) -> None:
    """Mark what the rules say of each line of a text, and repeats as captions."""
    coded = sum(text.count(sign) for sign in "{};=") > CODE
    for number, line in enumerate(marks.lines):
        if coded and is_code(line.text) and marks.mark(number, "chrome", "program code"):
            continue
        role, rule = role_of(line.text, marks.without)
        if role:
            marks.mark(number, role, rule)
    _mark_repeats(marks)


def mark_frame(marks: Marks, first: int, end: int) -> None:
    """Mark what stands before and after the story, but for what the rules know close to it."""
    for number, role in enumerate(marks.roles):
        away = max(first - number, number - end + 1)
        if away > 0 and (role == "body" or away > NEAR and role in PARTS):
            marks.mark(number, "chrome", "before the story" if number < first else "after the story")


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does.

    >>> is_sentence("It rained."), is_sentence("Upcoming Events")
    (True, False)
    """
    return text.endswith(ENDS)


def _mark_repeats(marks: Marks) -> None:
    """The same line twice at the top, close together: a caption that was copied with its picture."""
    last: dict[str, int] = {}
    for number, line in enumerate(marks.lines[:TOP]):
        if marks.open(number) and len(line.text) > 25:
            before = last.get(line.text)
            if before is not None and number - before <= 2:
                marks.mark(before, "caption", "stands twice")
                marks.mark(number, "caption", "stands twice")
            last[line.text] = number


def mark_tail(marks: Marks) -> None:
    """Short lines after the credit, the print tag or a first left-over belong to the site's menu."""
    found, told = marks.lines, marks.roles
    ends = [n for n, role in enumerate(told) if role in {"credit", "print tag", "chrome"}]
    sentences = [n for n, role in enumerate(told) if role == "body" and _is_story(found[n].text)]
    if not ends or not sentences:
        return
    last = sentences[-1]
    for number in range(last + 1, len(found)):
        after = any(end < number for end in ends if end > last)
        short = len(re.findall(r"\w+", found[number].text)) <= MENU_WORDS
        if told[number] == "body" and after and short and not is_sentence(found[number].text):
            marks.mark(number, "chrome", "short line after the end")


def _is_story(text: str) -> bool:
    return is_sentence(text) and text.count(" ") >= 7
