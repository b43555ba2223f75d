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

#: Words of a body that belong to its opening.
OPENING = 100


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
    sizes = np.diff(corpus.pieces)
    field = np.repeat(np.arange(len(sizes)), sizes)
    place = np.arange(len(corpus.tokens)) - np.repeat(corpus.pieces[:-1], sizes)
    term = terms.term_of[corpus.tokens]
    told = told_apart(corpus, terms)
    name = told & np.fromiter((shown[:1].isupper() for shown in terms.names), bool, len(terms.names))
    headline = np.isin(field % FIELDS, ZONES["headline"])
    counts = np.isin(field % FIELDS, ZONES["all"])
    whole = weighed(_counts(corpus, terms, told[term] & counts)[rows])
    return Views(
        whole,
        weighed(_counts(corpus, terms, told[term] & headline)[rows]),
        weighed(_counts(corpus, terms, told[term] & counts & (headline | (place < OPENING)))[rows]),
        weighed(_counts(corpus, terms, name[term] & counts)[rows]),
    )


def told_apart(corpus: Corpus, terms: Terms) -> np.ndarray:
    """The terms by which articles are told apart: no stop words; numbers count, bool (terms,)."""
    number = np.fromiter((any(letter.isdigit() for letter in term) for term in terms.folded), bool, len(terms.folded))
    return number | ~hidden(corpus, terms, KeywordOptions())


def _counts(corpus: Corpus, terms: Terms, wanted: np.ndarray) -> sparse.csr_array:
    article = np.repeat(np.arange(len(corpus.pieces) - 1), np.diff(corpus.pieces))[wanted] // FIELDS
    term = terms.term_of[corpus.tokens[wanted]]
    ones = np.ones(len(term), np.float32)
    return sparse.coo_array((ones, (article, term)), shape=(corpus.articles, len(terms.folded))).tocsr()


def weighed(counts: sparse.csr_array) -> sparse.csr_array:
    """(1 + ln count) (1 + ln((1 + N) / (1 + df))), each row of length 1 or empty."""
    articles, terms = counts.shape
    having = np.bincount(counts.indices, minlength=terms)
    rarity = 1 + np.log((1 + articles) / (1 + having))
    weights = (1 + np.log(counts.data)) * rarity[counts.indices]
    row = np.repeat(np.arange(articles), np.diff(counts.indptr))
    length = np.sqrt(np.bincount(row, weights=weights**2, minlength=articles))
    data = (weights / np.maximum(length, 1e-9)[row]).astype(np.float32)
    return sparse.csr_array((data, counts.indices, counts.indptr), shape=counts.shape)
