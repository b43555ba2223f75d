"""A newspaper page as plain text, read: every line gets a role."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from data.dates.dates import Candidate, dates_in
from data.page import front
from data.page.credits import agency_in, contributors_in
from data.page.datelines import Dateline, dateline_of
from data.page.fragments import paragraphs
from data.page.lines import Line
from data.page.marks import Marks
from data.page.pull_quotes import mark_pull_quotes
from data.page.roles import mark_frame, mark_lines, mark_tail
from data.page.story import has_frame, story
from data.page.told import mark_recurring, mark_told

SECTION = re.compile(r"^(?:section\s*:\s*([^;|]{1,60})|(section [A-Z0-9]+|[\w&' -]{1,30}? section)\b)", re.I)

Zone = tuple[int, int, str, str]


@dataclass(frozen=True)
class Page:
    """What a page holds.

    `dates` are all days that the page may say it was published on, each with where it
    stands; `zones` are (start, end, role, rule) spans of its text, in order.
    """

    headline: str = ""
    deck: str = ""
    byline: str = ""
    agency: str = ""
    contributors: tuple[str, ...] = ()
    dateline: str = ""
    dates: tuple[Candidate, ...] = ()
    section: str = ""
    body: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    credit: str = ""
    chrome: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()


def read_page(text: str, known: Mapping[str, str] = {}, without: Set[str] = frozenset()) -> Page:
    """The page that a plain text holds.

    `known` is what the file says beside the text: a known headline is looked for
    at the top of the text, and no other is searched; so is a deck, even when it is
    known to be none. The rules named in `without`
    are left out, so that each line they would take stays where it was.

    >>> page = read_page("Rain at last\\n\\nOSLO -- It rained. All day.\\n\\nA Section on 31/01/2019")
    >>> page.headline, page.dateline, page.body, page.section
    ('Rain at last', 'Oslo', ('It rained. All day.',), 'A Section')
    """
    marks = marked(text, known, without)
    body = marks.of("body")
    dateline = dateline_of(body[0].text) if body and "dateline" not in without else None
    credit = " ".join(marks.texts("credit"))
    byline = "; ".join(map(front.byline_text, marks.texts("byline")))
    tags = marks.texts("print tag")
    return Page(
        headline=" ".join(marks.texts("headline")),
        deck=" ".join(marks.texts("deck")),
        byline=byline,
        agency=(dateline.agency if dateline else "") or agency_in(credit) or agency_in(" ".join(marks.texts("byline"))),
        contributors=contributors_in(credit),
        dateline=dateline.place if dateline else "",
        dates=tuple(_dates(tags, marks.texts("byline"), body[0].text[: dateline.end] if dateline else "")),
        section=next(((match[1] or match[2]).strip() for tag in tags if (match := SECTION.match(tag))), ""),
        body=tuple(_paragraphs(body, dateline)),
        captions=tuple(dict.fromkeys(marks.texts("caption"))),
        credit=credit,
        chrome=marks.texts("chrome"),
        zones=tuple(_zones(text, marks, dateline)),
    )


def marked(text: str, known: Mapping[str, str], without: Set[str]) -> Marks:
    """The paragraphs of a page with the role of each; what a format marks is believed, and no frame looked for."""
    marks = Marks(paragraphs(text), without)
    mark_lines(marks, text)
    mark_told(marks, known)
    first, end = (0, len(marks.lines)) if "captions" in known else _story(text, marks)
    front.name_top(marks, known, first)
    mark_frame(marks, first, end)
    if not first and end == len(marks.lines):
        mark_tail(marks)
    mark_recurring(marks, known)
    mark_pull_quotes(marks)
    return marks


def _story(text: str, marks: Marks) -> tuple[int, int]:
    """The first line of the story and the line after its last, code left out of sight."""
    numbers = [number for number, rule in enumerate(marks.rules) if rule != "program code"]
    seen = [marks.lines[number] for number in numbers]
    if not has_frame(seen):
        return 0, len(marks.lines)
    first, end = story(text, seen)
    return (numbers[first] if first else 0), (numbers[end - 1] + 1 if end < len(seen) else len(marks.lines))


def _dates(tags: Sequence[str], bylines: Sequence[str], dateline: str) -> Iterator[Candidate]:
    for tag in tags:
        yield from dates_in(tag, "print tag")
    for byline in bylines:
        yield from dates_in(byline, "byline")
    yield from dates_in(dateline.partition(",")[2], "dateline")


def _paragraphs(body: list[Line], dateline: Dateline | None) -> list[str]:
    texts = [line.text for line in body]
    if dateline:
        texts[0] = texts[0][dateline.end :]
    return texts


def _zones(text: str, marks: Marks, dateline: Dateline | None) -> Iterator[Zone]:
    for line, role, rule in zip(marks.lines, marks.roles, marks.rules, strict=True):
        if role == "body" and dateline:
            begins = _after(text, line, dateline)
            yield line.start, begins, "dateline", "dateline"
            yield begins, line.end, "body", ""
            dateline = None
        else:
            yield line.start, line.end, role, rule


def _after(text: str, line: Line, dateline: Dateline) -> int:
    """Where in the page the first paragraph goes on after its dateline."""
    wanted = len("".join(line.text[: dateline.end].split()))
    place = line.start
    while wanted:
        wanted -= not text[place].isspace()
        place += 1
    while text[place].isspace():
        place += 1
    return place
