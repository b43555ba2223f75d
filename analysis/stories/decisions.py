"""What readers decided about stories: put together, taken apart, called otherwise.

Decisions name articles, not stories, so they hold when articles are added and stories are found
anew; they are applied in the order in which they were made, and one that is left out is undone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analysis.corpus import Corpus
from analysis.stories.found import Stories, by_size, titles
from analysis.stories.names import names
from analysis.terms import Terms

MERGE, SPLIT, NAME = "merge", "split", "name"
#: The setting of a collection under which its decisions are kept.
KEPT_AS = "stories"


@dataclass(frozen=True)
class Decision:
    """One decision about the stories of some articles, given by their ids.

    merge  the stories of the articles are one story
    split  the articles are a story of their own
    name   the story of the article is called `title`
    """

    kind: str
    articles: tuple[str, ...]
    title: str = ""


def from_told(told: Iterable) -> tuple[Decision, ...]:
    """Decisions as they were stored; what is none is left out.

    >>> from_told([{"kind": "merge", "articles": ["a", "b"]}, {"kind": "explode"}, 3])
    (Decision(kind='merge', articles=('a', 'b'), title=''),)
    """
    rows = [row for row in told if isinstance(row, dict) and row.get("kind") in (MERGE, SPLIT, NAME)]
    return tuple(
        Decision(row["kind"], tuple(str(a) for a in row.get("articles", ())), str(row.get("title", ""))) for row in rows
    )


def kept(settings: Mapping[str, object]) -> tuple[Decision, ...]:
    """The decisions that are kept among a collection's settings.

    >>> kept({"hidden": ["ferry"]}), kept({"stories": [{"kind": "split", "articles": ["a"]}]})
    ((), (Decision(kind='split', articles=('a',), title=''),))
    """
    return from_told(settings.get(KEPT_AS, ()))


def told(decisions: Sequence[Decision]) -> list[dict]:
    """Decisions for storing as JSON."""
    return [{"kind": d.kind, "articles": list(d.articles), "title": d.title} for d in decisions]


def decided(
    found: Stories, corpus: Corpus, terms: Terms, facts: pd.DataFrame, decisions: Sequence[Decision]
) -> Stories:  # fmt: skip
    """The stories with the decisions applied; articles that are not there are passed over.

    `facts` has id, published and headline of each article, in the order of the corpus.
    """
    known = pd.Index(facts["id"])
    story, fit = found.story.astype(np.int64), found.fit.copy()
    called: list[tuple[int, str]] = []
    for decision in decisions:
        rows = known.get_indexer(list(decision.articles))
        rows = rows[rows >= 0]
        if not len(rows):
            continue
        if decision.kind == MERGE:
            numbers = np.unique(story[rows])
            whole = np.isin(story, numbers)
            story[whole], fit[whole] = numbers[0], np.nan
        elif decision.kind == SPLIT:
            story[rows], fit[rows] = story.max() + 1, np.nan
        else:
            called.append((int(rows[0]), decision.title))
    days = facts["published"].to_numpy().astype("datetime64[D]")
    dated = np.where(np.isnat(days), np.nan, days.astype(np.int64).astype(float))
    story = by_size(np.unique(story, return_inverse=True)[1], dated)
    central = _central(story, found.central)
    title = list(titles(corpus, facts, central))
    for row, name in called:
        title[story[row]] = name
    return replace(
        found, story=story.astype(np.int32), central=central, titles=tuple(title),
        names=tuple(names(corpus, terms, story, len(central))), fit=fit,
    )  # fmt: skip


def _central(story: np.ndarray, before: np.ndarray) -> np.ndarray:
    """The central article of each story: that of the largest story before that it holds, else its first."""
    central = np.unique(story, return_index=True)[1]
    central[story[before[::-1]]] = before[::-1]
    return central
