"""A term's context as text, cut out of its article."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.contexts import WIDTH
from analysis.sentences import field_text
from analysis.tokens import cleaned, closed_up, sentences
from data.article import COUNTED


@dataclass(frozen=True)
class Context:
    """One line as text: what stands before the term, the term, what stands after it."""

    left: str
    term: str
    right: str


def context(article: Mapping[str, object], field: int, word: int, after: int, width: int = WIDTH) -> Context:
    """The context of words `word` to `after` of an article's field, `width` words on each side.

    >>> context({"headline": "Dockers of Port Veil walk out"}, 0, 2, 4, width=1)
    Context(left='of', term='Port Veil', right='walk')
    """
    text = cleaned(field_text(article, field))
    found = _spans(text)
    start, end = found[word][0], found[after - 1][1]
    left = found[max(word - width, 0)][0]
    right = found[min(after + width, len(found)) - 1][1]
    parts = text[left:start], text[start:end], text[end:right]
    return Context(*(" ".join(closed_up(part)[0].split()) for part in parts))


def paragraph_at(
    article: Mapping[str, object], field: int, word: int, after: int
) -> tuple[int, str, tuple[int, int]] | None:
    """The paragraph of the body in which words `word` to `after` of a field stand, or None.

    Its number, its text, and the span of the words in it.

    >>> paragraph_at({"body": ["It rained.", "Dockers left."]}, 2, 2, 3)
    (1, 'Dockers left.', (0, 7))
    """
    if COUNTED[field : field + 1] != ("body",) or not 0 <= word < after:
        return None
    begin = 0
    for number, paragraph in enumerate(article["body"]):
        text = cleaned(paragraph)
        found = _spans(text)
        if word < begin + len(found):
            shown, [span] = closed_up(text, [(found[word - begin][0], found[min(after - begin, len(found)) - 1][1])])
            return number, shown, span
        begin += len(found)
    return None


def _spans(text: str) -> list[tuple[int, int]]:
    """Where each word of a cleaned text stands."""
    return [span for *_, words in sentences(text) for span in words]
