"""The weighed words of articles, by which topics that readers make are named: the same at every level."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.corpus import Corpus
from analysis.terms import Terms
from analysis.topics.found import OUTSIDE, Found, TopicOptions
from analysis.weights import telling_terms, tf_idf


@dataclass(frozen=True)
class Weighed:
    """The words of those articles among which topics were found.

    terms    int64: the terms that count, as positions in all terms
    weights  CSR float32 (articles, terms): tf-idf
    """

    terms: np.ndarray
    weights: sparse.csr_array


def weighed(found: Found, corpus: Corpus, terms: Terms, options: TopicOptions) -> Weighed:
    """The weighed words of the articles; `terms` are their stems."""
    rows = found.leaf > OUTSIDE
    of_them = telling_terms(corpus, terms, rows, options.hidden, options.kept)
    return Weighed(of_them, tf_idf(terms.counts[np.flatnonzero(rows)][:, of_them]))


def arrays(told: Weighed) -> tuple[dict[str, np.ndarray], dict]:
    """The words as plain arrays and JSON-able facts for storing."""
    weights = {kind: getattr(told.weights, kind) for kind in ("data", "indices", "indptr")}
    return weights | {"terms": told.terms}, {"shape": list(told.weights.shape)}


def from_arrays(stored: Mapping[str, np.ndarray], facts: Mapping) -> Weighed:
    """The words that `arrays` took apart."""
    parts = tuple(stored[kind] for kind in ("data", "indices", "indptr"))
    return Weighed(stored["terms"], sparse.csr_array(parts, shape=tuple(facts["shape"])))
