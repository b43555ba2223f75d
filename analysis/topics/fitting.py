"""Which articles fit the topic that they are nearest to, and which fit nowhere."""

import numpy as np
from scipy.stats import norm

from analysis.topics.groups import sums
from analysis.weights import unit

#: An article fits nowhere when it is at least so many deviations less like its topic than is usual,
#: and at most this share of those as far off would be there by chance.
DEVIATIONS, LEAST_DEVIATION, CHANCE = 2.0, 0.02, 0.1


def fitting(around: np.ndarray, label: np.ndarray, number: int) -> np.ndarray:
    """Which articles fit their topic, bool (n,).

    `around` are the articles midway to their nearest ones. Those of a topic that is about nothing
    are as far from its centre as its own articles are, so that what is usual is taken over all
    topics: the median likeness, and the median deviation from the median of the own topic. How
    far below an article must lie is settled by how many lie there: of those that fit nowhere at
    most `CHANCE` would do so by chance (Benjamini and Hochberg 1995).
    """
    likeness = (around * unit(sums(around, label, number))[label]).sum(axis=1)
    median = np.array([np.median(likeness[label == n]) if (label == n).any() else 1 for n in range(number)])
    deviation = max(1.4826 * float(np.median(np.abs(likeness - median[label]))), LEAST_DEVIATION)
    below = (np.median(likeness) - likeness) / deviation
    expected = norm.sf(below) * len(below)
    far = below[(below > DEVIATIONS) & (expected <= CHANCE * _rank(expected))]
    return below < far.min(initial=np.inf)


def _rank(values: np.ndarray) -> np.ndarray:
    """How many values are at most as large, for each."""
    return np.searchsorted(np.sort(values), values, side="right")
