"""Frequencies of terms and concept groups over a selection."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from scipy import sparse

from analysis.concepts import Concept, starts
from analysis.corpus import Corpus
from analysis.distinct import of_terms
from analysis.terms import Terms
from analysis.totals import totals

COLUMNS = ("term", "occurrences", "articles", "share_of_articles", "per_1000_words", "tf_idf", "dispersion")
#: What `KeywordOptions.length` says besides a number of words: phrases of two to five, and concept groups.
ALL_LENGTHS, GROUPS = 0, -1
#: For each further column of figures, `BESIDE`, the number of the text or story of each article, int (articles,).
Beside = Mapping[str, np.ndarray]
BESIDE = ("texts", "stories")
NOTHING: Beside = MappingProxyType({})


@dataclass(frozen=True)
class KeywordOptions:
    """What is a term, where it is counted, and what the collection hides, keeps and groups."""

    forms: str = "as they stand"
    zones: str = "all"
    length: int = 1
    hidden: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    concepts: tuple[Concept, ...] = ()


def frequencies(
    corpus: Corpus, terms: Terms, rows: np.ndarray, options: KeywordOptions, beside: Beside = NOTHING
) -> pd.DataFrame:
    """How often each term that is not hidden occurs in the selected articles.

    Returns a row per term with `COLUMNS`: occurrences; articles that have it;
    their share of the selected articles, 0 to 1; occurrences per 1,000 words of
    the selection (all words, stop words too); tf-idf and dispersion as in
    `totals.totals`; and of what is given `beside` articles, how many different texts, or
    stories, the articles that have it tell. Most frequent first.
    """
    shown = ~hidden(corpus, terms, options)
    return framed(corpus, terms.names, terms.counts, shown, rows, options.zones, beside).reset_index(drop=True)


def concept_frequencies(
    corpus: Corpus, terms: Terms, rows: np.ndarray, options: KeywordOptions, beside: Beside = NOTHING
) -> pd.DataFrame:
    """How often each concept group of the options occurs, as `frequencies` tells of terms."""
    names = np.array([group.term for group in options.concepts], object)
    shown, counts = np.ones(len(names), bool), concept_counts(corpus, terms, options, options.zones)
    return framed(corpus, names, counts, shown, rows, options.zones, beside).reset_index(drop=True)


def concept_counts(corpus: Corpus, terms: Terms, options: KeywordOptions, zones: str) -> sparse.csr_array:
    """How often each article has each concept group of the options in the zones, CSR (articles, groups)."""
    every = np.ones(corpus.articles, bool)
    places = [starts(corpus, terms, options.forms, group.term, options.concepts) for group in options.concepts]
    places = [found[corpus.within(found, every, zones)] for found in places]
    article = corpus.article_of(np.concatenate([np.zeros(0, np.int64), *places]))
    group = np.repeat(np.arange(len(places)), [len(found) for found in places])
    ones = np.ones(len(group), np.int32)
    return sparse.coo_array((ones, (article, group)), (corpus.articles, len(places))).tocsr()


def framed(
    corpus: Corpus,
    names: np.ndarray,
    counts: sparse.csr_array,
    shown: np.ndarray,
    rows: np.ndarray,
    zones: str,
    beside: Beside = NOTHING,
) -> pd.DataFrame:
    """The frame of frequencies of `counts`, CSR (articles, terms), over the rows, by the number of each shown term."""
    rows = np.asarray(rows, bool)
    sizes = corpus.lengths(zones)
    sums, sizes = totals(counts, sizes, shown, rows), sizes[rows]
    kept = np.flatnonzero(shown & (sums.occurrences > 0))
    term = pa.array(names).take(pa.array(kept)).cast(pa.large_string())
    frame = pd.DataFrame(
        {
            "term": pd.array(term, "str"),
            "occurrences": sums.occurrences[kept],
            "articles": sums.articles[kept],
            "share_of_articles": sums.articles[kept] / max(len(sizes), 1),
            "per_1000_words": 1000 * sums.occurrences[kept] / max(int(sizes.sum()), 1),
            "tf_idf": sums.tf_idf[kept],
            "dispersion": sums.dispersion[kept],
        },
        index=kept,
    )
    for place, name in enumerate(name for name in BESIDE if name in beside):
        frame.insert(3 + place, name, of_terms(counts, rows, beside[name])[kept])
    order = pa.table({"occurrences": sums.occurrences[kept], "term": term})
    return frame.iloc[pc.sort_indices(order, [("occurrences", "descending"), ("term", "ascending")]).to_numpy()]


def hidden(corpus: Corpus, terms: Terms, options: KeywordOptions) -> np.ndarray:
    """Which terms are not shown: stop words of their language, numbers, and the collection's own."""
    own, kept = (terms.folded.among(words) for words in (options.hidden, options.kept))
    return (own | terms.stop) & ~kept


def words(corpus: Corpus, rows: np.ndarray, zones: str) -> int:
    """The number of words in the selected articles and zones."""
    return int(corpus.lengths(zones)[np.asarray(rows, bool)].sum())
