"""What stands between quotation marks, as character spans of a text whose lines are paragraphs."""

import re
from collections.abc import Iterator

DOUBLE = re.compile(r"[\"“”„«»‟″]|''|``")
OPEN, CLOSE = "“„«‟", "”»"
#: Before an opening mark stand nothing, space, brackets, dashes, or another mark.
BEFORE = re.compile(r"[\s(\[{—–\-/:‘'“\"]")
SINGLE_OPEN = re.compile(r"(?<![\w.,!?…'’])[‘'](?=[\w“…])")
SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…”)%-])[’'](?![\w])")

Span = tuple[int, int]


def quotations(text: str) -> list[Span]:
    """The spans between quotation marks, without the marks, in order.

    A straight mark opens after a space and closes otherwise. A quote that is not closed at the end of
    its paragraph goes on in the next one when that begins with a mark, as newspapers set it; else
    it ends there. Marks inside a quote belong to it. Single marks count where a text has no
    double ones; an apostrophe is none.

    >>> text = 'He said: “It rained. \\n“It ‘poured’.” The dog’s "fresh" air.'
    >>> [text[start:end] for start, end in quotations(text)]
    ['It rained. \\n“It ‘poured’.', 'fresh']
    """
    found = list(_doubles(text))
    return found or list(_singles(text))


def _doubles(text: str) -> Iterator[Span]:
    begin, german = 0, False
    for kind, start, end in _marks(text):
        if kind == "open" and not begin:
            begin, german = end, text[start] == "„"
        elif begin and (kind != "open" or (german and text[start] == "“")):
            yield begin, start
            begin = 0


def _marks(text: str) -> Iterator[tuple[str, int, int]]:
    """Opening and closing marks, and the ends of paragraphs at which an open quote is cut off."""
    start = 0
    for line in text.split("\n"):
        for match in DOUBLE.finditer(line):
            opens = match.start() == 0 or bool(BEFORE.match(line[match.start() - 1]))
            followed = match.end() < len(line) and not line[match.end()].isspace()
            kind = "open" if match[0] in OPEN or (match[0] not in CLOSE and opens and followed) else "close"
            yield kind, start + match.start(), start + match.end()
        start += len(line) + 1
        following = text[start : start + 3].lstrip()
        if not (following and DOUBLE.match(following) and following[0] not in CLOSE):
            yield "cut", start - 1, start - 1


def _singles(text: str) -> Iterator[Span]:
    """Quotes of a text with single marks: from each opening mark to the last that closes before the next."""
    start = 0
    for line in text.split("\n"):
        opening = [match.end() for match in SINGLE_OPEN.finditer(line)]
        limits = [*(place - 1 for place in opening[1:]), len(line)]
        for begin, limit in zip(opening, limits, strict=False):  # no opening mark, no quote
            closing = [match.start() for match in SINGLE_CLOSE.finditer(line, begin, limit)]
            spoken = [place for place in closing if line[place - 1] in ".,!?…"][-1:]
            plain = [place for place in closing if line[place - 1] != "s"]  # the workers’ hall
            if closing:
                yield start + begin, start + (spoken or plain or closing[-1:])[0]
        start += len(line) + 1
