"""Articles as they are compared for stories: the words of body, headline and opening, and names, apart.

Each view is a matrix of sublinear tf-idf weights (Salton and Buckley 1988), as in
Miranda and others 2018, "Multilingual clustering of streaming news", who compare
words and names of title and body each by itself.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.corpus import FIELDS, ZONES, Corpus
from analysis.keywords import KeywordOptions, hidden
from analysis.terms import Terms

#: Words of a body that belong to its opening, and articles that are counted at a time.
OPENING, AT_ONCE = 100, 10_000


@dataclass(frozen=True)
class Views:
    """CSR float32 matrices (articles, terms); rows have length 1 or are empty.

    whole     headline, deck and body
    headline  headline and deck
    opening   headline, deck and the first `OPENING` words of the body
    names     terms that are nearly always capitalised, anywhere
    """

    whole: sparse.csr_array
    headline: sparse.csr_array
    opening: sparse.csr_array
    names: sparse.csr_array

    def all(self) -> tuple[sparse.csr_array, ...]:
        """The views in the order of their weights."""
        return self.whole, self.headline, self.opening, self.names


def views(corpus: Corpus, terms: Terms, rows: np.ndarray) -> Views:
    """The views of some articles, in the order of `rows` (positions)."""
    told = told_apart(corpus, terms)
    name = told & terms.names.capitalised
    parts = [
        _counts(corpus, terms, told, name, rows[start : start + AT_ONCE]) for start in range(0, len(rows), AT_ONCE)
    ]
    stacked = []
    for view in range(4):
        stacked.append(weighed(sparse.vstack([part[view] for part in parts], "csr")))
        for part in parts:
            part[view] = None  # each view's counts go before the next one is stacked
    return Views(*stacked)


def told_apart(corpus: Corpus, terms: Terms) -> np.ndarray:
    """The terms by which articles are told apart: no stop words; numbers count, bool (terms,)."""
    number = np.fromiter((any(letter.isdigit() for letter in term) for term in terms.folded), bool, len(terms.folded))
    return number | ~hidden(corpus, terms, KeywordOptions())


def _counts(
    corpus: Corpus, terms: Terms, told: np.ndarray, name: np.ndarray, rows: np.ndarray
) -> list[sparse.csr_array | None]:
    """How often some articles have each term: in all, in the headline, in the opening, and as names."""
    fields = np.array(ZONES["all"])
    piece = (FIELDS * rows[:, None] + fields).ravel()
    sizes = np.diff(corpus.pieces)[piece]
    field = np.repeat(np.arange(len(piece)), sizes)
    place = np.arange(len(field)) - np.repeat(np.cumsum(sizes) - sizes, sizes)  # within the field
    term = terms.term_of[corpus.tokens[place + corpus.pieces[:-1][piece][field]]]
    headline = np.isin(fields[field % len(fields)], ZONES["headline"])
    counts = []
    for wanted in (told[term], told[term] & headline, told[term] & (headline | (place < OPENING)), name[term]):
        at, ones = (field[wanted] // len(fields), term[wanted]), np.ones(int(wanted.sum()), np.float32)
        counts.append(sparse.coo_array((ones, at), shape=(len(rows), len(told))).tocsr())
    return counts


def weighed(counts: sparse.csr_array) -> sparse.csr_array:
    """(1 + ln count) (1 + ln((1 + N) / (1 + df))), each row of length 1 or empty."""
    articles, terms = counts.shape
    having = np.bincount(counts.indices, minlength=terms)
    rarity = (1 + np.log((1 + articles) / (1 + having))).astype(np.float32)
    data = 1 + np.log(counts.data)
    data *= rarity[counts.indices]
    weights = sparse.csr_array((data, counts.indices, counts.indptr), shape=counts.shape)
    length = np.sqrt(weights.power(2).sum(axis=1))
    data /= np.repeat(np.maximum(length, 1e-9).astype(np.float32), np.diff(counts.indptr))
    return weights
