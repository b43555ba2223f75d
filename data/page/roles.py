"""The role of every line by itself and by its neighbours, before the top is named."""

import re
from collections import Counter

from data.page.marks import Marks
from data.page.rules import role_of

#: A line this short, without the end of a sentence, is a left-over of a menu after the story's end.
MENU_WORDS = 7
ENDS = (".", "!", "?", ".”", '."', "?”", "!”", ".’", ".)", '?"', '!"', ":", "…")


def mark_lines(marks: Marks) -> None:
    """Mark what the rules say of each line, repeats as captions, and what is left of a menu."""
    for number, line in enumerate(marks.lines):
        role, rule = role_of(line.text, marks.without)
        if role:
            marks.mark(number, role, rule)
    _mark_repeats(marks)
    _mark_tail(marks)


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does.

    >>> is_sentence("It rained."), is_sentence("Upcoming Events")
    (True, False)
    """
    return text.endswith(ENDS)


def _mark_repeats(marks: Marks) -> None:
    """The same line twice, close together: a caption that was copied with its picture."""
    counts = Counter(line.text for line in marks.lines)
    last: dict[str, int] = {}
    for number, line in enumerate(marks.lines):
        if counts[line.text] > 1 and marks.open(number) and len(line.text) > 25:
            before = last.get(line.text)
            if before is not None and number - before <= 2:
                marks.mark(before, "caption", "stands twice")
                marks.mark(number, "caption", "stands twice")
            last[line.text] = number


def _mark_tail(marks: Marks) -> None:
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
