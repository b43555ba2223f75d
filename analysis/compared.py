"""What is compared of groups of articles: words, phrases or concept groups, counted in the zones of each group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.corpus import Corpus
from analysis.encoding import Progress
from analysis.keyness import KeynessOptions, able, keyness
from analysis.keywords import GROUPS, KeywordOptions, concept_counts, hidden
from analysis.phrases import phrase_counts
from analysis.terms import Terms
from analysis.usage import Usage, usage


@dataclass(frozen=True)
class Side:
    """One side of a comparison: which articles are in it, bool (articles,), and the zones whose words count."""

    rows: np.ndarray
    zones: str


@dataclass(frozen=True)
class Compared:
    """The terms that sides are compared by.

    names   object (terms,)
    shown   bool (terms,): which are not hidden
    counts  for each zones of the sides, how often each article has each term, CSR (articles, terms)
    """

    names: np.ndarray
    shown: np.ndarray
    counts: Mapping[str, sparse.csr_array]


def compared(
    corpus: Corpus,
    terms: Mapping[str, Terms],
    sides: Sequence[Side],
    options: KeywordOptions,
    progress: Progress = lambda fraction, text: None,
) -> Compared:
    """The words, phrases or concept groups (`options.length`) of the sides; `terms` are those of each zones.

    A phrase is compared that the sides together have often enough (`phrases.least_of`); with `ALL_LENGTHS` one
    that mostly stands in longer ones is left to these.
    """
    [first, *_] = terms.values()
    if options.length == 1:
        counts = {zones: told.counts for zones, told in terms.items()}
        return Compared(first.names, ~hidden(corpus, first, options), counts)
    if options.length == GROUPS:
        names = np.array([group.term for group in options.concepts], object)
        counts = {zones: concept_counts(corpus, first, options, zones) for zones in terms}
        return Compared(names, np.ones(len(names), bool), counts)
    inside = np.logical_or.reduce([corpus.inside(side.rows, side.zones) for side in sides])
    names, shown, found = phrase_counts(corpus, first, inside, options, list(terms), progress)
    return Compared(names, shown, found)


def usage_of(corpus: Corpus, told: Compared, side: Side, story: np.ndarray | None = None) -> Usage:
    """How a side uses each term (`usage.usage`)."""
    return usage(told.counts[side.zones], side.rows, corpus.lengths(side.zones), story)


def keyness_of(told: Compared, first: Usage, second: Usage, least: KeynessOptions) -> pd.DataFrame:
    """The keyness of the terms of two sides (`keyness.keyness`) that one of them has often enough."""
    return keyness(told.names, first, second, told.shown & able(first, second, least))
