"""The sentences behind a number: where a term stands, and the sentence in full."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.corpus import FIELDS, Corpus
from analysis.matching import term_places
from analysis.terms import Terms
from analysis.tokens import cleaned, sentences, tokens
from data.article import COUNTED


@dataclass(frozen=True)
class Marked:
    """A sentence as it stands, and the spans of the words that were looked for."""

    text: str
    spans: tuple[tuple[int, int], ...]


def sentences_with(
    corpus: Corpus, terms: Terms, rows: np.ndarray, phrase: str, forms: str = "as they stand", zones: str = "all"
) -> pd.DataFrame:
    """Every sentence of the selection that has the phrase, in the order of the articles.

    A row per sentence: row (the article), field (position in `COUNTED`), number (of
    the sentence in the field), words (positions in the sentence at which the phrase
    starts), hits, length (words in the phrase).
    """
    places = term_places(corpus, terms, forms, phrase)
    places = places[corpus.inside(rows, zones)[places]]
    sentence = np.searchsorted(corpus.sentences, places, side="right") - 1
    which, first, hits = np.unique(sentence, return_index=True, return_counts=True)
    starts = corpus.sentences[which]
    piece = np.searchsorted(corpus.pieces, starts, side="right") - 1
    opening = np.searchsorted(corpus.sentences, corpus.pieces[piece], side="left")
    offsets = places - corpus.sentences[sentence]
    return pd.DataFrame(
        {
            "row": piece // FIELDS,
            "field": piece % FIELDS,
            "number": which - opening,
            "words": [tuple(part.tolist()) for part in np.split(offsets, first[1:])] if len(which) else [],
            "hits": hits,
            "length": _length(phrase),
        }
    )


def marked_sentence(text: str, number: int, words: tuple[int, ...], length: int) -> Marked:
    """Sentence `number` of a field's text, with the words from each of `words` on marked.

    >>> marked_sentence("It rained. Mr. Oba left.", 1, (1,), 1)
    Marked(text='Mr. Oba left.', spans=((4, 7),))
    """
    plain = cleaned(text)
    for count, (start, end, spans) in enumerate(sentences(text)):
        if count == number:
            marks = ((spans[word][0] - start, spans[word + length - 1][1] - start) for word in words)
            return Marked(plain[start:end], tuple(_apart(marks)))
    return Marked("", ())


def field_text(article: dict, field: int) -> str:
    """The text of one of the fields `COUNTED` of an article, as it was tokenised."""
    told = article[COUNTED[field]]
    return "\n".join(told or ()) if isinstance(told, list) else told or ""


def _apart(marks: object) -> list[tuple[int, int]]:
    apart: list[tuple[int, int]] = []
    for start, end in marks:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], end)
        else:
            apart.append((start, end))
    return apart


def _length(phrase: str) -> int:
    return max(len(tokens(phrase)), 1)
