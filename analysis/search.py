"""Which articles a query finds best."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.corpus import FIELDS, numbers_of
from analysis.query import Material, parsed
from analysis.query.places import per_field, stretches, word_stretches
from analysis.query.tree import leaves
from data.article import COUNTED

#: Okapi's constants, as Robertson and Zaragoza (2009) recommend them.
SATURATION, LENGTH = 1.2, 0.75
#: How much an occurrence counts in a field (BM25F): a word of the headline is what an article is about.
WEIGHTS = {"headline": 2.0, "deck": 2.0}
Span = tuple[int, int, int]


@dataclass(frozen=True)
class Answer:
    """What a query finds.

    scores   float64 (articles,): how well each article answers it; 0 without any of its words
    sought   its words, phrases and groups of near words (`analysis.query.tree`), without what it leaves out
    weights  how telling each of them is: its idf
    """

    scores: np.ndarray
    sought: tuple
    weights: tuple[float, ...]


def answer(material: Material, query: str) -> Answer:
    """How well each article answers the query, and by what.

    BM25 over the occurrences of each word, phrase or group of near words (Robertson and
    Zaragoza 2009), in which an occurrence in headline or deck counts as two (Robertson,
    Zaragoza and Taylor 2004). What stands under NOT, and facts, do not matter.
    """
    corpus, sought = material.corpus, tuple(dict.fromkeys(leaves(parsed(query, material.concepts).tree)))
    words = corpus.lengths(material.zones)
    norm = SATURATION * (1 - LENGTH + LENGTH * words / max(words.mean(), 1)) if len(words) else np.zeros(0)
    fields = np.array([WEIGHTS.get(COUNTED[field], 1.0) for field in range(FIELDS)])
    total, weights = np.zeros(corpus.articles), []
    for leaf in sought:
        times = per_field(corpus, stretches(corpus, leaf, material.zones).starts) @ fields
        weights.append(idf(int((times > 0).sum()), corpus.articles))
        total += weights[-1] * times * (SATURATION + 1) / np.where(times > 0, times + norm, 1)
    return Answer(total, sought, tuple(weights))


def idf(having: int, articles: int) -> float:
    """How telling a word is that `having` of the articles have; never below 0.

    >>> round(idf(1, 100), 2), round(idf(100, 100), 3)
    (4.21, 0.005)
    """
    return float(np.log1p((articles - having + 0.5) / (having + 0.5)))


def spans(material: Material, sought: Sequence, articles: Sequence[int]) -> list[dict[int, list[Span]]]:
    """What is marked in each of some articles, of what a query looks for (`Answer.sought`).

    For each field first word, word after the last, and position in `sought`. Of words near each
    other those that stand in such a place. Only these articles are read.
    """
    corpus = material.corpus.only(np.asarray(articles, np.int64))
    marked: list[dict[int, list[Span]]] = [{} for _ in articles]
    for number, leaf in enumerate(sought):
        places = word_stretches(corpus, leaf, material.zones)
        pieces = numbers_of(corpus.pieces, places.starts)
        for piece, start, end in zip(pieces.tolist(), places.starts.tolist(), places.ends.tolist(), strict=True):
            article, field, begin = piece // FIELDS, piece % FIELDS, int(corpus.pieces[piece])
            marked[article].setdefault(field, []).append((start - begin, end - begin, number))
    return marked
