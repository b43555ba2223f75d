"""The role of every line by itself and by its neighbours, before the top is named."""

import re
from collections import Counter

from data.page.lines import Line
from data.page.rules import role_of

#: A line this short, without the end of a sentence, is a left-over of a menu after the story's end.
MENU_WORDS = 7
ENDS = (".", "!", "?", ".”", '."', "?”", "!”", ".’", ".)", '?"', '!"', ":", "…")


def roles(found: list[Line]) -> list[str]:
    """A role for each line: what the rules say, repeats as captions, the rest as body."""
    told = [role_of(line.text)[0] or "body" for line in found]
    _mark_repeats(found, told)
    _mark_tail(found, told)
    return told


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does.

    >>> is_sentence("It rained."), is_sentence("Upcoming Events")
    (True, False)
    """
    return text.endswith(ENDS)


def _mark_repeats(found: list[Line], told: list[str]) -> None:
    """The same line twice, close together: a caption that was copied with its picture."""
    counts = Counter(line.text for line in found)
    last: dict[str, int] = {}
    for number, line in enumerate(found):
        if counts[line.text] > 1 and told[number] == "body" and len(line.text) > 25:
            before = last.get(line.text)
            if before is not None and number - before <= 2:
                told[before] = told[number] = "caption"
            last[line.text] = number


def _mark_tail(found: list[Line], told: list[str]) -> None:
    """Short lines after the credit, the print tag or a first left-over belong to the site's menu."""
    ends = [n for n, role in enumerate(told) if role in {"credit", "print tag", "chrome"}]
    sentences = [n for n, role in enumerate(told) if role == "body" and _is_story(found[n].text)]
    if not ends or not sentences:
        return
    last = sentences[-1]
    for number in range(last + 1, len(found)):
        after = any(end < number for end in ends if end > last)
        short = len(re.findall(r"\w+", found[number].text)) <= MENU_WORDS
        if told[number] == "body" and after and short and not is_sentence(found[number].text):
            told[number] = "chrome"


def _is_story(text: str) -> bool:
    return is_sentence(text) and text.count(" ") >= 7
