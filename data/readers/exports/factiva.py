"""Factiva downloads, split after the line with the accession number, “Document NYTF000020190110ef1a0005p”.

With indexing each field begins with its code (HD headline, LP and TD text …), as
tm.plugin.factiva (Bouchet-Valat) reads it; without, the fields stand in a fixed order
around the number of words.
"""

import re
from collections.abc import Iterable, Iterator

from data.language_names import language_code
from data.readers.exports.parts import DAY, RIGHTS, checked, filled, line_like, name_of, parted, word_count
from data.readers.record import Found, Record

ACCESSION = r"[A-Z][A-Z0-9]{3,9}(?:1[89]|20)\d{6}[a-z0-9]{6,12}"
LAST = rf"(?:AN\b)?[^\w\n]*+(?:(?:Do[ck]ument[oe]?|文件|文書|Документ)[^\w\n]*+)?({ACCESSION})[^\w\n]*+$"
END = re.compile(rf"^{LAST}")
MARKS = (line_like(LAST, re.M),)

CODES = "HD CR WC PD ET SN SC ED PG LA CY LP TD ART CO IN NS RE IPC IPD PUB AN BY SE CLM VOL DLN RF CT CX GC NGC RST"
#: A code by itself, or before a tab, a bar or several spaces: a word of the text never stands so.
CODE = re.compile(rf"^\s*({'|'.join(CODES.split())})(?:[\s\u00a0]*[\t|]+[\s|]*|[\s\u00a0]{{2,}}|\u00a0|\s*$)(.*)$")
LENGTH = re.compile(
    r"^\d[\d., \u00a0]*+(?:words?|mots?|wörter|palabras?|palavras?|parole|woorden|ord|слов\w*|字|語)$", re.I
)
TIME = re.compile(r"^\d{1,2}:\d{2}\b")
SOURCE_CODE = re.compile(r"^[A-Z][A-Z0-9]{1,9}$")
BYLINE = re.compile(r"^(?i:by|von|par|por|di|door)\s|^(?:[A-ZÀ-Þ][\w.’'-]*(?:,? |$)(?:and |und |et |y )?){2,6}$")
#: Lines that belong to the service: page numbers, table of contents, summary of the search.
SERVICE = re.compile(
    r"^(?:Page \d+ of \d+.*|©\s*\d{4} Factiva.*|Search Summary|Dow Jones Factiva|Factiva|License this article from .*)$"
)


def read(lines: Iterable[str]) -> Iterator[Found]:
    """Every document of a download; what stands after the last accession number is the service's."""
    return checked(_records(lines))


def _records(lines: Iterable[str]) -> Iterator[Record]:
    number, held = 0, None
    for mark, part in parted(lines, END):
        if mark is not None:
            number += 1
            yield _record(held, mark[1], f"document {number}")
        held = part


def _record(lines: list[str], accession: str, place: str) -> Record:
    kept = [line for line in lines if line.strip() and not SERVICE.match(line.strip())]
    coded = sum(bool(CODE.match(line)) for line in kept)
    fields, text = _coded(kept) if coded >= 3 else _ordered([line.strip() for line in kept])
    fields["byline"] = name_of(fields.get("byline", ""))
    return Record("\n\n".join(text), filled(given_id=accession, **fields), place)


def _coded(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The fields and the paragraphs of a document whose fields begin with codes."""
    told: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        if match := CODE.match(line):
            code = match[1]
            line = match[2]
        if line.strip(" |\t\u00a0"):
            told.setdefault(code, []).append(line.strip(" |\t\u00a0"))
    one = {name: " ".join(found) for name, found in told.items()}
    fields = {
        "headline": one.get("HD", ""), "byline": one.get("BY", ""), "length": word_count(one.get("WC", "")),
        "published": one.get("PD", ""), "source": one.get("SN", ""), "section": one.get("SE", ""),
        "language": one.get("LA", ""),
    }  # fmt: skip
    return fields, [*told.get("LP", ()), *told.get("TD", ())]


def _ordered(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The fields and the paragraphs of a document whose fields stand in a fixed order."""
    counted = next((n for n, line in enumerate(lines) if LENGTH.match(line)), None)
    if counted is None:
        return {}, lines
    fields = _above(lines[:counted]) | {"length": word_count(lines[counted])}
    place = counted + 1
    for place in range(counted + 1, min(counted + 9, len(lines))):
        line = lines[place]
        if RIGHTS.match(line):
            return fields, lines[place + 1 :]
        if DAY.search(line) and "published" not in fields:
            fields["published"] = line
        elif language_code(line) and len(line) > 2:
            fields["language"] = line
        elif "source" not in fields and not TIME.match(line) and not SOURCE_CODE.match(line):
            fields["source"] = line
        elif len(line.split()) > 12:  # no line of copyright: the text begins
            return fields, lines[place:]
    return fields, lines[place:]


def _above(lines: list[str]) -> dict[str, str]:
    """Section, headline and byline from the lines above the number of words."""
    above = lines[-3:]
    byline = above.pop() if len(above) > 1 and BYLINE.match(above[-1]) else ""
    headline = above.pop() if above else ""
    return {"headline": headline, "byline": byline, "section": above[-1] if above else ""}
