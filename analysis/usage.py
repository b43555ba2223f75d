"""How a group of articles uses each term: how often, in how many articles and stories, how evenly."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.distinct import of_terms
from analysis.totals import totals


@dataclass(frozen=True)
class Usage:
    """The terms of a group, arrays as long as the vocabulary of terms.

    occurrences  int64 (terms,)
    articles     int64 (terms,): articles of the group that have the term
    stories      int64 (terms,): stories that have it; None when stories are not known
    dispersion   float64 (terms,): as in `analysis.totals`; NaN for a term the group does not have
    words, size  all words, and articles, of the group
    """

    occurrences: np.ndarray
    articles: np.ndarray
    stories: np.ndarray | None
    dispersion: np.ndarray
    words: int
    size: int

    def columns(self) -> dict[str, np.ndarray]:
        """What a table tells of each term."""
        told = {
            "occurrences": self.occurrences,
            "per_1000_words": 1000 * self.occurrences / max(self.words, 1),
            "articles": self.articles,
        }
        if self.stories is not None:
            told["stories"] = self.stories
        return told | {"dispersion": self.dispersion}


def usage(counts: sparse.csr_array, rows: np.ndarray, lengths: np.ndarray, story: np.ndarray | None = None) -> Usage:
    """The usage of terms in some articles.

    `counts` is CSR (all articles, terms), `rows` bool, `lengths` the words and `story` the
    story of each article.
    """
    chosen = np.flatnonzero(rows)
    sums = totals(counts, lengths, np.zeros(counts.shape[1], bool), rows)
    return Usage(
        sums.occurrences,
        sums.articles,
        None if story is None else of_terms(counts, rows, story),
        np.where(sums.occurrences > 0, sums.dispersion, np.nan),
        int(lengths[chosen].sum()),
        len(chosen),
    )
