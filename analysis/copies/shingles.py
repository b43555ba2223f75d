"""Shingles: the runs of words by which texts are compared, and a sample of them to find who to compare.

A shingle is `WORDS` words in a row (Broder 1997, "On the resemblance and
containment of documents"). The sample is winnowed (Schleimer, Wilkerson and
Aiken 2003): the smallest of each `WINDOW` neighbouring shingles, so that any
run of `WORDS + WINDOW - 1` words in common is found for certain. All hashes are
made of the words themselves: the order of the articles does not matter.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.ndimage import minimum_filter1d

from analysis.compiled import compiled, in_parts, machine_code
from analysis.corpus import Corpus
from analysis.terms import Terms

WORDS, WINDOW = 4, 16
#: Below so many words a body alone, such as “Watch the video”, does not tell articles apart.
SHORT = 20
#: Columns of a set's hashes, and texts whose sets are made at a time.
COLUMNS, AT_ONCE = 2**31 - 1, 10_000
#: An odd factor by which places are told apart in sums of hashes modulo 2**64 (Knuth's 64-bit LCG).
FACTOR = np.uint64(6364136223846793005)


@dataclass(frozen=True)
class Texts:
    """The words of `n` texts, one text after the other.

    words   int32 (all words,): each word as a position in `names`
    starts  int64 (n + 1,): text a is words[starts[a]:starts[a + 1]]
    names   array of str: each different word in lower case
    hashes  uint64: a hash of each name
    """

    words: np.ndarray
    starts: np.ndarray
    names: np.ndarray
    hashes: np.ndarray

    @property
    def lengths(self) -> np.ndarray:
        """The number of words of each text, int64 (n,)."""
        return np.diff(self.starts)


def texts(corpus: Corpus, terms: Terms) -> Texts:
    """The bodies of all articles; of an article with hardly a body its headline and deck too."""
    short = corpus.lengths("body") < SHORT
    inside = corpus.inside(~short, "body") | corpus.inside(short, "all")
    lengths = np.where(short, corpus.lengths("all"), corpus.lengths("body"))
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    hashes = pd.util.hash_array(np.asarray(terms.folded), categorize=False)
    return Texts(terms.term_of[corpus.tokens[inside]], starts, terms.folded, hashes)


def picked(told: Texts, rows: np.ndarray, most: int | None = None) -> Texts:
    """The texts of some articles, or the first `most` words of each, in the order of `rows`."""
    lengths = told.lengths[rows] if most is None else np.minimum(told.lengths[rows], most)
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    words = np.empty(starts[-1], told.words.dtype)
    for first in range(0, len(rows), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        begins = starts[:-1][some]
        shift = np.repeat(told.starts[rows[some]] - begins, lengths[some])
        ends = starts[1:][some][-1]
        words[begins[0] : ends] = told.words[np.arange(begins[0], ends) + shift]
    return Texts(words, starts, told.names, told.hashes)


def fingerprints(told: Texts) -> np.ndarray:
    """A hash of each whole text, uint64 (n,): equal when the texts have the same words in a row."""
    powers = np.cumprod(np.full(int(told.lengths.max(initial=0)), FACTOR))
    found = [np.zeros(0, np.uint64)]
    for part in parts(told):
        some = picked(told, part)
        place = np.arange(len(some.words)) - np.repeat(some.starts[:-1], some.lengths)
        sums = np.cumsum(some.hashes[some.words] * powers[place])
        ends = np.concatenate([np.zeros(1, np.uint64), sums])[some.starts]
        found.append(mixed(np.diff(ends) + some.lengths.astype(np.uint64)))
    return np.concatenate(found)


def mixed(numbers: np.ndarray) -> np.ndarray:
    """The numbers with their bits well mixed, uint64 (Stafford's finaliser, as in SplitMix64)."""
    told = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    told = (told ^ (told >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return told ^ (told >> np.uint64(31))


_mixed = machine_code(mixed)


def shingles(told: Texts) -> tuple[np.ndarray, np.ndarray]:
    """The hash and the text of every shingle, uint64 and int64; a shorter text is one shingle."""
    counts = np.minimum(np.maximum(told.lengths - WORDS + 1, 1), told.lengths)
    found = in_parts(
        lambda first, last: _shingles(told.words, told.hashes, told.starts[first : last + 1], counts[first:last]),
        len(counts), WORDS * len(told.words),
    )  # fmt: skip
    return np.concatenate(found), np.repeat(np.arange(len(counts)), counts)


@compiled
def _shingles(words, hashes, starts, counts):
    found, at = np.zeros(counts.sum(), np.uint64), 0
    for text in range(len(counts)):
        for place in range(starts[text], starts[text] + counts[text]):
            factor, total = FACTOR, np.uint64(0)
            for word in words[place : min(place + WORDS, starts[text + 1])]:
                total += hashes[word] * factor
                factor *= FACTOR
            found[at] = _mixed(total)
            at += 1
    return found


def samples(told: Texts) -> tuple[np.ndarray, np.ndarray]:
    """The sampled shingles of all texts, and the text of each."""
    hashes, text = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    for part in parts(told):
        found, place = winnowed(*shingles(picked(told, part)))
        hashes.append(found)
        text.append(part[place])
    return np.concatenate(hashes), np.concatenate(text)


def parts(told: Texts) -> list[np.ndarray]:
    """The texts in parts that are few enough to be worked on at a time."""
    return [np.arange(start, min(start + AT_ONCE, len(told.lengths))) for start in range(0, len(told.lengths), AT_ONCE)]


def winnowed(hashes: np.ndarray, text: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The smallest shingle of each `WINDOW` neighbours in one text, and its text."""
    apart = np.arange(len(hashes)) + (text + 1) * WINDOW  # texts do not see one another
    values = (hashes >> np.uint64(11)).astype(np.float64)  # 53 bits: the filter reckons in doubles
    spread = np.full(int(apart[-1]) + WINDOW if len(apart) else 0, np.inf)
    spread[apart] = values
    smallest = minimum_filter1d(spread, WINDOW, mode="nearest")
    # a shingle is kept when some window that holds it has no smaller one
    largest = -minimum_filter1d(-smallest, WINDOW, mode="nearest", origin=WINDOW % 2 - 1)
    kept = values == largest[apart]
    return hashes[kept], text[kept]


def sets(told: Texts, rows: np.ndarray) -> sparse.csr_array:
    """Which shingles some texts have, CSR int8 (rows, 2**31 - 1) of ones; columns are hashes."""
    columns, starts = np.empty(int(told.lengths[rows].sum()), np.int32), [0]
    for first in range(0, len(rows), AT_ONCE):
        some = picked(told, rows[first : first + AT_ONCE])
        hashes, text = shingles(some)
        key = np.sort(text * COLUMNS + (hashes % np.uint64(COLUMNS)).astype(np.int64))
        key = key[np.diff(key, prepend=-1) > 0]
        columns[starts[-1] : starts[-1] + len(key)] = key % COLUMNS
        starts += (starts[-1] + np.cumsum(np.bincount(key // COLUMNS, minlength=len(some.lengths)))).tolist()
    ones = np.ones(starts[-1], np.int8)
    return sparse.csr_array((ones, columns[: starts[-1]], starts), shape=(len(rows), COLUMNS))
