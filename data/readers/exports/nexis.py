"""Nexis and LexisNexis downloads, split at lines such as “12 of 100 DOCUMENTS”.

The layout is the one that LexisNexisTools (Gruber) and tm.plugin.lexisnexis
(Bouchet-Valat) read: source, date and edition in the middle of the page; headline;
labelled lines up to the length; text; more labelled lines and the copyright notice.
"""

import re
from collections.abc import Iterable, Iterator

from data.readers.exports.parts import (
    DAY,
    RIGHTS,
    blocks,
    filled,
    line_like,
    name_of,
    parted,
    section_of,
    text_of,
    with_text,
    word_count,
)
from data.readers.record import Announced, Found, Record, Skip

NUMBERED = (
    r"(?:focus - )?"
    r"(?:(\d{1,6}) (?:of|van) (\d{1,6}) do[ck]ument\w*|do[ck]ument\w* (\d{1,6}) (?:von|de|di) (\d{1,6}))\s*$"
)
MARK = re.compile(rf"^\s*{NUMBERED}", re.I)
MARKS = (line_like(NUMBERED, re.I | re.M),)

#: What a labelled line means, by its label in the languages of the service.
HEAD = {
    "headline": "HEADLINE TITEL TITRE TITULAR ÜBERSCHRIFT",
    "byline": "BYLINE AUTOR AUTEUR AUTHOR",
    "section": "SECTION RUBRIK RUBRIQUE RUBRIEK SECCIÓN",
    "length": "LENGTH LÄNGE LONGUEUR LENGTE LONGITUD LUNGHEZZA",
    "dateline": "DATELINE",
    "deck": "HIGHLIGHT ABSTRACT KICKER",
    "": "BODY TEXT SERIES COLUMN CORRECTION-DATE",
}
TAIL = {
    "language": "LANGUAGE SPRACHE LANGUE TAAL IDIOMA",
    "url": "URL",
    "": "LOAD-DATE UPDATE DATE-CHARGEMENT GRAPHIC GRAFIK ILLUSTRATION PUBLICATION-TYPE TYPE-PUBLICATION JOURNAL-CODE "
    "DOCUMENT-TYPE TYPE SUBJECT SUJET ORGANIZATION COMPANY SOCIETE TICKER INDUSTRY PERSON GEOGRAPHIC COUNTRY STATE "
    "CITY PUB-TYPE ACC-NO DOCUMENT-ID",
}
FIELD = {label: (field, tail) for tail, told in ((False, HEAD), (True, TAIL))
         for field, labels in told.items() for label in labels.split()}  # fmt: skip
LABEL = re.compile(r"^([A-ZÄÖÜÉÈÓ][A-ZÄÖÜÉÈÓ-]{2,24}):(?:\s+(.*))?$")

#: Which edition it was: a line or two below the date.
EDITION = re.compile(r"^(?=.{1,60}$).*\b(?:edition|édition|ausgabe|editie|edición)\b", re.I)
TIDY = {"length": word_count, "byline": name_of, "section": section_of}

#: A label or '', and the lines under it.
Item = tuple[str, list[str]]


def read(lines: Iterable[str]) -> Iterator[Found]:
    """Every document of a download, and those it counts that are not there."""
    total, expected, announced = 0, 1, 0
    for mark, body in parted(lines, MARK):
        if mark is None:
            continue
        number, of = (int(group) for group in mark.groups() if group)
        if number < expected or of != total:  # a file may hold several downloads, or a later part of one
            yield from _missing(expected, total)
            expected, total = number, max(number, of)
            announced += total - number + 1
        yield from _missing(expected, number - 1)
        expected = number + 1
        yield with_text(_record(body, f"document {number}"))
    yield from _missing(expected, total)
    yield Announced(announced)


def _missing(first: int, last: int) -> Iterator[Skip]:
    if first <= last:
        place, it = (f"document {first}", "it") if first == last else (f"documents {first} to {last}", "them")
        yield Skip(place, f"The export counts {it} and does not hold {it}; download {it} once more.")


def _record(lines: list[str], place: str) -> Record:
    items = [item for block in blocks(lines) if not RIGHTS.match(block[0]) for item in _items(block)]
    labelled = [number for number, (label, _) in enumerate(items) if label]
    begins = labelled[0] if labelled else min(3, len(items))
    above = [text for _, text in items[:begins]]
    while begins < len(items) and items[begins][0] and not FIELD[items[begins][0]][1]:
        begins += 1
    ends = next((n for n in range(begins, len(items)) if items[n][0] and FIELD[items[n][0]][1]), len(items))
    told = {FIELD[label][0]: " ".join(text) for label, text in reversed(items) if label}
    told.pop("", None)
    fields = _top(above) | told
    fields |= {name: tidy(fields.get(name, "")) for name, tidy in TIDY.items()}
    return Record(text_of(text for _, text in items[begins:ends]), filled(**fields), place)


def _items(block: list[str]) -> Iterator[Item]:
    """The labelled lines of a block apart from one another, each with its continuation."""
    held: Item = ("", [])
    for line in block:
        match = LABEL.match(line)
        if match and match[1] in FIELD:
            if held[1] or held[0]:
                yield held
            held = (match[1], [match[2]] if match[2] else [])
        else:
            held[1].append(line)
    yield held


def _top(above: list[list[str]]) -> dict[str, str]:
    """Source, date and headline from the blocks above the labelled lines."""
    dated = next((n for n, block in enumerate(above) if any(DAY.search(line) for line in block)), None)
    if dated is None:
        source, rest = (" ".join(above[0]) if above else ""), above[1:]
        return {"source": source, "headline": " ".join(" ".join(block) for block in rest)}
    day = next(number for number, line in enumerate(above[dated]) if DAY.search(line))
    published = above[dated][day]
    beside = above[dated - 1] if dated else next(iter(above[1:]), [])
    source = above[dated][day - 1 : day] or beside[:1]
    rest = [block for block in above[dated + 1 :] if block[0] not in {*source, "Correction Appended"}]
    while rest and (EDITION.match(" ".join(rest[0])) or above[dated][-1].endswith(";")):
        above[dated] = rest.pop(0)
    headlines = rest or above[: max(dated - 1, 0)]
    return {
        "source": " ".join(source),
        "published": published,
        "headline": " ".join(" ".join(block) for block in headlines),
    }
