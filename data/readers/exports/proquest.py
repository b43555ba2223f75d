"""ProQuest downloads as text, parted by lines of underscores, each document with labelled fields.

Layout as published parsers (Hennesy's pq_parser, Kiss's importProquest) read it: title,
labelled fields, the text after “Full text:”, more labelled fields.
"""

import re
from collections.abc import Iterable, Iterator

from data.readers.exports.parts import (
    filled,
    lacking,
    line_like,
    name_of,
    paragraphs,
    parted,
    section_of,
    with_text,
    word_count,
)
from data.readers.record import Found, Record

RULE = re.compile(r"^\s*_{20,}\s*$")
MARKS = (line_like("_{20,}"), line_like(r"(?:Full text|Abstract|Document ?URL|ProQuest document ID)\s*:", re.I))
NUMBERED = re.compile(r"^\s*Document (\d+) of (\d+)\s*$")

LABELS = (
    "Abstract|Accession number|Author|Caption|Company|Company / organization|Copyright|Correspondence author|"
    "Country of publication|Credit|Database|Database copyright|Dateline|DOI|Document feature|Document type|"
    "Document URL|DocumentURL|First page|Full text|Identifier|Identifier / keyword|ISSN|Issue|Language|"
    "Language of publication|Last updated|Links|Location|Notes|Number of pages|Page|Pages|People|"
    "Place of publication|ProQuest document ID|Publication date|Publication info|Publication subject|"
    "Publication title|Publication year|Publisher|Section|Source type|Subject|Subtitle|Title|Volume|Word count|"
    "Year"
)
LABEL = re.compile(rf"^({LABELS}):(?:\s+(.*))?$", re.I)
#: “The Gull [Port Veil] 11 Jan 2025: A.1.” and “The Gull ; Port Veil [Port Veil]. 11 Jan 2025: A.1.”
INFO = re.compile(r"^(.*?)\s*(?:[;\[,]).*?(\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})")
PROXY = re.compile(r"^https?://[^?#]*login\?q?url=")
NOTHING = re.compile(r"^(?:none available|not available|null)\.?$", re.I)


def read(lines: Iterable[str]) -> Iterator[Found]:
    """Every document of a download, and how many it says there are."""
    announced, number = 0, 0
    for _, part in parted(lines, RULE):
        announced = max([announced, *(int(found[2]) for line in part if (found := NUMBERED.match(line)))])
        title, told = _fields(part)
        if {"full text", "abstract", "proquest document id", "document url"} & set(told):
            number += 1
            yield with_text(_record(title, told, f"document {number}"))
    yield from lacking(number, announced)


def _fields(lines: list[str]) -> tuple[str, dict[str, list[str]]]:
    """The line above the first label, and the lines of each labelled field.

    In the text itself only a label after an empty line begins another field.
    """
    title, label, empty = "", "", True
    told: dict[str, list[str]] = {}
    for line in lines:
        match = LABEL.match(line.strip())
        if match and (empty or label != "full text" or match[1].lower() in {"caption", "credit"}):
            label = match[1].lower().replace("documenturl", "document url")
            told.setdefault(label, []).append(match[2] or "")
        elif label:
            told[label].append(line)
        elif line.strip() and not title and not NUMBERED.match(line):
            title = line.strip()
        empty = not line.strip()
    return title, told


def _record(title: str, told: dict[str, list[str]], place: str) -> Record:
    one = {label: " ".join(lines) for label, lines in told.items()}
    info = INFO.match(one.get("publication info", "")[:500])
    text = paragraphs(told.get("full text", ())) or paragraphs(told.get("abstract", ()))
    return Record(
        "" if NOTHING.match(text) else text,
        filled(
            headline=one.get("title") or title,
            byline=name_of(one.get("author", "")),
            source=(one.get("publication title") or (info[1] if info else "")).partition(";")[0],
            published=one.get("publication date") or (info[2] if info else ""),
            section=section_of(one.get("section", "")),
            language=one.get("language of publication") or one.get("language", ""),
            length=word_count(one.get("word count", "")),
            url=PROXY.sub("", one.get("document url", "").strip()),
            given_id=one.get("proquest document id", ""),
        ),
        place,
    )
