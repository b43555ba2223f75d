"""Collocates: the words that stand near a term more often than by chance, and how they hang together."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from scipy import sparse

from analysis.association import MEASURES, expected
from analysis.compiled import compiled
from analysis.contexts import Lines
from analysis.corpus import QUOTES, Corpus
from analysis.keywords import KeywordOptions, hidden, words
from analysis.terms import Terms
from analysis.totals import occurrences_of

COLUMNS = ("term", "together", "left", "right", "articles", "occurrences", "expected")


@dataclass(frozen=True)
class Window:
    """How far from the term its collocates may stand, and which of them are told.

    left, right  words before and after the term
    sentence     only inside its sentence
    least        how often a collocate stands there at least
    stop_words   whether stop words, and what else is hidden, are told too
    """

    left: int = 5
    right: int = 5
    sentence: bool = True
    least: int = 3
    stop_words: bool = False


def collocates(
    corpus: Corpus, terms: Terms, rows: np.ndarray, told: Lines, options: KeywordOptions, window: Window
) -> pd.DataFrame:
    """The terms near the occurrences of a term, a row each with `COLUMNS` and a column per measure.

    `told` are the term's lines in the selected rows, in their order. A word counts once, in however many windows
    it stands; the occurrences of the term are not their own neighbours. together: how often the
    collocate stands in a window, left and right of the term (a word between two occurrences may be
    both); articles: in how many; occurrences: how often it stands in the selection; expected: how
    often it would stand in windows of as many words by chance (Evert 2008). The measures are those of
    `association.MEASURES` of together, the words in windows (for logDice the occurrences of the
    term), occurrences, and the words of the selection. Most likely first (log-likelihood).
    """
    near, total = _near(corpus, rows, told, options, window), max(words(corpus, rows, options.zones), 1)
    reach = np.array([window.left, window.right])
    bounds = told.starts, told.ends, *_bounds(corpus, told, window), corpus.article_of(told.starts)
    counts = _counts(near, corpus.tokens, terms.term_of, *bounds, reach, len(terms.names))
    together, left, right, articles = counts
    shown = together >= max(window.least, 1)
    if not window.stop_words:
        shown &= ~hidden(corpus, terms, options)
    kept = np.flatnonzero(shown)
    uses = occurrences_of(terms.counts, rows)[kept]
    joint, places = together[kept], int(together.sum())
    frame = pd.DataFrame(
        {
            "term": terms.names[kept],
            "together": joint,
            "left": left[kept],
            "right": right[kept],
            "articles": articles[kept],
            "occurrences": uses,
            "expected": expected(places, uses, total),
        }
    )
    for name, measure in MEASURES.items():
        frame[name] = measure(joint, len(told) if name == "logDice" else places, uses, total)
    return frame.sort_values(["log-likelihood", "term"], ascending=[False, True], ignore_index=True)


def links(corpus: Corpus, terms: Terms, told: Lines, window: Window, names: list[str]) -> pd.DataFrame:
    """How often pairs of collocates stand in the same window of the term, at least once.

    A row per pair of `names` (terms as shown): first, second, windows.
    """
    number = np.full(len(terms.names), -1)
    chosen = pc.index_in(pa.array(names, pa.large_string()), terms.names.arrow).to_numpy()
    number[chosen] = np.arange(len(names))
    inside = np.zeros((len(told), len(names)), bool)
    low, high = _bounds(corpus, told, window)
    for step in (*range(-window.left, 0), *range(1, window.right + 1)):
        line, place = _at(told, low, high, step)
        which = number[terms.term_of[corpus.tokens[place]]]
        inside[line[which >= 0], which[which >= 0]] = True
    pairs = sparse.csr_array(inside.astype(np.int32))
    both = sparse.triu(pairs.T @ pairs, k=1).tocoo()
    every = np.array(names, object)
    frame = pd.DataFrame({"first": every[both.row], "second": every[both.col], "windows": both.data})
    return frame.sort_values(["windows", "first", "second"], ascending=[False, True, True], ignore_index=True)


def _bounds(corpus: Corpus, told: Lines, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """The first place of each line's window's room, and the one after its last: its field, or its sentence."""
    if not window.sentence:
        return told.first, told.last
    own = np.searchsorted(corpus.sentences, told.starts, side="right")
    ends = np.append(corpus.sentences, len(corpus.tokens))
    return np.maximum(told.first, corpus.sentences[own - 1]), np.minimum(told.last, ends[own])


def _near(corpus: Corpus, rows: np.ndarray, told: Lines, options: KeywordOptions, window: Window) -> np.ndarray:
    """Of each place of the stream whether it is near: 1 left of the term, 2 right of it, 3 both, uint8."""
    sizes = np.array([window.left, window.right, len(corpus.tokens)])
    near = _marked(told.starts, told.ends, *_bounds(corpus, told, window), sizes)
    if options.zones == QUOTES:  # a window stays in its field, but may leave a quotation
        places = np.flatnonzero(near)
        near[places[~corpus.within(places, rows, options.zones)]] = 0
    return near


@compiled
def _marked(starts, ends, low, high, sizes):
    left, right = sizes[0], sizes[1]
    near = np.zeros(sizes[2], np.uint8)
    for line in range(len(starts)):
        for place in range(max(starts[line] - left, low[line]), starts[line]):
            near[place] |= 1
        for place in range(ends[line], min(ends[line] + right, high[line])):
            near[place] |= 2
    for line in range(len(starts)):
        for place in range(starts[line], ends[line]):
            near[place] = 0
    return near


@compiled
def _counts(near, tokens, term_of, starts, ends, low, high, articles, reach, terms):
    """How often each term stands near, left and right, and in how many articles; of each line its window is read."""
    counts, last, done = np.zeros((4, terms), np.int64), np.full(terms, -1, np.int64), 0
    for line in range(len(starts)):
        end = min(ends[line] + reach[1], high[line])
        for place in range(max(starts[line] - reach[0], low[line], done), end):
            if near[place]:
                term = term_of[tokens[place]]
                counts[0, term] += 1
                counts[1, term] += near[place] & 1
                counts[2, term] += near[place] >> 1
                if last[term] != articles[line]:
                    last[term] = articles[line]
                    counts[3, term] += 1
        done = max(done, end)
    return counts


def _at(told: Lines, low: np.ndarray, high: np.ndarray, step: int) -> tuple[np.ndarray, np.ndarray]:
    """The lines that have a neighbour at a step inside their bounds, and its place in the stream."""
    place = told.ends + step - 1 if step > 0 else told.starts + step
    line = np.flatnonzero((place >= low) & (place < high))
    return line, place[line]
