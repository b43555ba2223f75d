"""A page as it is printed: lines with roles, joined to one text with the span of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.sample.make.source import Source


@dataclass(frozen=True)
class Line:
    """One line of a page, its role, and what parts it from the line before."""

    role: str
    text: str
    gap: str = "\n\n"


def text_and_zones(source: Source, lines: Iterable[Line]) -> tuple[str, list[dict]]:
    """The text of a page and its zones (start, end, role); the dateline is parted from its paragraph."""
    text, zones = "", []
    dateline = source["dateline as printed"]
    for line in lines:
        text += line.gap if text else ""
        start, end = len(text), len(text) + len(line.text)
        text += line.text
        if line.role == "body" and dateline and line.text.startswith(f"{dateline} "):
            body = start + len(dateline) + 1
            zones += [_zone(start, body, "dateline"), _zone(body, end, "body")]
            dateline = ""
        else:
            zones.append(_zone(start, end, line.role))
    return f"{text}\n", zones


def _zone(start: int, end: int, role: str) -> dict:
    return {"start": start, "end": end, "role": role}
