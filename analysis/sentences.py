"""The sentences behind a number: where a term stands, and the sentence in full."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.concepts import Concept, hits
from analysis.corpus import FIELDS, Corpus, numbers_of
from analysis.terms import Terms
from analysis.tokens import cleaned, closed_up, sentences
from data.article import COUNTED


@dataclass(frozen=True)
class Marked:
    """A sentence as it stands, and the spans of the words that were looked for."""

    text: str
    spans: tuple[tuple[int, int], ...]


def sentences_with(
    corpus: Corpus,
    terms: Terms,
    rows: np.ndarray,
    term: str,
    forms: str = "as they stand",
    zones: str = "all",
    concepts: Sequence[Concept] = (),
) -> pd.DataFrame:
    """Every sentence of the selection that has the term (`concepts.hits`), in the order of the articles.

    A row per sentence: row (the article), field (position in `COUNTED`), number (of
    the sentence in the field), words (for each occurrence the positions in the
    sentence of its first word and of the word after its last), hits.
    """
    found = hits(corpus, terms, forms, term, concepts)
    kept = corpus.within(found.starts, rows, zones)
    places, ends = found.starts[kept], found.ends[kept]
    sentence = numbers_of(corpus.sentences, places)
    which, first, times = np.unique(sentence, return_index=True, return_counts=True)
    starts = corpus.sentences[which]
    piece = numbers_of(corpus.pieces, starts)
    opening = np.searchsorted(corpus.sentences, corpus.pieces[piece], side="left")
    spans = np.stack([places, ends], axis=1) - corpus.sentences[sentence][:, None]
    return pd.DataFrame(
        {
            "row": piece // FIELDS,
            "field": piece % FIELDS,
            "number": which - opening,
            "words": [tuple(map(tuple, part.tolist())) for part in np.split(spans, first[1:])] if len(which) else [],
            "hits": times,
        }
    )


def marked_sentence(text: str, number: int, words: Iterable[tuple[int, int]]) -> Marked:
    """Sentence `number` of a field's text, with each of the spans of words marked.

    >>> marked_sentence("It rained. Mr. Oba left.", 1, [(1, 2)])
    Marked(text='Mr. Oba left.', spans=((4, 7),))
    """
    plain = cleaned(text)
    for count, (start, end, spans) in enumerate(sentences(text)):
        if count == number:
            marks = ((spans[first][0] - start, spans[after - 1][1] - start) for first, after in words)
            return Marked(*closed_up(plain[start:end], _apart(marks)))
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
