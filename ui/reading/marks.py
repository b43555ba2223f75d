"""Words that are marked in a sentence or an article, and the place on the page that is scrolled to."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import streamlit as st

from analysis.context_texts import paragraph_at
from ui.notes import plain


class Marked(Protocol):
    """A text, and the spans in it that are marked."""

    text: str
    spans: Sequence[tuple[int, int]]


SCROLL = "export default ({ parentElement }) => parentElement.querySelector('span').scrollIntoView({ block: 'center' })"


def marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text as Markdown with the spans marked.

    >>> marked("The summit ended.", [(4, 10)])
    'The :primary-background[summit] ended.'
    """
    parts, last = [], 0
    for start, end in spans:
        parts += [plain(text[last:start]), f":primary-background[{plain(text[start:end])}]"]
        last = end
    return "".join([*parts, plain(text[last:])]).replace("\n", " ")


def told(text: Marked) -> str:
    """A text with its marked spans as Markdown."""
    return marked(text.text, text.spans)


def body(paragraphs: Sequence[Marked], article: Mapping[str, object], place: str) -> None:
    """An article's paragraphs; the words at a place, as in `2.31.33` (field, word, word after), are marked too."""
    found = paragraph_at(article, *_numbers(place))
    for number, paragraph in enumerate(paragraphs):
        if found and number == found[0]:
            st.components.v2.component("scroll_here", html="<span></span>", js=SCROLL)(key="here", height=1)
            _, text, (start, end) = found
            others = [span for span in paragraph.spans if span[1] <= start or span[0] >= end]
            st.markdown(marked(text, sorted([*others, (start, end)])))
        else:
            st.markdown(told(paragraph))


def _numbers(place: str) -> tuple[int, int, int]:
    """The three numbers of a place; of anything else, a place that no article has.

    >>> _numbers("2.31.33"), _numbers("2.x.3"), _numbers("")
    ((2, 31, 33), (-1, 0, 0), (-1, 0, 0))
    """
    parts = place.split(".")
    if len(parts) == 3 and all(part.isascii() and part.isdigit() and len(part) < 10 for part in parts):
        return int(parts[0]), int(parts[1]), int(parts[2])
    return -1, 0, 0
