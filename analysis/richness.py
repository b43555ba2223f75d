"""Vocabulary richness of each article: the moving-average type-token ratio.

Covington and McFall 2010, "Cutting the Gordian knot": the share of different words in a
window of fixed length, averaged over all windows, which does not fall with the length of
the text as the plain type-token ratio does.
"""

import numpy as np

from analysis.compiled import compiled
from analysis.corpus import FIELDS, Corpus
from analysis.terms import Terms
from data.article import COUNTED

#: Words in a window.
WINDOW = 100
BODY = COUNTED.index("body")


def richness(corpus: Corpus, terms: Terms, window: int = WINDOW) -> np.ndarray:
    """The moving-average type-token ratio of each article's body, 0 to 1, float64 (articles,).

    NaN for a body shorter than the window.
    """
    starts, ends = corpus.pieces[BODY:-1:FIELDS], corpus.pieces[BODY + 1 :: FIELDS]
    return _ratios(corpus.tokens, terms.term_of, starts, ends, window, int(terms.term_of.max(initial=0)) + 1)


@compiled
def _ratios(tokens, term_of, starts, ends, window, terms):  # noqa: ANN001, ANN202
    """A word counts in those windows that hold it and not its occurrence before."""
    told = np.full(len(starts), np.nan)
    last = np.full(terms, -1)
    for article in range(len(starts)):
        start, end = starts[article], ends[article]
        windows = end - start - window + 1
        if windows < 1:
            continue
        different = 0
        for place in range(start, end):
            term = term_of[tokens[place]]
            first = max(start, place - window + 1, last[term] + 1)  # the first window that counts it
            final = min(place, end - window)
            different += max(0, final - first + 1)
            last[term] = place
        told[article] = different / (windows * window)
    return told
