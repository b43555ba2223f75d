"""Which articles have what a query asks of their facts: source, section, byline, tags, star, day."""

import itertools
import re
from collections.abc import Sequence

import numpy as np
import pandas as pd
from babel import Locale

from analysis.patterns import lines_like
from analysis.query.tree import Days, Fact, Starred
from errors import InvalidQuery

#: Fields of which an article can have several, and the column that lists them.
LISTS = {"tag": "tags", "speaker": "speakers"}


def with_fact(articles: pd.DataFrame | None, wanted: Fact | Days | Starred) -> np.ndarray:
    """Which articles have the fact, bool (articles,); raises `InvalidQuery` when there are no facts to ask."""
    if articles is None:
        raise InvalidQuery("Only words can be looked up here, not fields such as source: or date:.")
    if isinstance(wanted, Days):
        return _published(articles["published"], wanted)
    if isinstance(wanted, Starred):
        return articles["star"].to_numpy(bool) == wanted.star
    if wanted.field in LISTS:
        column = LISTS[wanted.field]
        if column not in articles:
            raise InvalidQuery(f"The field {wanted.field}: cannot be looked up here.")
        return _listed(articles[column], wanted)
    code = _language(wanted.text) if wanted.field == "language" else ""
    if code:
        return (articles["language"] == code).to_numpy(bool)
    codes, names = pd.factorize(articles[wanted.field].fillna(""))
    return having(names, wanted.text, wanted.exact)[codes]


def having(names: Sequence[str], text: str, exact: bool = False) -> np.ndarray:
    """Which names have the words of a text, one after the other, bool (names,).

    >>> having(["The New York Times", "Times of India", "Daily Gull"], "york times").tolist()
    [True, False, False]
    >>> having(["The New York Times", "Times of India", "Daily Gull"], "time*").tolist()
    [True, True, False]
    """
    lists = [_words(name, exact) for name in names]
    used = "\n".join(("", *{word for words in lists for word in words}, ""))
    wanted = [set(lines_like(used, pattern)) for pattern in _words(text, exact, kept="*?")]
    return np.fromiter((_follow(words, wanted) for words in lists), bool, len(lists))


def _follow(words: list[str], wanted: list[set[str]]) -> bool:
    """Whether words of each of the sets in `wanted` stand one after the other."""
    if not wanted:
        return False
    return any(
        all(word in fit for word, fit in zip(words[start:], wanted, strict=False))
        for start in range(len(words) - len(wanted) + 1)
    )


def _words(text: str, exact: bool, kept: str = "") -> list[str]:
    return re.sub(rf"[^\w{kept}]+", " ", str(text) if exact else str(text).casefold()).split()


def _listed(lists: pd.Series, wanted: Fact) -> np.ndarray:
    known = sorted({one for own in lists for one in own})
    fit = set(itertools.compress(known, having(known, wanted.text, wanted.exact)))
    return np.fromiter((not fit.isdisjoint(own) for own in lists), bool, len(lists))


def _published(published: pd.Series, days: Days) -> np.ndarray:
    if days.undated:
        return published.isna().to_numpy()
    fit = published.notna()
    if days.first:
        fit &= published >= pd.Timestamp(days.first)
    if days.last:
        fit &= published <= pd.Timestamp(days.last)
    return fit.to_numpy()


def _language(text: str) -> str:
    """The code of a language by its English name, '' for what is none."""
    wanted = text.casefold()
    return next((code for code, name in Locale("en").languages.items() if name.casefold() == wanted), "")
