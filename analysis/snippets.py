"""The sentences of an article that answer a query best, with the words it looks for marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.tokens import cleaned, closed_up, sentences

#: Characters that a snippet has at most, and before its first mark when it is cut.
MOST, BEFORE = 320, 80
#: A sentence shorter than this takes a second one along.
SHORT = 160

Span = tuple[int, int]


@dataclass(frozen=True)
class Snippet:
    """A text, and the spans of it (character offsets, ascending, apart) that are marked."""

    text: str
    spans: tuple[Span, ...]


def marked_field(text: str, marks: Sequence[tuple[int, int, int]]) -> Snippet:
    """A field's whole text with the words of `marks` (`analysis.search.spans`) marked.

    >>> marked_field("The strike ended.", [(1, 2, 0)])
    Snippet(text='The strike ended.', spans=((4, 10),))
    """
    return _closed_up(_marked(text, marks))


def _marked(text: str, marks: Sequence[tuple[int, int, int]]) -> Snippet:
    """The same with the words parted as they are counted."""
    plain = cleaned(text)
    words = [span for _, _, spans in sentences(text) for span in spans]
    shown = text if len(text) == len(plain) else plain
    return Snippet(shown, _apart((words[first][0], words[last - 1][1]) for first, last, _ in marks))


def marked_paragraphs(paragraphs: Sequence[str], marks: Sequence[tuple[int, int, int]]) -> list[Snippet]:
    """Each paragraph of a field with its marked words; `marks` count the words of all of them.

    >>> marked_paragraphs(["It rained.", "A strike."], [(3, 4, 0)])[1]
    Snippet(text='A strike.', spans=((2, 8),))
    """
    whole = _marked("\n".join(paragraphs), marks)
    told, start = [], 0
    for paragraph in paragraphs:
        plain = cleaned(paragraph)
        end = start + len(plain)
        shown = paragraph if len(paragraph) == len(plain) else plain
        spans = tuple((a - start, b - start) for a, b in whole.spans if start <= a and b <= end)
        told.append(_closed_up(Snippet(shown, spans)))
        start = end + 1
    return told


def snippet(text: str, marks: Sequence[tuple[int, int, int]], weights: Sequence[float]) -> Snippet:
    """The best one or two sentences of a text; the first one when nothing in it is marked.

    A sentence is the better the more telling the different things are that it has;
    `weights` tells how telling each is.

    >>> snippet("It rained. The strike ended.", [(3, 4, 0)], [1.0])
    Snippet(text='The strike ended.', spans=((4, 10),))
    """
    told = list(sentences(text))
    if not told:
        return Snippet("", ())
    worth = _worth(told, marks, weights)
    best = max(range(len(told)), key=lambda number: (worth[number], -number))
    chosen = [best]
    if told[best][1] - told[best][0] < SHORT and len(told) > 1:
        second = max((n for n in range(len(told)) if n != best), key=lambda n: (worth[n], -abs(n - best), n))
        chosen = sorted((best, second)) if worth[second] or not worth[best] else chosen
    whole = _marked(text, marks)
    return _closed_up(_cut(_put_together(whole, [told[number][:2] for number in chosen])))


def _worth(told: Sequence[tuple], marks: Sequence[tuple[int, int, int]], weights: Sequence[float]) -> list[float]:
    sentence_of = [number for number, (_, _, words) in enumerate(told) for _ in words]
    kinds: list[dict[int, int]] = [{} for _ in told]
    for first, _, kind in marks:
        counts = kinds[sentence_of[first]]
        counts[kind] = counts.get(kind, 0) + 1
    return [sum(weights[kind] * (1 + 0.1 * min(times, 3)) for kind, times in counts.items()) for counts in kinds]


def _put_together(whole: Snippet, stretches: Sequence[Span]) -> Snippet:
    """Stretches of a text one after the other, with … where something is left out between them."""
    text, spans, last = "", [], None
    for start, end in stretches:
        if last is not None:
            text += " " if not whole.text[last:start].strip() else " … "
        spans += [(a - start + len(text), b - start + len(text)) for a, b in whole.spans if start <= a and b <= end]
        text += whole.text[start:end]
        last = end
    return Snippet(text, tuple(spans))


def _closed_up(told: Snippet) -> Snippet:
    return Snippet(*closed_up(told.text, told.spans))


def _cut(told: Snippet) -> Snippet:
    """At most `MOST` characters of a snippet, around its first mark."""
    if len(told.text) <= MOST:
        return told
    first = told.spans[0][0] if told.spans else 0
    begin = _word_start(told.text, first - BEFORE) if first > BEFORE else 0
    end = told.text.rfind(" ", begin, begin + MOST) if len(told.text) > begin + MOST else len(told.text)
    end = end if end > begin else begin + MOST
    before, after = "… " * (begin > 0), " …" * (end < len(told.text))
    shift = len(before) - begin
    spans = tuple((a + shift, b + shift) for a, b in told.spans if begin <= a and b <= end)
    return Snippet(f"{before}{told.text[begin:end]}{after}", spans)


def _word_start(text: str, at: int) -> int:
    """Where the first word after a position begins; the position itself in a text without spaces."""
    space = text.find(" ", at, at + BEFORE)
    return space + 1 if space >= 0 else at


def _apart(spans: object) -> tuple[Span, ...]:
    """Spans in order; those that overlap as one."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)
