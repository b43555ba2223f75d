"""Runs of terms that occur often, counted length by length in the stream of tokens.

A run can only be frequent when the run without its last word is (Agrawal and Srikant's
a priori, 1994), so each length looks only where the one before was found.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analysis.corpus import Corpus
from analysis.keywords import KeywordOptions, hidden
from analysis.terms import Terms

LONGEST = 5


@dataclass(frozen=True)
class Grams:
    """The phrases of one length.

    words    the number of words of each
    starts   int64 (occurrences,): where in the stream each occurrence begins, ascending
    number   int64 (occurrences,): which phrase it is
    uses     int64 (phrases,): the occurrences of each phrase
    before   int64 (phrases,): the occurrences of its words without the last
    """

    words: int
    starts: np.ndarray
    number: np.ndarray
    uses: np.ndarray
    before: np.ndarray

    def examples(self) -> np.ndarray:
        """One place of the stream at which each phrase begins, int64 (phrases,)."""
        places = np.zeros(len(self.uses), np.int64)
        places[self.number] = self.starts
        return places

    def only(self, kept: np.ndarray) -> "Grams":
        """The phrases that are kept, bool (phrases,), numbered anew."""
        anew = np.cumsum(kept) - 1
        there = kept[self.number]
        return Grams(
            self.words, self.starts[there], anew[self.number[there]], self.uses[kept], self.before[kept]
        )  # fmt: skip


def grams(corpus: Corpus, terms: Terms, inside: np.ndarray, options: KeywordOptions, least: int) -> Iterator[Grams]:
    """The phrases of two, three, four and five words that occur `least` times or more.

    They lie inside one sentence, where the stream is `inside`, bool (tokens,), and neither
    begin nor end with a hidden term.
    """
    term = terms.term_of[corpus.tokens]
    uses = alone = np.bincount(term[inside], minlength=len(terms.names))
    shown = ~hidden(corpus, terms, options)
    opens = np.ones(len(term) + 1, bool)  # past the end a sentence opens
    opens[:-1] = False
    opens[corpus.sentences] = True
    starts = np.flatnonzero(inside & (shown & (alone >= least))[term])
    number = term[starts]
    for words in range(2, LONGEST + 1):
        going = ~opens[starts + words - 1]
        going[going] = inside[starts[going] + words - 1]  # a phrase does not leave its quotation
        starts, number = starts[going], number[going]
        last = term[starts + words - 1]
        keys = number * np.int64(len(alone)) + last
        found, uses, before = *_frequent(keys, least), uses
        place = np.minimum(np.searchsorted(found, keys), max(len(found) - 1, 0))
        there = found[place] == keys if len(found) else np.zeros(len(keys), bool)
        starts, number = starts[there], place[there]
        level = Grams(words, starts, number, uses, before[found // len(alone)])
        yield level.only(shown[found % len(alone)])


def _frequent(keys: np.ndarray, least: int) -> tuple[np.ndarray, np.ndarray]:
    """The keys that occur `least` times or more, ascending, and how often each does.

    >>> [part.tolist() for part in _frequent(np.array([7, 3, 7]), 2)]
    [[7], [2]]
    """
    found, uses = np.unique(keys, return_counts=True)
    often = uses >= least
    return found[often], uses[often]
