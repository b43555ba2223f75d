"""Frequencies of terms and phrases over a selection."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.stopwords import stop_words
from analysis.terms import Terms

COLUMNS = ("term", "occurrences", "articles", "share_of_articles", "per_1000_words", "tf_idf")


@dataclass(frozen=True)
class KeywordOptions:
    """What is a term, where it is counted, and what the collection hides, keeps and groups."""

    forms: str = "as they stand"
    zones: str = "all"
    length: int = 1
    hidden: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    concepts: tuple[Concept, ...] = ()


def frequencies(corpus: Corpus, terms: Terms, rows: np.ndarray, options: KeywordOptions) -> pd.DataFrame:
    """How often each term that is not hidden occurs in the selected articles.

    Returns a row per term with `COLUMNS`: occurrences; articles that have it;
    their share of the selected articles, 0 to 1; occurrences per 1,000 words of
    the selection (all words, stop words too); and the mean over the selected
    articles of the tf-idf weight of scikit-learn's `TfidfVectorizer` (count times
    ln((1 + N) / (1 + df)) + 1, each article's vector of length 1). Most frequent
    first.
    """
    rows = np.asarray(rows, bool)
    counts = terms.counts[rows]
    return framed(terms.names, counts, ~hidden(corpus, terms, options), words(corpus, rows, options.zones))


def framed(names: np.ndarray, counts: sparse.csr_array, shown: np.ndarray, words: int) -> pd.DataFrame:
    """The frame of frequencies of `counts`, CSR (selected articles, terms), for the shown terms."""
    occurrences = np.asarray(counts.sum(axis=0)).ravel()
    kept = np.flatnonzero(shown & (occurrences > 0))
    counts, occurrences = counts[:, kept], occurrences[kept]
    articles = np.bincount(counts.indices, minlength=len(kept))
    selected = max(counts.shape[0], 1)
    frame = pd.DataFrame(
        {
            "term": names[kept],
            "occurrences": occurrences.astype(np.int64),
            "articles": articles.astype(np.int64),
            "share_of_articles": articles / selected,
            "per_1000_words": 1000 * occurrences / max(words, 1),
            "tf_idf": tf_idf(counts),
        }
    )
    return frame.sort_values(["occurrences", "term"], ascending=[False, True], ignore_index=True)


def tf_idf(counts: sparse.csr_array) -> np.ndarray:
    """The mean tf-idf weight of each term over the articles of `counts`, float64 (terms,).

    Salton and Buckley 1988, as scikit-learn's `TfidfVectorizer` weighs by default.
    """
    articles, terms = counts.shape
    if not articles:
        return np.zeros(terms)
    having = np.bincount(counts.indices, minlength=terms)
    idf = np.log((1 + articles) / (1 + having)) + 1
    weights = counts.data * idf[counts.indices]
    row = np.repeat(np.arange(articles), np.diff(counts.indptr))
    length = np.sqrt(np.bincount(row, weights=weights**2, minlength=articles))
    return np.bincount(counts.indices, weights=weights / length[row], minlength=terms) / articles


def hidden(corpus: Corpus, terms: Terms, options: KeywordOptions) -> np.ndarray:
    """Which terms are not shown: stop words of their language, numbers, and the collection's own."""
    stops = [stop_words(language) for language in corpus.languages]
    own, kept = set(options.hidden), set(options.kept)
    plain = zip(terms.folded, terms.names, terms.language, strict=True)
    return np.fromiter(
        (
            term not in kept and (term in own or term in stops[code] or name.lower() in stops[code] or _no_word(term))
            for term, name, code in plain
        ),
        bool,
        len(terms.folded),
    )


def _no_word(term: str) -> bool:
    return sum(letter.isalpha() for letter in term) < 2


def words(corpus: Corpus, rows: np.ndarray, zones: str) -> int:
    """The number of words in the selected articles and zones."""
    return int(corpus.lengths(zones)[np.asarray(rows, bool)].sum())
