"""The dateline at the head of a story: where it was written, and by which agency."""

import re
from dataclasses import dataclass

from data.page.credits import agency_in

DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
PLACE = rf"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]+[A-ZÀ-Þ.](?:[,/] ?(?!{DAY})[A-ZÀ-Þ][\w.'’ -]{{1,30}}?){{0,2}}"
DASH = r"(?:\s*(?:--+|—|–)\s*|\s+-\s*|(?<=\))-\s*)"
FORMS = (
    re.compile(rf"^(?P<place>{PLACE})(?:, {DAY}(?:,? \d{{4}})?)?,?\s*\((?P<agency>[A-Z][\w .,/'’-]{{1,40}})\)(?:{DASH}|\s+)"),
    re.compile(rf"^(?P<place>{PLACE}), {DAY}(?:, \d{{4}})?{DASH}"),
    re.compile(rf"^(?P<place>[A-Z][\w.'’ -]{{1,30}}(?:, [A-Z][\w.'’ -]{{1,30}})?), {DAY}(?:,? \d{{4}})?\s*\((?P<agency>[A-Z][\w /-]{{1,30}})\){DASH}"),
    re.compile(r"^(?P<place>[A-ZÀ-Þ][\w.'’ -]{1,30}?(?:, [A-Z][\w.'’ -]{1,30}?)?)\s+\((?P<agency>AP|Reuters|AFP|UPI|KCNA|Bloomberg|CNN|Xinhua)\)(?:\s*(?:--+|—|–|-)\s*|\s+)"),
    re.compile(rf"^(?P<place>{PLACE}){DASH}(?=[“\"'‘(A-Z0-9])"),
    re.compile(rf"^\((?P<agency>[A-Z][\w /-]{{1,30}})\){DASH}"),
    re.compile(r"^\((?P<agency>CNN|AP|AFP|UPI|Reuters)\)\s+"),
)  # fmt: skip


@dataclass(frozen=True)
class Dateline:
    """The place as one reads it, the agency, and where the story begins after it."""

    place: str
    agency: str
    end: int


def dateline_of(paragraph: str) -> Dateline | None:
    """The dateline at the head of a paragraph.

    >>> dateline_of("LONDON, Jan 3 (Reuters) - Rain fell.")
    Dateline(place='London', agency='Reuters', end=26)
    """
    head = paragraph[:160]
    for form in FORMS:
        match = form.match(head)
        if match and match.end() < len(paragraph):
            told = match.groupdict()
            place, agency = told.get("place") or "", told.get("agency") or ""
            return Dateline(titled(place), agency_in(agency), match.end())
    return None


def titled(place: str) -> str:
    """A place in capitals as one reads it; one that is not is left alone.

    >>> titled("PORT VEIL"), titled("WASHINGTON, D.C."), titled("U.N. HEADQUARTERS")
    ('Port Veil', 'Washington, D.C.', 'U.N. Headquarters')
    """
    words = place.split(" ")
    return " ".join(
        word if "." in word or not word.isupper() else "-".join(part.capitalize() for part in word.split("-"))
        for word in words
    )
