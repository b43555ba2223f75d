"""Groups of articles that are compared: by source, section, language, tag, topic, days or a query."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import pandas as pd

from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.query import matches
from analysis.selection import spelled
from analysis.volume import UNKNOWN

FACTS = ("source", "section", "language")
#: How many values there must be to compare by them; of a tag or a search one can stand against all other articles.
LEAST = {"tag": 1, "search": 1}


@dataclass(frozen=True)
class Group:
    """Those articles whose `by` is one of `values`; with `others`, those where it is not.

    by   what is looked at, and its `values`
         source, section, language, tag, topic: their names
         days: the first and the last day (ISO, or '' for no limit)
         query: text queries
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


def lacking(by: str, offered: Sequence[str]) -> str:
    """Why articles cannot be compared by the values that they have, in a sentence; '' if they can.

    >>> lacking("section", ["Home"]), lacking("section", ["Home", "World"])
    ('All selected articles have the same section, or none: there is nothing to compare by it.', '')
    """
    if len(offered) >= LEAST.get(by, 2):
        return ""
    if by == "search":
        return "No search is saved in this collection. Save one on the Search page; its articles are a group then."
    if by == "tag":
        return "No selected article has a tag. Give some articles a tag, on their own pages; they are a group then."
    return f"All selected articles have the same {by}, or none: there is nothing to compare by it."


def halves(published: pd.Series) -> tuple[Group, Group] | None:
    """The later and the earlier half of some dated articles, by days; None where they are of one day, or undated.

    >>> [half.name for half in halves(pd.Series(pd.to_datetime(["2031-02-03", "2031-02-10", None, "2031-03-01"])))]
    ['2031-02-10 to the end', 'the beginning to 2031-02-09']
    """
    days = published.dropna().dt.floor("D")
    if days.nunique() < 2:
        return None
    middle = max(days.quantile(0.5, interpolation="higher"), days[days > days.min()].min()).date()
    return Group("days", (middle.isoformat(), "")), Group("days", ("", (middle - timedelta(days=1)).isoformat()))


def incomparable(pair: tuple[Group, Group], rows: tuple[np.ndarray, np.ndarray]) -> str:
    """Why two groups, whose articles are `rows`, cannot be compared, in a sentence; '' if they can."""
    for group, inside in zip(pair, rows, strict=True):
        if not inside.any():
            return f"No selected article is in the group “{group.name}”. Choose other groups to compare."
    if pair[0].by != "zone" and (rows[0] == rows[1]).all():
        return "Both groups are the same articles. Choose other groups to compare."
    return ""


def members(
    group: Group, articles: pd.DataFrame, corpus: Corpus | None, topic: np.ndarray | None = None,
    concepts: Sequence[Concept] = (), zones: str = "all",
) -> np.ndarray:  # fmt: skip
    """Which of all articles belong to the group, bool (articles,).

    `articles` are the facts in the order of the corpus, which only a query needs;
    `topic` is the name of each article's topic, `concepts` are what a query may name, `zones` where its words are
    looked up. Raises `InvalidQuery`.
    """
    if group.by == "query":
        each = [matches(corpus, query, zones, articles, concepts) for query in group.values]
        inside = np.logical_or.reduce(each)
    else:
        inside = _inside(group, articles, topic)
    return ~inside if group.others else inside


def _inside(group: Group, articles: pd.DataFrame, topic: np.ndarray | None) -> np.ndarray:
    if group.by in FACTS:
        wanted = ["" if value == UNKNOWN and group.by == "source" else value for value in group.values]
        wanted = spelled(wanted, articles["section"]) if group.by == "section" else wanted
        return articles[group.by].isin(wanted).to_numpy()
    if group.by == "tag":
        wanted = set(group.values)
        return np.fromiter((not wanted.isdisjoint(tags) for tags in articles["tags"]), bool, len(articles))
    if group.by == "topic":
        return np.isin(topic, group.values)
    if group.by == "days":
        return _between(articles["published"], *group.values)
    return np.ones(len(articles), bool)


def _between(published: pd.Series, first: str, last: str) -> np.ndarray:
    day = published.to_numpy().astype("datetime64[D]")
    inside = ~np.isnat(day)
    if first:
        inside &= day >= np.datetime64(date.fromisoformat(first))
    if last:
        inside &= day <= np.datetime64(date.fromisoformat(last))
    return inside
