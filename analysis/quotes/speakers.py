"""Who is near a quote and says it: “…,” X said; said X; X told reporters: “…”; according to X."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.quotes.cues import CUES
from analysis.quotes.people import NAME
from analysis.quotes.quotations import Span

CUE = re.compile(rf"\b(?:{CUES}|according to)\b", re.IGNORECASE)
PRONOUN = r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)\b"
DETERMINER = r"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Ss]ome|[Ss]everal|[Tt]wo)\b"
GROUP = r"\b(?:[Oo]fficials|[Cc]ritics|[Pp]olice|[Ss]ources|[Ww]itnesses|[Aa]nalysts|[Ee]xperts)\b"
SPEAKER = rf"(?:{PRONOUN}|{DETERMINER}(?:[ \t]+[\w’'.-]+){{1,5}}?|{NAME}|{GROUP})"
ASIDE = r"(?:\s*,[^,\n]{1,90},|\s*\([^)\n]{1,60}\))?"
ADVERB = r"(?:\s+(?:also|then|later|has|had|have|once|often|just|recently|\w+ly))?"

#: What a person is, before the name: union leader, the skipper, …; no “spokesman for”.
ROLE = r"(?:(?!(?:of|for|to|in|at|from|with|on|by|and|that|as|about|when|who)\b)[\w’'-]+,?\s+){1,5}?"
DESCRIBED = rf"{DETERMINER}(?:[ \t]+[\w’'-]+){{1,5}}"

AFTER = tuple(
    re.compile(rf"\W{{0,4}}\s*{pattern}")
    for pattern in (
        rf"(?:{ROLE})??(?P<who>{NAME}){ASIDE}{ADVERB}\s+(?P<cue>{CUES})\b",
        rf"(?P<who>{SPEAKER}){ASIDE}{ADVERB}\s+(?P<cue>{CUES})\b",
        rf"(?P<cue>{CUES})\s+(?:{ROLE})??(?P<who>{NAME})",
        rf"(?P<cue>{CUES})\s+(?P<who>{PRONOUN}|{DESCRIBED})",
        rf"(?P<cue>according to)\s+(?:{ROLE})??(?P<who>{NAME})",
        rf"(?P<cue>according to)\s+(?P<who>{DESCRIBED})",
    )
)
NAMED = re.compile(rf"(?P<who>{NAME}){ASIDE}{ADVERB},?\s*$")
SUBJECT = re.compile(rf"(?P<who>{SPEAKER}){ASIDE}{ADVERB}\s*$")
INVERTED = re.compile(rf"\s+(?P<who>{NAME}|{PRONOUN})\s*[,:]?\s*$")
BY = re.compile(rf"\s+(?P<who>{NAME}|{DESCRIBED})")
SOMEBODY = re.compile(rf"(?P<who>{SPEAKER})")
SENTENCE = re.compile(r"[.!?…]\s+(?=[A-Z“\"])|\n")
#: How far before and after a quote its speaker is looked for.
REACH = 240
#: Characters between a cue and a quote of a few words that is still said, not only set apart.
BESIDE = 25


@dataclass(frozen=True)
class Attribution:
    """The speaker as printed, where that stands in the text, the cue, and whether it is right beside the quote."""

    speaker: str
    start: int
    cue: str
    beside: bool = True


def attributed(text: str, spans: Sequence[Span]) -> Iterator[Attribution | None]:
    """For each quote the speaker that its own sentence names, None when it names nobody.

    What follows the quote is asked first, then what leads to it.
    """
    for number, (start, end) in enumerate(spans):
        earliest = spans[number - 1][1] + 1 if number else 0
        latest = spans[number + 1][0] - 1 if number + 1 < len(spans) else len(text)
        yield _after(text, end, min(latest, end + REACH)) or _before(text, start, max(earliest, start - REACH))


def _after(text: str, end: int, latest: int) -> Attribution | None:
    ended = text[end - 1 : end] in ".!?"
    stretch = text[end:latest].split("\n")[0]
    if ended and re.match(r"\W{0,3}\s+(?!(?:said|says)\b)[A-Z]", stretch) and text[end - 1] == ".":
        return None  # the sentence ended inside the quote: what follows is another one
    found = [match for pattern in AFTER if (match := pattern.match(stretch))]
    if not found:
        return None
    best = min(found, key=lambda match: match.end("cue"))
    return Attribution(best["who"], end + best.start("who"), best["cue"].lower())


def _before(text: str, start: int, earliest: int) -> Attribution | None:
    """The subject of the last cue in the sentence that leads to the quote."""
    stretch = text[earliest : start - 1]
    begin = max((match.end() for match in SENTENCE.finditer(stretch)), default=0)
    lead = stretch[begin:]
    for cue in reversed(list(CUE.finditer(lead))):
        base = earliest + begin
        if cue[0].lower() == "according to":
            match = BY.match(lead, cue.end())
        else:
            subject = lead[: cue.start()]
            match = (
                NAMED.search(subject)
                or SUBJECT.search(subject)
                or SOMEBODY.search(subject)
                or INVERTED.match(lead, cue.end())
            )
        if match:
            beside = len(lead) - cue.end() < BESIDE
            return Attribution(match["who"], base + match.start("who"), cue[0].lower(), beside)
    return None
