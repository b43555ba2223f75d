"""Word trees: what follows a term, or comes before it, branch by branch (Wattenberg and Viégas 2008)."""

from dataclasses import dataclass

import numpy as np

from analysis.contexts import Lines
from analysis.corpus import Corpus
from analysis.terms import Terms

#: Branches of a node, and words from the term to the end of a branch, at most.
MOST, DEPTH = 8, 5
#: A branch is taken at least this often.
LEAST = 2


@dataclass(frozen=True)
class Branch:
    """A word that follows what its parents say.

    words    from the term outwards, this word last
    times    how often the text goes on like this
    """

    words: tuple[str, ...]
    times: int


def branches(corpus: Corpus, terms: Terms, told: Lines, *, before: bool = False) -> list[Branch]:
    """The branches of a term's lines, each parent before its children, the most frequent first.

    A branch ends with its sentence. Where a single word goes on each time, its branch is followed
    like any other. At most `MOST` branches of a node are told, each taken `LEAST` times or more.
    """
    bounds = np.append(corpus.sentences, len(corpus.tokens))
    own = np.searchsorted(corpus.sentences, told.starts, side="right")
    edge = bounds[own - 1] if before else bounds[own]
    place = told.starts - 1 if before else told.ends
    found: list[Branch] = []
    _grow(corpus, terms, place, edge, -1 if before else 1, (), found)
    return found


def trimmed(found: list[Branch], most: int) -> list[Branch]:
    """The most frequent branches, at most `most`: all that are taken more often than the first left out.

    >>> [branch.words for branch in trimmed([Branch(("a",), 3), Branch(("a", "b"), 2), Branch(("c",), 2)], 2)]
    [('a',)]
    """
    if len(found) <= most:
        return found
    bound = sorted((branch.times for branch in found), reverse=True)[most]
    return [branch for branch in found if branch.times > bound]


def _grow(
    corpus: Corpus, terms: Terms, place: np.ndarray, edge: np.ndarray, step: int, words: tuple[str, ...],
    found: list[Branch],
) -> None:  # fmt: skip
    """Add to `found` the branches that begin at the places, one word further than `words`."""
    inside = place >= edge if step < 0 else place < edge
    place, edge = place[inside], edge[inside]
    if len(words) >= DEPTH or not len(place):
        return
    term = terms.term_of[corpus.tokens[place]]
    known, times = np.unique(term, return_counts=True)
    for which in np.lexsort((terms.folded[known].astype(str), -times))[:MOST]:
        if times[which] < LEAST:
            break
        here = term == known[which]
        longer = (*words, str(terms.names[known[which]]))
        found.append(Branch(longer, int(times[which])))
        _grow(corpus, terms, place[here] + step, edge[here], step, longer, found)
