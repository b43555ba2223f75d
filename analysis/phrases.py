"""Phrases: words that stand side by side inside one sentence."""

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.corpus import Corpus
from analysis.keywords import KeywordOptions, framed, hidden, words
from analysis.terms import Terms


def phrase_frequencies(
    corpus: Corpus, terms: Terms, rows: np.ndarray, options: KeywordOptions, least: int = 2
) -> pd.DataFrame:
    """How often each phrase of `options.length` words occurs, `least` times or more.

    The columns are those of `keywords.frequencies`. A phrase lies inside one
    sentence and neither begins nor ends with a hidden term. Stop words inside it
    count: `cup of tea` is a phrase of three.
    """
    rows = np.asarray(rows, bool)
    starts = phrase_starts(corpus, terms, rows, options)
    grams = terms.term_of[corpus.tokens[starts[:, None] + np.arange(options.length)]]
    number, first = numbered(grams)
    uses = np.bincount(number, minlength=len(first))
    often = np.flatnonzero(uses >= least)
    place = np.full(len(first), -1)
    place[often] = np.arange(len(often))
    names = _names(corpus, terms, starts, number, often, options)
    inside = place[number] >= 0
    article = np.cumsum(rows)[corpus.article_of(starts[inside])] - 1
    ones = np.ones(int(inside.sum()), np.int32)
    shape = (int(rows.sum()), len(often))
    counts = sparse.coo_array((ones, (article, place[number[inside]])), shape=shape).tocsr()
    return framed(names, counts, np.ones(len(often), bool), words(corpus, rows, options.zones))


def phrase_starts(corpus: Corpus, terms: Terms, rows: np.ndarray, options: KeywordOptions) -> np.ndarray:
    """Where in the stream a phrase may start, int64 ascending."""
    length = options.length
    inside = corpus.inside(rows, options.zones)
    sentence = np.cumsum(np.bincount(corpus.sentences, minlength=len(corpus.tokens) + 1))[:-1]
    shown = ~hidden(corpus, terms, options)[terms.term_of[corpus.tokens]]
    last = max(len(corpus.tokens) - length + 1, 0)
    ends = np.arange(length - 1, length - 1 + last)
    good = inside[:last] & shown[:last] & shown[ends] & (sentence[:last] == sentence[ends])
    return np.flatnonzero(good)


def numbered(grams: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A number for each different row of `grams`, and one row that has each number.

    >>> number, first = numbered(np.array([[1, 2], [3, 4], [1, 2]]))
    >>> number.tolist(), first.tolist()
    ([0, 1, 0], [0, 1])
    """
    number = np.zeros(len(grams), np.int64)
    for column in grams.T:
        _, number = np.unique(number * (int(column.max(initial=0)) + 1) + column, return_inverse=True)
    _, first = np.unique(number, return_index=True)
    return number, first


def _names(
    corpus: Corpus, terms: Terms, starts: np.ndarray, number: np.ndarray, often: np.ndarray, options: KeywordOptions
) -> np.ndarray:
    """How each frequent phrase is shown: as it mostly stands, or by its lemmas or stems."""
    place = np.full(int(number.max(initial=-1)) + 1, -1)
    place[often] = np.arange(len(often))
    kept = place[number] >= 0
    phrase, first = place[number[kept]], starts[kept]
    grams = corpus.tokens[first[:, None] + np.arange(options.length)].astype(np.int64)
    form, one = numbered(grams)
    uses = np.bincount(form, minlength=len(one))
    order = np.argsort(uses[form], kind="stable")
    best = np.zeros(len(often), np.int64)
    best[phrase[order]] = order  # the most used form writes last
    words = corpus.vocabulary if options.forms == "as they stand" else terms.names[terms.term_of]
    return np.array([" ".join(words[gram]).removesuffix("'s") for gram in grams[best]], object)
