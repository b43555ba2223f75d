"""Keyness: which terms one group of articles uses more than another.

The measures of corpus linguistics and of political science beside each other: log-likelihood
(Rayson and Garside 2000), log-odds with an informative Dirichlet prior (Monroe, Colaresi and
Quinn 2008), and effect sizes that do not grow with the corpus (Hardie 2014; Gabrielatos and
Marchi 2011).
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import erfc, xlogy
from scipy.stats import false_discovery_control

from analysis.usage import Usage

MEASURES = ("z", "log_likelihood", "log_ratio")
#: Words of the prior, as a share of the smaller group's words.
PRIOR = 0.1
#: Occurrences that stand for none at all in the ratio of two rates (Hardie 2014).
NEARLY_NONE = 0.5


@dataclass(frozen=True)
class KeynessOptions:
    """Which terms are compared: those with at least so many articles, and stories, in one of the groups."""

    articles: int = 3
    stories: int = 1


def keyness(names: np.ndarray, first: Usage, second: Usage, compared: np.ndarray) -> pd.DataFrame:
    """The terms of `compared` (bool, as in `names`) in two groups, those most key to the first on top.

    A row per term with term; occurrences, per_1000_words, articles, stories (where
    known) and dispersion of each group as `first_…` and `second_…`; and, positive where
    the first group uses the term more:

    log_likelihood  G2 of Rayson and Garside with the sign of the difference
    p, q            its chance under no difference, and the same corrected for all the
                    terms compared (Benjamini and Hochberg 1995): the share of false
                    alarms among all terms with a q as small
    bayes_factor    G2 less the ln of all words (BIC; Wilson 2013): above 2 speaks for a
                    difference, above 10 very strongly
    log_ratio       log2 of the ratio of the two rates, 0.5 occurrences standing for none
    difference      %DIFF: by how many percent the first rate exceeds the second one (inf:
                    the second group has none)
    log_odds, z     log-odds ratio with a prior that shares out `PRIOR` of the smaller
                    group's words as both groups together use them, and its z-score
    """
    terms = np.flatnonzero(compared)
    table = {"term": names[terms]}
    for side, usage in (("first", first), ("second", second)):
        table |= {f"{side}_{name}": values[terms] for name, values in usage.columns().items()}
    table |= _measures(
        first.occurrences[terms].astype(float), second.occurrences[terms].astype(float), first.words, second.words
    )
    told = pd.DataFrame(table)
    return told.sort_values(["z", "term"], ascending=[False, True], ignore_index=True)


def able(first: Usage, second: Usage, options: KeynessOptions) -> np.ndarray:
    """Which terms enough articles and stories of one of the groups have, bool (terms,)."""
    fits = np.maximum(first.articles, second.articles) >= options.articles
    if first.stories is not None and second.stories is not None:
        fits &= np.maximum(first.stories, second.stories) >= options.stories
    return fits


def _measures(a: np.ndarray, b: np.ndarray, c: int, d: int) -> dict[str, np.ndarray]:
    """The measures of terms that occur a times among c words and b times among d words."""
    rate, other = a / max(c, 1), b / max(d, 1)
    likely = log_likelihood(a, b, c, d)
    chance = erfc(np.sqrt(likely / 2))  # of chi-squared with one degree of freedom, in a tenth of scipy's time
    log_odds, z = log_odds_ratio(a, b, c, d)
    ratio = np.maximum(a, NEARLY_NONE) / max(c, 1) / (np.maximum(b, NEARLY_NONE) / max(d, 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        difference = 100 * (rate - other) / other
    return {
        "log_likelihood": np.where(rate >= other, likely, -likely),
        "p": chance,
        "q": false_discovery_control(chance) if len(chance) else chance,
        "bayes_factor": likely - np.log(max(c + d, 1)),
        "log_ratio": np.log2(ratio),
        "difference": difference,
        "log_odds": log_odds,
        "z": z,
    }


def log_likelihood(a: np.ndarray, b: np.ndarray, c: int, d: int) -> np.ndarray:
    """G2 of Rayson and Garside: 2 (a ln(a / E1) + b ln(b / E2)), E as if both groups were one.

    >>> round(float(log_likelihood(np.array(10.0), np.array(20.0), 1000, 4000)), 3)
    2.924
    """
    whole = max(c + d, 1)
    one, two = c * (a + b) / whole, d * (a + b) / whole
    return np.maximum(2 * (_times_log(a, one) + _times_log(b, two)), 0.0)


def _times_log(count: np.ndarray, expected: np.ndarray) -> np.ndarray:
    return xlogy(count, np.where(count > 0, count / np.where(expected > 0, expected, 1), 1))


def log_odds_ratio(a: np.ndarray, b: np.ndarray, c: int, d: int) -> tuple[np.ndarray, np.ndarray]:
    """The log-odds ratio with an informative Dirichlet prior, and its z-score (Monroe and others, equations 15-22)."""
    size = PRIOR * max(min(c, d), 1)
    prior = np.maximum(size * (a + b) / max(c + d, 1), 1e-9)
    size = max(size, 1e-9)
    one = np.log(a + prior) - np.log(np.maximum(c + size - a - prior, 1e-9))
    two = np.log(b + prior) - np.log(np.maximum(d + size - b - prior, 1e-9))
    return one - two, (one - two) / np.sqrt(1 / (a + prior) + 1 / (b + prior))
