"""The terms that burst: of all the words of a selection, those that a stretch of news was about."""

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.bursts import bursts, telling_articles
from analysis.corpus import Corpus
from analysis.found import Found
from analysis.keywords import KeywordOptions, hidden
from analysis.periods import NONE, Periods
from analysis.terms import Terms
from analysis.trends import Trends

#: Terms that are looked at: those that most articles have.
MOST = 5_000
#: Articles that a term must have.
LEAST = 3


def bursting_terms(corpus: Corpus, terms: Terms, periods: Periods, options: KeywordOptions) -> pd.DataFrame:
    """The heaviest burst of each of the `MOST` most frequent terms that has one, the heaviest first.

    Columns as in `analysis.bursts.bursts`, with the term as series, and article: the
    position of one that has the term most often in those days.
    """
    having = articles_per_term(terms, periods)
    totals = np.asarray(having.sum(axis=0)).ravel()
    wanted = np.flatnonzero((totals >= LEAST) & ~hidden(corpus, terms, options))
    wanted = wanted[np.argsort(-totals[wanted], kind="stable")[:MOST]]
    articles = having.tocsc()[:, wanted].toarray().T
    unknown = np.zeros(len(periods), np.int64)
    told = Trends(
        periods, tuple(terms.names[wanted]), articles, articles, None, unknown, periods.articles, None,
        np.zeros(len(wanted), np.int64),
    )  # fmt: skip
    table = bursts(told).drop_duplicates("series", ignore_index=True)
    number = dict(zip(told.names, wanted.tolist(), strict=True))
    found = _articles_with(terms, {name: number[name] for name in table["series"]})
    return table.assign(article=telling_articles(table, periods, found))


def _articles_with(terms: Terms, number: dict[str, int]) -> dict[str, Found]:
    """The articles that have each of some terms, by name."""
    columns = terms.counts[:, list(number.values())].tocsc()
    ends = columns.indptr
    return {
        name: Found(columns.indices[start:end].astype(np.int64), columns.data[start:end])
        for name, start, end in zip(number, ends[:-1], ends[1:], strict=True)
    }


def articles_per_term(terms: Terms, periods: Periods) -> sparse.csr_array:
    """In how many dated articles of each period each term stands, CSR int64 (periods, terms)."""
    rows = np.flatnonzero(periods.number != NONE)
    shape = (len(periods), len(periods.number))
    falls = sparse.csr_array((np.ones(len(rows), np.int64), (periods.number[rows], rows)), shape=shape)
    has = sparse.csr_array(
        (np.ones(len(terms.counts.data), np.int64), terms.counts.indices, terms.counts.indptr), shape=terms.counts.shape
    )
    return sparse.csr_array(falls @ has)
