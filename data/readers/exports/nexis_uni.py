"""Nexis Uni and Nexis+ downloads, split at the lines “End of Document”.

Layout as LexisNexisTools (Gruber) reads it: headline, source, date, copyright notice,
labelled lines, “Body”, text, “Classification” and more labelled lines. A cover page
before the first document counts them.
"""

import re
from collections.abc import Iterable, Iterator

from data.readers.exports.parts import (
    DAY,
    RIGHTS,
    filled,
    lacking,
    line_like,
    name_of,
    parted,
    section_of,
    with_text,
    word_count,
)
from data.readers.record import Found, Record

LAST = r"(?:End of Document|Ende des Dokuments|Fin du document|Einde van (?:het )?document)\s*$"
END = re.compile(rf"^\s*{LAST}", re.I)
MARKS = (line_like(LAST, re.I | re.M), line_like(r"(?:Load-Date|Length|Byline|Section)\s*:"))
COUNTED = re.compile(r"^\s*(?:Documents|Dokumente|Documenten) \((\d+)\)\s*$", re.I)

LABEL = re.compile(
    r"^(Section|Length|Byline|Author|Highlight|Dateline|Language|URL|Load-Date|Graphic|Publication-Type|Journal Code|"
    r"Subject|Company|Organization|Industry|Person|Geographic|Ticker|Classification|Notes|Correction|Correction-Date)"
    r"\s*(?::\s*(.*))?$"
)
BEGINS = re.compile(r"^(?:Body|Text)$")
ENDS = re.compile(r"^(?:Classification|Graphic)$|^(?:Load-Date|Language|Publication-Type|Correction-Date):")
PAGE_LINE = re.compile(r"^Page \d+ of \d+$")


def read(lines: Iterable[str]) -> Iterator[Found]:
    """Every document of a download; what the cover page counts is announced, else what the file marks."""
    counted, number = 0, 0
    for _, part in parted(lines, END):
        body = [line.replace("\u00a0", " ").strip() for line in part if line.strip()]
        counted = counted or next((int(found[1]) for line in body if (found := COUNTED.match(line))), 0)
        if any(BEGINS.match(line) or LABEL.match(line) for line in body):
            number += 1
            yield with_text(_record(body, f"document {number}"))
    yield from lacking(number, counted)


def _record(lines: list[str], place: str) -> Record:
    lines = [line for line in lines if not PAGE_LINE.match(line)]
    begins = next((n for n, line in enumerate(lines) if BEGINS.match(line)), None)
    if begins is None:  # the text begins where labelled lines end
        labelled = [n for n, line in enumerate(lines) if LABEL.match(line) and not ENDS.match(line)]
        begins = labelled[-1] if labelled else len(lines)
    head, rest = lines[: begins + 1], lines[begins + 1 :]
    ends = next((n for n, line in enumerate(rest) if ENDS.match(line)), len(rest))
    told = {}
    for line in [*head, *rest[ends:]]:
        if match := LABEL.match(line):
            told.setdefault(match[1].lower(), match[2] or "")
    fields = filled(
        **_top(head), byline=name_of(told.get("byline") or told.get("author", "")), url=told.get("url", ""),
        section=section_of(told.get("section", "")), length=word_count(told.get("length", "")),
        deck=told.get("highlight", ""), language=told.get("language", ""),
    )  # fmt: skip
    return Record("\n\n".join(rest[:ends]), fields, place)


def _top(head: list[str]) -> dict[str, str]:
    """Headline, source and date: the two lines above the last date before the notice or the labelled lines."""
    notices = [n for n, line in enumerate(head) if RIGHTS.match(line)]
    ends = notices[-1] if notices else next((n for n, line in enumerate(head) if LABEL.match(line)), len(head))
    dated = next((n for n in reversed(range(ends)) if DAY.search(head[n]) and ":" not in head[n][:20]), None)
    if dated is None:
        return {"headline": head[0] if ends else ""}
    return {
        "published": head[dated],
        "source": head[dated - 1] if dated > 0 else "",
        "headline": head[dated - 2] if dated > 1 else "",
    }
