"""Stories: the articles that tell one event, across outlets and days.

Published work with the best results on English news (Miranda and others 2018)
compares words and names of headline and text apart, lets likeness fade with the
days between, and decides explicitly whether an article opens a new story; so does this
(`analysis.story_views`, `story_pairs`, `story_groups`), with one setting for all piles.
Copies are told by their representative and follow it into its story.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.copies import Copies
from analysis.corpus import Corpus
from analysis.story_groups import story_of
from analysis.story_pairs import Compared
from analysis.story_views import Views, views
from analysis.terms import Terms

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Stories:
    """The stories of `n` articles, the largest first.

    story    int32 (n,): the story of each article, counted from 0; an article alone is one too
    central  int64 (stories,): the article whose headline says best what the story is about
    """

    story: np.ndarray
    central: np.ndarray


def find(
    corpus: Corpus, terms: Terms, facts: pd.DataFrame, copies: Copies,
    progress: Progress = lambda fraction, text: None,
) -> Stories:  # fmt: skip
    """The stories of all articles; works without dates, and better with them.

    `facts` has `published` (datetime64) of each article, in the order of the corpus. Stems make
    better `terms` than words as they stand.
    """
    if not corpus.articles:
        return Stories(np.zeros(0, np.int32), np.zeros(0, np.int64))
    progress(0.05, "Weighing words and names")
    told, place = np.unique(copies.representative, return_inverse=True)
    compared = Compared(views(corpus, terms, told), _days(facts, place, len(told)))
    progress(0.3, "Comparing articles of the same weeks")
    group = story_of(compared, lambda fraction: progress(0.3 + 0.6 * fraction, "Deciding what is a new story"))
    progress(0.9, "Choosing headlines")
    story = _by_size(group[place], compared.days[place])
    headed = corpus.lengths("headline")[told] > 0
    first = np.empty(len(told), np.int64)
    first[place] = story  # copies share a story, so any of them will do
    return Stories(story.astype(np.int32), told[_central(compared.views, first, headed)])


def _days(facts: pd.DataFrame, place: np.ndarray, groups: int) -> np.ndarray:
    """The first day of each group of copies, float64 with NaN where none is dated."""
    published = facts["published"].to_numpy().astype("datetime64[D]")
    days = np.where(np.isnat(published), np.inf, published.astype(np.int64).astype(float))
    first = np.full(groups, np.inf)
    np.minimum.at(first, place, days)
    return np.where(np.isinf(first), np.nan, first)


def _by_size(group: np.ndarray, days: np.ndarray) -> np.ndarray:
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


def sizes(stories: Stories, facts: pd.DataFrame, copies: Copies, rows: np.ndarray) -> pd.DataFrame:
    """The stories of the selected articles, the largest first.

    Returns story, title (the central headline), articles, copies (articles beyond the first of
    each text), sources, begins and ends (datetime64, NaT without dates) and days between them.
    """
    row = np.flatnonzero(rows)
    told = pd.DataFrame(
        {
            "story": stories.story[row],
            "text": copies.representative[row],
            "source": facts["source"].to_numpy()[row],
            "published": facts["published"].to_numpy()[row],
        }
    )
    frame = (
        told.groupby("story")
        .agg(
            articles=("text", "size"), texts=("text", "nunique"), sources=("source", "nunique"),
            begins=("published", "min"), ends=("published", "max"),
        )
        .reset_index()
    )  # fmt: skip
    frame.insert(1, "title", facts["headline"].to_numpy()[stories.central[frame["story"]]])
    frame["copies"] = frame["articles"] - frame.pop("texts")
    frame["days"] = (frame["ends"] - frame["begins"]).dt.days
    return frame.sort_values(["articles", "story"], ascending=[False, True], ignore_index=True)


def articles_of(stories: Stories, facts: pd.DataFrame, copies: Copies, story: int) -> pd.DataFrame:
    """The articles of a story in the order of their days, the undated last.

    Returns row, published, source, headline and copy_of (the row of the text's representative, -1
    when the article is that itself).
    """
    row = np.flatnonzero(stories.story == story)
    original = copies.representative[row]
    frame = facts.iloc[row][["published", "source", "headline"]].reset_index(drop=True)
    frame.insert(0, "row", row)
    frame["copy_of"] = np.where(original == row, -1, original)
    order = np.lexsort((row, original != row, frame["published"].fillna(pd.Timestamp.max)))
    return frame.iloc[order].reset_index(drop=True)


def arrays(stories: Stories) -> dict[str, np.ndarray]:
    """The stories as plain arrays for storing."""
    return {"story": stories.story, "central": stories.central}


def from_arrays(stored: Mapping[str, np.ndarray]) -> Stories:
    """The stories that `arrays` took apart."""
    return Stories(stored["story"], stored["central"])
