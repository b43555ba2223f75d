"""Stories as lists: the stories of a selection, the articles of one, the outlets that told it."""

import numpy as np
import pandas as pd

from analysis.copies import NONE, Copies
from analysis.stories.doubts import doubtful
from analysis.stories.found import Stories


def sizes(stories: Stories, facts: pd.DataFrame, copies: Copies, rows: np.ndarray) -> pd.DataFrame:
    """The stories of the selected articles, the largest first.

    Returns story, title, articles, copies (articles beyond the first of each text), doubtful (articles that may tell
    another event), sources, begins and ends (datetime64, NaT without dates), days between them, and names (with
    commas between them).
    """
    row = np.flatnonzero(rows)
    group = copies.group[row]
    told = pd.DataFrame(
        {
            "story": stories.story[row],
            "text": np.where(group == NONE, -1 - row, group),
            "doubtful": doubtful(stories)[row],
            "source": facts["source"].replace("", None).to_numpy()[row],
            "published": facts["published"].to_numpy()[row],
        }
    )
    frame = (
        told.groupby("story")
        .agg(
            articles=("text", "size"), texts=("text", "nunique"), doubtful=("doubtful", "sum"),
            sources=("source", "nunique"), begins=("published", "min"), ends=("published", "max"),
        )
        .reset_index()
    )  # fmt: skip
    frame.insert(1, "title", [stories.titles[story] for story in frame["story"]])
    frame["copies"] = frame["articles"] - frame.pop("texts")
    frame["days"] = (frame["ends"] - frame["begins"]).dt.days
    frame["names"] = [", ".join(stories.names[story]) for story in frame["story"]]
    return frame.sort_values(["articles", "story"], ascending=[False, True], ignore_index=True)


def articles_of(
    stories: Stories, facts: pd.DataFrame, copies: Copies, story: int, rows: np.ndarray
) -> pd.DataFrame:  # fmt: skip
    """The selected articles of a story in the order of their days, the undated last.

    Returns row, id, published, source, headline, copy_of (the row of the article that printed the
    same text first, -1 when this one did), lag (days after the story's first; NaN without a date) and doubtful
    (whether it may tell another event).
    """
    row = np.flatnonzero((stories.story == story) & rows)
    published = facts["published"].iloc[row]
    order = np.lexsort((row, published.fillna(pd.Timestamp.max.floor("s"))))
    row = row[order]
    frame = facts.iloc[row][["id", "published", "source", "headline"]].reset_index(drop=True)
    frame.insert(0, "row", row)
    group = pd.Series(np.where(copies.group[row] == NONE, -1 - row, copies.group[row]))
    first = pd.Series(row).groupby(group).transform("first").to_numpy()
    frame["copy_of"] = np.where(first == row, -1, first)
    frame["lag"] = (frame["published"] - frame["published"].min()).dt.days.astype(float)
    frame["doubtful"] = doubtful(stories)[row]
    return frame


def outlets_of(articles: pd.DataFrame) -> pd.DataFrame:
    """The outlets of a story's articles (`articles_of`), the one that printed first at the top.

    Returns source, first (datetime64), lag (days after the story's first), articles and copies (articles
    whose text another article printed before).
    """
    told = articles.assign(copies=articles["copy_of"] >= 0)
    frame = (
        told.groupby("source", sort=False)
        .agg(first=("published", "min"), lag=("lag", "min"), articles=("row", "size"), copies=("copies", "sum"))
        .reset_index()
    )
    return frame.sort_values(["lag", "articles", "source"], ascending=[True, False, True], ignore_index=True)
