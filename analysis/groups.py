"""Groups of articles that are compared: by source, section, language, tag, topic, days or a query."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.query import matches
from analysis.volume import UNKNOWN

FACTS = ("source", "section", "language")


@dataclass(frozen=True)
class Group:
    """Those articles whose `by` is one of `values`; with `others`, those where it is not.

    by   what is looked at, and its `values`
         source, section, language, tag, topic: their names
         days: the first and the last day (ISO, or '' for no limit)
         query: one text query
         zone: headline or body, the words that count of every article
    """

    by: str
    values: tuple[str, ...]
    others: bool = False

    @property
    def name(self) -> str:
        """The group as one says it."""
        if self.others:
            return "All others"
        if self.by == "days":
            first, last = self.values
            return f"{first or 'the beginning'} to {last or 'the end'}" if first != last else first
        return ", ".join(value.capitalize() if self.by == "zone" else value for value in self.values)

    @property
    def rest(self) -> "Group":
        """All other articles."""
        return replace(self, others=not self.others)

    def zones(self, otherwise: str) -> str:
        """Where the words of the group are counted."""
        return self.values[0] if self.by == "zone" else otherwise


def values(articles: pd.DataFrame, rows: np.ndarray, by: str) -> list[str]:
    """The values that selected articles have, the most frequent first; `UNKNOWN` for a missing source."""
    chosen = articles[np.asarray(rows, bool)]
    if by == "tag":
        counts = chosen["tags"].explode().value_counts()
        return [str(value) for value in counts.index]
    counts = chosen[by].value_counts()
    return [str(value) or UNKNOWN for value in counts.index if value or by == "source"]


def members(
    group: Group, articles: pd.DataFrame, corpus: Corpus | None, topic: np.ndarray | None = None,
    concepts: Sequence[Concept] = (),
) -> np.ndarray:  # fmt: skip
    """Which of all articles belong to the group, bool (articles,).

    `articles` are the facts in the order of the corpus, which only a query needs;
    `topic` is the name of each article's topic, `concepts` are what a query may name. Raises `InvalidQuery`.
    """
    inside = _inside(group, articles, corpus, topic, concepts)
    return ~inside if group.others else inside


def _inside(
    group: Group, articles: pd.DataFrame, corpus: Corpus | None, topic: np.ndarray | None, concepts: Sequence[Concept]
) -> np.ndarray:
    if group.by in FACTS:
        wanted = ["" if value == UNKNOWN and group.by == "source" else value for value in group.values]
        return articles[group.by].isin(wanted).to_numpy()
    if group.by == "tag":
        wanted = set(group.values)
        return np.fromiter((not wanted.isdisjoint(tags) for tags in articles["tags"]), bool, len(articles))
    if group.by == "topic":
        return np.isin(topic, group.values)
    if group.by == "days":
        return _between(articles["published"], *group.values)
    if group.by == "query":
        return matches(corpus, group.values[0], articles=articles, concepts=concepts)
    return np.ones(len(articles), bool)


def _between(published: pd.Series, first: str, last: str) -> np.ndarray:
    day = published.to_numpy().astype("datetime64[D]")
    inside = ~np.isnat(day)
    if first:
        inside &= day >= np.datetime64(date.fromisoformat(first))
    if last:
        inside &= day <= np.datetime64(date.fromisoformat(last))
    return inside
