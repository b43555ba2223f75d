"""The loops that count: terms by article, tokens by language."""

import numpy as np
from scipy import sparse

from analysis.compiled import fixed, machine_code
from analysis.corpus import FIELDS, Corpus
from analysis.memory import article_parts

ONE = np.uint64(1)


def counted(
    corpus: Corpus, term_of: np.ndarray, terms: int, zones: str = "all", since: int = 0
) -> sparse.csr_array:  # fmt: skip
    """How often each article after the first `since` has each term in the zones, CSR (articles, terms), canonical."""
    starts, ends = corpus.stretches(np.arange(corpus.articles) >= since, zones)
    bounds = np.searchsorted(starts, corpus.pieces[FIELDS * since :: FIELDS])
    most = int((ends - starts).sum())
    data, indices = np.empty(most, np.int32), np.empty(most, np.int32)  # what is not filled takes no memory
    tokens, term_of, starts, ends = map(fixed, (corpus.tokens, term_of, starts, ends))
    indptr, often = np.zeros(len(bounds), np.int64), np.zeros(terms, np.int32)
    for first, after in article_parts(corpus, since):
        part = slice(first - since, after - since + 1)
        _count(tokens, term_of, starts, ends, fixed(bounds[part]), often, data, indices, indptr[part])
    data.resize(indptr[-1], refcheck=False)
    indices.resize(indptr[-1], refcheck=False)
    return canonical(data, indices, indptr, terms)


def canonical(data: np.ndarray, indices: np.ndarray, indptr: np.ndarray, terms: int) -> sparse.csr_array:
    """The matrix of rows that have each term once, in order, without a copy of what it is made of."""
    narrow = indptr.astype(np.int32 if indptr[-1] <= np.iinfo(np.int32).max else np.int64)  # else scipy widens indices
    counts = sparse.csr_array((data, indices, narrow), shape=(len(indptr) - 1, terms))
    counts.has_canonical_format = True
    return counts


def usage(corpus: Corpus, since: int = 0) -> np.ndarray:
    """How often each token is used in each language after the first `since` articles, int64 (vocabulary, languages)."""
    told = np.zeros((len(corpus.vocabulary), max(len(corpus.languages), 1)), np.int64)
    tokens, begins, language = map(fixed, (corpus.tokens, corpus.pieces[::FIELDS], corpus.language))
    for first, after in article_parts(corpus, since):
        _use(tokens, begins[first : after + 1], language[first:after], told)
    return told


@machine_code
def _count(tokens, term_of, starts, ends, bounds, often, data, indices, indptr):
    """Fill the data, indices and indptr of some rows of a CSR matrix. `often` has a zero for each term.

    An article's terms are put in order by a bit for each term, and a bit for each 64 of these.
    """
    filled = indptr[0]
    there = np.zeros(len(often) // 64 + 1, np.uint64)
    some = np.zeros(len(there) // 64 + 1, np.uint64)
    for article in range(len(bounds) - 1):
        for stretch in range(bounds[article], bounds[article + 1]):
            for place in range(starts[stretch], ends[stretch]):
                term = term_of[tokens[place]]
                if not often[term]:
                    there[term >> 6] |= ONE << np.uint64(term & 63)
                    some[term >> 12] |= ONE << np.uint64((term >> 6) & 63)
                often[term] += 1
        for row in range(len(some)):
            while some[row]:
                word = (row << 6) + lowest(some[row])
                some[row] &= some[row] - ONE
                while there[word]:
                    term = (word << 6) + lowest(there[word])
                    there[word] &= there[word] - ONE
                    indices[filled], data[filled], often[term] = term, often[term], 0
                    filled += 1
        indptr[article + 1] = filled


@machine_code
def lowest(bits):
    """The number of the lowest bit that is set."""
    number = 0
    for half in (32, 16, 8, 4, 2, 1):
        if not bits & ((ONE << np.uint64(half)) - ONE):
            bits >>= np.uint64(half)
            number += half
    return number


@machine_code
def _use(tokens, starts, language, told):
    """Add how often each token is used in each language; article a begins at starts[a]."""
    for article in range(len(language)):
        for place in range(starts[article], starts[article + 1]):
            told[tokens[place], language[article]] += 1
