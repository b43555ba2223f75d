"""Stories: the articles that tell one event, across outlets and days.

Published work with the best results on English news (Miranda and others 2018)
compares words and names of headline and text apart, lets likeness fade with the
days between, and decides explicitly whether an article opens a new story; so does this
(`views`, `pairs`, `groups`), with one setting for all piles.
Copies are told by their representative and follow it into its story.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.copies import Copies
from analysis.corpus import FIELDS, Corpus
from analysis.stories.expected import Partners, partners
from analysis.stories.groups import story_of
from analysis.stories.joining import needed
from analysis.stories.mentions import Mentions
from analysis.stories.names import names
from analysis.stories.recurrence import compared
from analysis.stories.views import Views, views
from analysis.terms import Terms

#: What is kept of stories as arrays.
ARRAYS = ("story", "central", "fit", "near", "short")
#: Words of a text that stand for a missing headline.
OPENING = 12

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Stories:
    """The stories of `n` articles, the largest first.

    story    int32 (n,): the story of each article, counted from 0; an article alone is one too
    central  int64 (stories,): the article whose headline says best what the story is about
    titles   (stories,): the central headline, or the first words of a text without one
    names    (stories,): the names that tell the story from others, the most telling first
    fit      float32 (n,): how well each fits its story (`analysis.stories.joining.Joined`); NaN alone, or put there
             by hand
    near     int32 (n,): an article of the story most like its own, -1 without one
    short    float32 (n,): by how much that story falls short of being the same
    idle     the places, among the decisions applied, of those that changed nothing
    how      how they were found: different texts, how many of them dated, partners of an article and whether they
             were looked for by date (see `analysis.stories.expected`), and the log-odds that two articles needed
             and the power by which larger groups needed less
    """

    story: np.ndarray
    central: np.ndarray
    titles: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    fit: np.ndarray
    near: np.ndarray
    short: np.ndarray
    how: Mapping[str, float]
    idle: tuple[int, ...] = ()


def find(
    corpus: Corpus, terms: Terms, facts: pd.DataFrame, copies: Copies,
    progress: Progress = lambda fraction, text: None, mentioned: Mentions | None = None,
) -> Stories:  # fmt: skip
    """The stories of all articles; works without dates, and better with them.

    `facts` has published (datetime64) and headline of each article, in the order of the corpus; `mentioned` are the
    names in the articles, if known. Stems make better `terms` than words as they stand.
    """
    if not corpus.articles:
        none = np.zeros(0, np.int32)
        return Stories(none, none, (), (), none, none, none, _how(np.zeros(0), Partners(0.0, False)))
    progress(0.05, "Weighing words and names")
    told, place = np.unique(copies.representative, return_inverse=True)
    ready = compared(views(corpus, terms, told), _days(facts, place, len(told)))
    progress(0.3, "Comparing articles of the same weeks")
    found = partners(ready)
    joined = story_of(
        ready, needed(found), lambda fraction: progress(0.3 + 0.6 * fraction, "Deciding what is a new story")
    )
    progress(0.9, "Choosing headlines")
    story = by_size(joined.story[place], ready.days[place])
    headed = corpus.lengths("headline")[told] > 0
    first = np.empty(len(told), np.int64)
    first[place] = story  # copies share a story, so any of them will do
    central = told[_central(ready.views, first, headed)]
    near = np.where(joined.near < 0, -1, told[joined.near])
    called = names(corpus, terms, story, len(central), told=mentioned)
    return Stories(
        story.astype(np.int32), central, titles(corpus, facts, central), tuple(called),
        joined.fit[place].astype(np.float32), near[place].astype(np.int32), joined.short[place].astype(np.float32),
        _how(ready.days, found),
    )  # fmt: skip


def _how(days: np.ndarray, found: Partners) -> dict[str, float]:
    need = needed(found)
    return {
        "texts": len(days), "dated": int((~np.isnan(days)).sum()), "partners": found.number, "by date": found.dated,
        "least": need.same, "ease": need.ease,
    }  # fmt: skip


def _days(facts: pd.DataFrame, place: np.ndarray, groups: int) -> np.ndarray:
    """The first day of each group of copies, float64 with NaN where none is dated."""
    published = facts["published"].to_numpy().astype("datetime64[D]")
    days = np.where(np.isnat(published), np.inf, published.astype(np.int64).astype(float))
    first = np.full(groups, np.inf)
    np.minimum.at(first, place, days)
    return np.where(np.isinf(first), np.nan, first)


def by_size(group: np.ndarray, days: np.ndarray) -> np.ndarray:
    """The groups numbered from the largest; of the same size the earliest first, then as they come."""
    groups = int(group.max(initial=-1)) + 1
    size = np.bincount(group, minlength=groups)
    begins, row = np.full(groups, np.inf), np.full(groups, len(group))
    np.minimum.at(begins, group, np.nan_to_num(days, nan=np.inf))
    np.minimum.at(row, group, np.arange(len(group)))
    place = np.empty(groups, np.int64)
    place[np.lexsort((row, begins, -size))] = np.arange(groups)
    return place[group]


def _central(told: Views, story: np.ndarray, headed: np.ndarray) -> np.ndarray:
    """The article of each story that is most like all of it, one with a headline if there is any."""
    stories = int(story.max(initial=-1)) + 1
    member = sparse.csr_array((np.ones(len(story), np.float32), (story, np.arange(len(story)))))
    like = np.zeros(len(story))
    for view in (told.headline, told.opening):
        like += np.asarray(view.multiply((member @ view)[story]).sum(axis=1)).ravel()
    order = np.lexsort((-like, ~headed, story))
    return order[np.searchsorted(story[order], np.arange(stories))]


def titles(corpus: Corpus, facts: pd.DataFrame, rows: np.ndarray) -> tuple[str, ...]:
    """The headline of some articles; without one, the first words of the text."""
    told = []
    for row, headline in zip(rows.tolist(), facts["headline"].to_numpy()[rows], strict=True):
        start, end = corpus.pieces[FIELDS * row], corpus.pieces[FIELDS * (row + 1)]
        words = corpus.vocabulary[corpus.tokens[start : min(end, start + OPENING)]]
        told.append(headline or " ".join(words))
    return tuple(told)


def arrays(stories: Stories) -> tuple[dict[str, np.ndarray], dict]:
    """The stories as plain arrays and JSON-able facts for storing."""
    names = [list(told) for told in stories.names]
    facts = {"titles": list(stories.titles), "names": names, "how": dict(stories.how), "idle": list(stories.idle)}
    return {kind: getattr(stories, kind) for kind in ARRAYS}, facts


def from_arrays(stored: Mapping[str, np.ndarray], facts: Mapping) -> Stories:
    """The stories that `arrays` took apart."""
    names = tuple(tuple(told) for told in facts["names"])
    arrays = {kind: stored[kind] for kind in ARRAYS}
    return Stories(
        titles=tuple(facts["titles"]), names=names, how=facts["how"], idle=tuple(facts["idle"]), **arrays
    )  # fmt: skip
