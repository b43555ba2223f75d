"""The quotes of an article with speaker and cue."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.quotes.people import People, full_name, people
from analysis.quotes.quotations import Span, quotations
from analysis.quotes.speakers import Attribution, attributed

#: A quotation of at most so many words, without a speaker beside it, only sets words apart.
SCARE = 3


@dataclass(frozen=True)
class Quote:
    """One quote: its span between the marks, in the article's paragraphs joined by line ends.

    kind is direct, or scare for a few words that are only set apart; speaker is the full
    name as far as the article tells it, '' when nobody is near; cue is the word of saying;
    mention is the span of the speaker as printed there.
    """

    start: int
    end: int
    text: str
    kind: str
    speaker: str = ""
    cue: str = ""
    mention: Span | None = None


def quotes(paragraphs: Sequence[str]) -> list[Quote]:
    """The quotes of an article's body in order.

    >>> told = quotes(["Ada Oba, 40, runs the port.", "“It rained,” she said. “Then it stopped.” It was ‘wet’."])
    >>> [(quote.text, quote.speaker, quote.cue) for quote in told]
    [('It rained,', 'Ada Oba', 'said'), ('Then it stopped.', 'Ada Oba', 'said')]
    """
    text = "\n".join(paragraphs)
    spans = quotations(text)
    if not spans:
        return []
    known = people(_masked(text, spans))
    told: list[Quote] = []
    for number, ((start, end), found) in enumerate(zip(spans, attributed(text, spans), strict=True)):
        scare = _is_scare(text[start:end]) and not (found and found.beside)
        if found is None and not scare:
            found = _carried(text, spans, number, told)
        told.append(_quote(text, start, end, None if scare else found, "scare" if scare else "direct", known))
    return told


def speakers(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Who is quoted directly in an article, each once, in order.

    >>> speakers(["“It rained,” Ada Oba said. “Then,” said the police, “it stopped.”"])
    ('Ada Oba', 'the police')
    """
    said = (quote.speaker for quote in quotes(paragraphs) if quote.kind == "direct")
    return tuple(dict.fromkeys(speaker for speaker in said if speaker))


def _quote(text: str, start: int, end: int, found: Attribution | None, kind: str, known: People) -> Quote:
    if found is None:
        return Quote(start, end, text[start:end], kind)
    speaker = full_name(found.speaker, found.start, known)
    return Quote(start, end, text[start:end], kind, speaker, found.cue, (found.start, found.start + len(found.speaker)))


def _is_scare(said: str) -> bool:
    return len(said.split()) <= SCARE and not re.search(r"[.,!?…]$", said.strip())


def _carried(text: str, spans: Sequence[Span], number: int, told: Sequence[Quote]) -> Attribution | None:
    """The speaker of the quote before, when this one goes on in the same or in the next paragraph."""
    if not number or told[-1].kind != "direct" or told[-1].mention is None:
        return None
    between = text[spans[number - 1][1] : spans[number][0]]
    begins = not re.search(r"\w", text[text.rfind("\n", 0, spans[number][0]) + 1 : spans[number][0]])
    if between.count("\n") > (1 if begins else 0):
        return None
    mention = told[-1].mention
    return Attribution(text[mention[0] : mention[1]], mention[0], told[-1].cue)


def _masked(text: str, spans: Sequence[Span]) -> str:
    """The text with blanks for what is quoted: whom a quote names did not say it."""
    parts, last = [], 0
    for start, end in spans:
        parts += [text[last:start], " " * (end - start)]
        last = end
    return "".join([*parts, text[last:]])
