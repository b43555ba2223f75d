"""Contexts: every occurrence of a term with the words around it (a concordance, KWIC).

Sorting, filtering and counting neighbours work on the token stream alone; the text of a
line is cut out of its article when it is shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.concepts import Concept, hits
from analysis.corpus import FIELDS, Corpus
from analysis.terms import Terms

#: Words on each side that a context has.
WIDTH = 12
#: The neighbour of a line that has none there: its field begins or ends before.
NONE = -1


@dataclass(frozen=True)
class Lines:
    """Occurrences of a term: tokens starts[k] to ends[k] of the stream, inside a field.

    `first` and `last` (int64, as the others) bound the field: its tokens are first[k] to last[k].
    """

    starts: np.ndarray
    ends: np.ndarray
    first: np.ndarray
    last: np.ndarray

    def __len__(self) -> int:
        return len(self.starts)

    def only(self, which: np.ndarray) -> "Lines":
        """Some of the lines, chosen by truth values or by positions in a new order."""
        return Lines(self.starts[which], self.ends[which], self.first[which], self.last[which])


def lines(
    corpus: Corpus, terms: Terms, rows: np.ndarray, term: str, forms: str = "as they stand", zones: str = "all",
    concepts: Sequence[Concept] = (),
) -> Lines:  # fmt: skip
    """Every occurrence of a term (`concepts.hits`) in the selected articles and zones, in their order."""
    found = hits(corpus, terms, forms, term, concepts)
    kept = corpus.within(found.starts, rows, zones)
    starts = found.starts[kept]
    piece = np.searchsorted(corpus.pieces, starts, side="right") - 1
    bounds = corpus.pieces[piece].astype(np.int64), corpus.pieces[piece + 1].astype(np.int64)
    return Lines(starts, found.ends[kept], *bounds)


def neighbour(corpus: Corpus, told: Lines, step: int) -> np.ndarray:
    """The token at a step from each line's term, -1 the one before and 1 the one after it; `NONE` outside the field.

    Step 0 is the term's own first word.
    """
    place = told.ends + step - 1 if step > 0 else told.starts + step
    inside = (place >= told.first) & (place < told.last)
    found = np.full(len(told), NONE, np.int64)
    found[inside] = corpus.tokens[place[inside]]
    return found


def by_neighbour(corpus: Corpus, told: Lines, step: int) -> np.ndarray:
    """The order of the lines by their neighbour at a step, then by the two further out, int64 (lines,).

    Words are ordered without regard to capitals; where a neighbour is missing the line comes first.
    """
    outwards = 1 if step > 0 else -1
    steps = (step,) if step == 0 else (step, step + outwards, step + 2 * outwards)
    return np.lexsort([_alphabetical(corpus, neighbour(corpus, told, each)) for each in reversed(steps)])


def with_words(
    corpus: Corpus, terms: Terms, told: Lines, term: str, forms: str = "as they stand",
    concepts: Sequence[Concept] = (), width: int = WIDTH,
) -> np.ndarray:  # fmt: skip
    """Which lines have another term that begins within `width` words of theirs, bool (lines,)."""
    other = hits(corpus, terms, forms, term, concepts)
    low = np.maximum(told.starts - width, told.first)
    high = np.minimum(told.ends + width, told.last)
    before = np.searchsorted(other.starts, told.starts) - np.searchsorted(other.starts, low)
    after = np.searchsorted(other.starts, high) - np.searchsorted(other.starts, told.ends)
    return (before > 0) | (after > 0)


def sample(count: int, most: int, seed: int = 0) -> np.ndarray:
    """`most` of `count` positions drawn at random, ascending; all when there are no more.

    >>> sample(3, 5).tolist(), len(sample(1000, 10)), (sample(1000, 10) == sample(1000, 10)).all().item()
    ([0, 1, 2], 10, True)
    """
    if count <= most:
        return np.arange(count)
    return np.sort(np.random.default_rng(seed).choice(count, most, replace=False))


def neighbours(corpus: Corpus, terms: Terms, told: Lines, steps: Sequence[int], shown: np.ndarray) -> pd.DataFrame:
    """How often each shown term stands at each step from the lines' term.

    A row per term and step: step, term, occurrences; at each step the most frequent first.
    """
    found = []
    for step in steps:
        tokens = neighbour(corpus, told, step)
        uses = np.bincount(terms.term_of[tokens[tokens != NONE]], minlength=len(terms.names)) * shown
        kept = np.flatnonzero(uses)
        frame = pd.DataFrame({"step": step, "term": terms.names[kept], "occurrences": uses[kept]})
        found.append(frame.sort_values(["occurrences", "term"], ascending=[False, True]))
    return pd.concat(found, ignore_index=True)


def place_of(corpus: Corpus, told: Lines) -> pd.DataFrame:
    """Where each line stands: row (the article), field (position in `COUNTED`), word and after (in the field)."""
    piece = np.searchsorted(corpus.pieces, told.starts, side="right") - 1
    return pd.DataFrame(
        {
            "row": piece // FIELDS,
            "field": piece % FIELDS,
            "word": told.starts - told.first,
            "after": told.ends - told.first,
        }
    )


def _alphabetical(corpus: Corpus, tokens: np.ndarray) -> np.ndarray:
    """A rank for each token by its letters in lower case, `NONE` first."""
    known, which = np.unique(tokens, return_inverse=True)
    words = [word.lower() for word in corpus.vocabulary[known[known != NONE]].tolist()]
    words = [*[""] * (len(known) - len(words)), *words]  # NONE is the smallest, if it is there
    rank = {word: number for number, word in enumerate(sorted(set(words)))}
    return np.array([rank[word] for word in words], np.int64)[which]
