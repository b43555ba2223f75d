"""Which articles a query finds best."""

from dataclasses import dataclass

import numpy as np

from analysis.corpus import FIELDS, Corpus
from analysis.query import Material, parsed
from analysis.query.places import Stretches, per_field, stretches, word_stretches
from analysis.query.tree import leaves
from data.article import COUNTED

#: Okapi's constants, as Robertson and Zaragoza (2009) recommend them.
SATURATION, LENGTH = 1.2, 0.75
#: How much an occurrence counts in a field (BM25F): a word of the headline is what an article is about.
WEIGHTS = {"headline": 2.0, "deck": 2.0}


@dataclass(frozen=True)
class Found:
    """One word, phrase or group of near words of a query: where its words stand, and how telling it is.

    `places` are the single words and phrases, to be marked; `weight` is its idf.
    """

    places: Stretches
    weight: float


def found(material: Material, query: str) -> list[Found]:
    """What the query looks for, without what it leaves out, in its order."""
    told = []
    for leaf in dict.fromkeys(leaves(parsed(query).tree)):
        counts = per_field(material.corpus, stretches(material.corpus, leaf, material.zones).starts)
        weight = idf(int(counts.any(axis=1).sum()), material.corpus.articles)
        told.append(Found(word_stretches(material.corpus, leaf, material.zones), weight))
    return told


def scores(material: Material, query: str) -> np.ndarray:
    """How well each article answers the query, float64 (articles,); 0 without any of its words.

    BM25 over the occurrences of each word, phrase or group of near words (Robertson and
    Zaragoza 2009), in which an occurrence in headline or deck counts as two (Robertson,
    Zaragoza and Taylor 2004). What stands under NOT, and facts, do not matter.
    """
    corpus = material.corpus
    words = corpus.lengths(material.zones)
    norm = SATURATION * (1 - LENGTH + LENGTH * words / max(words.mean(), 1)) if len(words) else np.zeros(0)
    weights = np.array([WEIGHTS.get(COUNTED[field], 1.0) for field in range(FIELDS)])
    total = np.zeros(corpus.articles)
    for leaf in dict.fromkeys(leaves(parsed(query).tree)):
        times = per_field(corpus, stretches(corpus, leaf, material.zones).starts) @ weights
        weight = idf(int((times > 0).sum()), corpus.articles)
        total += weight * times * (SATURATION + 1) / np.where(times > 0, times + norm, 1)
    return total


def idf(having: int, articles: int) -> float:
    """How telling a word is that `having` of the articles have; never below 0.

    >>> round(idf(1, 100), 2), round(idf(100, 100), 3)
    (4.21, 0.005)
    """
    return float(np.log1p((articles - having + 0.5) / (having + 0.5)))


def spans(corpus: Corpus, told: list[Found], article: int) -> dict[int, list[tuple[int, int, int]]]:
    """What is marked in an article: for each field first word, word after the last, and position in `told`."""
    pieces = corpus.pieces[FIELDS * article : FIELDS * (article + 1) + 1]
    marked: dict[int, list[tuple[int, int, int]]] = {}
    for number, leaf in enumerate(told):
        first, last = np.searchsorted(leaf.places.starts, pieces[[0, -1]])
        starts = leaf.places.starts[first:last]
        fields = np.searchsorted(pieces, starts, side="right") - 1
        ends = leaf.places.ends[first:last]
        for field, start, end in zip(fields.tolist(), starts.tolist(), ends.tolist(), strict=True):
            begin = int(pieces[field])
            marked.setdefault(field, []).append((start - begin, end - begin, number))
    return marked
