"""Collocates: the words that stand near a term more often than by chance, and how they hang together."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from scipy import sparse

from analysis.association import MEASURES, expected
from analysis.contexts import Lines
from analysis.corpus import QUOTES, Corpus
from analysis.keywords import KeywordOptions, hidden, words
from analysis.terms import Terms

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

    `told` are the term's lines in the selected rows. A word counts once, in however many windows
    it stands; the occurrences of the term are not their own neighbours. together: how often the
    collocate stands in a window, left and right of the term (a word between two occurrences may be
    both); articles: in how many; occurrences: how often it stands in the selection; expected: how
    often it would stand in windows of as many words by chance (Evert 2008). The measures are those of
    `association.MEASURES` of together, the words in windows (for logDice the occurrences of the
    term), occurrences, and the words of the selection. Most likely first (log-likelihood).
    """
    term = terms.term_of
    left, right = (_counted(corpus, rows, places, options.zones) for places in _near(corpus, told, window))
    places = np.union1d(left, right)
    size, total = len(terms.names), words(corpus, rows, options.zones)
    together = np.bincount(term[corpus.tokens[places]], minlength=size)
    shown = together >= max(window.least, 1)
    if not window.stop_words:
        shown &= ~hidden(corpus, terms, options)
    kept = np.flatnonzero(shown)
    uses = (np.asarray(rows, np.int64) @ terms.counts)[kept]
    joint = together[kept]
    frame = pd.DataFrame(
        {
            "term": terms.names[kept],
            "together": joint,
            "left": np.bincount(term[corpus.tokens[left]], minlength=size)[kept],
            "right": np.bincount(term[corpus.tokens[right]], minlength=size)[kept],
            "articles": _articles(corpus, term, places, shown)[kept],
            "occurrences": uses,
            "expected": expected(len(places), uses, max(total, 1)),
        }
    )
    for name, measure in MEASURES.items():
        near = len(told) if name == "logDice" else len(places)
        frame[name] = measure(joint, near, uses, max(total, 1))
    return frame.sort_values(["log-likelihood", "term"], ascending=[False, True], ignore_index=True)


def links(corpus: Corpus, terms: Terms, told: Lines, window: Window, names: list[str]) -> pd.DataFrame:
    """How often pairs of collocates stand in the same window of the term, at least once.

    A row per pair of `names` (terms as shown): first, second, windows.
    """
    number = np.full(len(terms.names), -1)
    chosen = pc.index_in(pa.array(names, pa.large_string()), terms.names.arrow).to_numpy()
    number[chosen] = np.arange(len(names))
    inside = np.zeros((len(told), len(names)), bool)
    for step in (*range(-window.left, 0), *range(1, window.right + 1)):
        line, place = _at(corpus, told, step, window)
        which = number[terms.term_of[corpus.tokens[place]]]
        inside[line[which >= 0], which[which >= 0]] = True
    pairs = sparse.csr_array(inside.astype(np.int32))
    both = sparse.triu(pairs.T @ pairs, k=1).tocoo()
    every = np.array(names, object)
    frame = pd.DataFrame({"first": every[both.row], "second": every[both.col], "windows": both.data})
    return frame.sort_values(["windows", "first", "second"], ascending=[False, True, True], ignore_index=True)


def _near(corpus: Corpus, told: Lines, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """The places left and right of the lines' term, each once, ascending."""
    sides = []
    for steps in (range(-window.left, 0), range(1, window.right + 1)):
        near = np.zeros(len(corpus.tokens), bool)
        for step in steps:
            near[_at(corpus, told, step, window)[1]] = True
        for step in range(int((told.ends - told.starts).max(initial=0))):  # the term itself, word by word
            near[(told.starts + step)[told.starts + step < told.ends]] = False
        sides.append(np.flatnonzero(near))
    return sides[0], sides[1]


def _counted(corpus: Corpus, rows: np.ndarray, places: np.ndarray, zones: str) -> np.ndarray:
    """The places that are counted: a window stays in its field, but may leave a quotation."""
    return places[corpus.within(places, rows, zones)] if zones == QUOTES else places


def _at(corpus: Corpus, told: Lines, step: int, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """The lines that have a neighbour at a step inside the window, and its place in the stream."""
    place = told.ends + step - 1 if step > 0 else told.starts + step
    inside = (place >= told.first) & (place < told.last)
    if window.sentence:
        own = np.searchsorted(corpus.sentences, told.starts, side="right")
        begins = corpus.sentences[own - 1]
        ends = np.append(corpus.sentences, len(corpus.tokens))[own]
        inside &= (place >= begins) & (place < ends)
    line = np.flatnonzero(inside)
    return line, place[line]


def _articles(corpus: Corpus, term: np.ndarray, places: np.ndarray, shown: np.ndarray) -> np.ndarray:
    """In how many articles each shown term stands at one of the places, int64 (terms,)."""
    found = term[corpus.tokens[places]]
    places, found = places[shown[found]], found[shown[found]].astype(np.int64)
    pairs = np.unique(found * max(corpus.articles, 1) + corpus.article_of(places))
    return np.bincount(pairs // max(corpus.articles, 1), minlength=len(shown))
