"""A newspaper page as plain text, read: every line gets a role."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from data.dates import Candidate, read_date, settled_by_weekday
from data.page import front
from data.page.credits import agency_in, contributors_in
from data.page.datelines import Dateline, dateline_of
from data.page.lines import Line, lines
from data.page.roles import roles

SECTION = re.compile(r"^(section [A-Z0-9]+|[\w&' -]{1,30}? section)\b", re.I)


@dataclass(frozen=True)
class Page:
    """What a page holds; `zones` are (start, end, role) spans of its text, in order."""

    headline: str = ""
    deck: str = ""
    byline: str = ""
    agency: str = ""
    contributors: tuple[str, ...] = ()
    dateline: str = ""
    published: Candidate | None = None
    section: str = ""
    body: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    credit: str = ""
    chrome: tuple[str, ...] = ()
    zones: tuple[tuple[int, int, str], ...] = field(default=())


def read_page(text: str, known: Mapping[str, str] = {}) -> Page:
    """The page that a plain text holds.

    `known` is what the file says beside the text: a known headline is looked for
    at the top of the text, and no other is searched.

    >>> page = read_page("Rain at last\\n\\nOSLO -- It rained. All day.\\n\\nA Section on 31/01/2019")
    >>> page.headline, page.dateline, page.body, page.section
    ('Rain at last', 'Oslo', ('It rained. All day.',), 'A Section')
    """
    found = lines(text)
    told = roles(found)
    front.name_top(found, told, known.get("headline", ""))
    texts = {role: [line for line, given in zip(found, told, strict=True) if given == role] for role in set(told)}
    body = texts.get("body", [])
    dateline = dateline_of(body[0].text) if body else None
    credit = " ".join(line.text for line in texts.get("credit", ()))
    byline = "; ".join(front.byline_text(line.text) for line in texts.get("byline", ()))
    tags = [line.text for line in texts.get("print tag", ())]
    return Page(
        headline=" ".join(line.text for line in texts.get("headline", ())),
        deck=" ".join(line.text for line in texts.get("deck", ())),
        byline=byline,
        agency=(dateline.agency if dateline else "") or agency_in(credit) or agency_in(byline),
        contributors=contributors_in(credit),
        dateline=dateline.place if dateline else "",
        published=_published(tags, text),
        section=next((match[1] for tag in tags if (match := SECTION.match(tag))), ""),
        body=tuple(_paragraphs(body, dateline)),
        captions=tuple(dict.fromkeys(line.text for line in texts.get("caption", ()))),
        credit=credit,
        chrome=tuple(line.text for line in texts.get("chrome", ())),
        zones=tuple(_zones(text, found, told, dateline)),
    )


def _published(tags: list[str], text: str) -> Candidate | None:
    read = [settled_by_weekday(read_date(tag, "print tag"), text) for tag in tags]
    dated = [candidate for candidate in read if candidate.published or candidate.either]
    return next((c for c in dated if c.published), dated[0] if dated else None)


def _paragraphs(body: list[Line], dateline: Dateline | None) -> list[str]:
    texts = [line.text for line in body]
    if dateline:
        texts[0] = texts[0][dateline.end :]
    return texts


def _zones(text: str, found: list[Line], told: list[str], dateline: Dateline | None) -> list[tuple[int, int, str]]:
    zones = []
    for line, role in zip(found, told, strict=True):
        if role == "body" and dateline:
            begins = _after(text, line, dateline)
            zones += [(line.start, begins, "dateline"), (begins, line.end, "body")]
            dateline = None
        else:
            zones.append((line.start, line.end, role))
    return zones


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
