"""Copies as lists: of groups, of a group's articles, of outlets, and of what each did with the text."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.copies.differences import KINDS as DONE
from analysis.copies.differences import differences, paragraph_kinds
from analysis.copies.found import NONE, Copies
from analysis.copies.pairs import KINDS

#: `kind` of the text that those of its group are compared with.
FULLEST = "fullest"


def members(copies: Copies, facts: pd.DataFrame, rows: np.ndarray) -> pd.DataFrame:
    """Every selected article that has a copy among the selected ones, groups by size, in each the representative first.

    Returns row, group (0 the largest), representative (a row: the fullest text's of all articles, selected or not),
    similarity and kind (of `KINDS`) to that, first (whether its group has none of an earlier day; false when it has no
    date) and lag (days after the group's first day; NaN without a date).
    """
    row = np.flatnonzero(np.asarray(rows, bool) & (copies.group != NONE))
    row = row[np.bincount(copies.group[row])[copies.group[row]] > 1]
    group = _by_size(copies.group[row])
    published = facts["published"].iloc[row].reset_index(drop=True)
    lag = (published - published.groupby(group).transform("min")).dt.days.astype(float)
    frame = pd.DataFrame(
        {
            "row": row,
            "group": group,
            "representative": copies.representative[row],
            "similarity": copies.similarity[row],
            "kind": np.array(KINDS, object)[copies.kind[row]],
            "first": lag == 0,
            "lag": lag,
        }
    )
    place = np.lexsort((copies.rank[row], lag, frame["representative"] != row, group))
    return frame.iloc[place].reset_index(drop=True)


def _by_size(group: np.ndarray) -> np.ndarray:
    """The groups numbered from the largest on; of several as large the lower number comes first.

    >>> _by_size(np.array([7, 2, 2, 7, 2, 9])).tolist()
    [1, 0, 0, 1, 0, 2]
    """
    _, place, size = np.unique(group, return_inverse=True, return_counts=True)
    number = np.empty(len(size), np.int64)
    number[np.argsort(-size, kind="stable")] = np.arange(len(size))
    return number[place]


def among(copies: Copies, facts: pd.DataFrame, rows: np.ndarray) -> pd.DataFrame:
    """The selected articles that have a copy among the selected ones, groups by size, in each the earliest first.

    Returns row, id, group, published, source, headline, kind (of `KINDS`, what it is to the group's representative;
    `FULLEST` for that itself), similarity, lag (days after the group's first day; NaN without a date) and copy_of
    (the row that printed the text first, -1 for that itself).
    """
    row = np.flatnonzero(np.asarray(rows, bool) & (copies.group != NONE))
    published = facts["published"].iloc[row]
    order = np.lexsort((row, published.fillna(pd.Timestamp.max.floor("s")), copies.group[row]))
    row = row[order]
    group = pd.Series(copies.group[row])
    size = group.groupby(group).transform("size")
    frame = facts.iloc[row][["id", "published", "source", "headline"]].reset_index(drop=True)
    kind = np.where(copies.representative[row] == row, FULLEST, np.array(KINDS, object)[copies.kind[row]])
    frame = frame.assign(
        row=row, group=group, kind=kind, similarity=copies.similarity[row],
        size=size,
    )  # fmt: skip
    frame = frame[size > 1]
    by_group = frame.groupby("group")
    frame["lag"] = (frame["published"] - by_group["published"].transform("min")).dt.days.astype(float)
    first = by_group["row"].transform("first")
    frame["copy_of"] = first.where(first != frame["row"], -1)
    order = np.lexsort((np.arange(len(frame)), frame["group"], -frame["size"]))
    return frame.drop(columns="size").iloc[order].reset_index(drop=True)


def groups(told: pd.DataFrame) -> pd.DataFrame:
    """A row per group of `among`, the largest first.

    Returns group, title (headline of the article printed first), first (its source), articles, sources,
    begins and ends (datetime64, NaT without dates), days between them, and kinds (how many are what to the
    fullest text, with commas between them).
    """
    named = told.assign(source=told["source"].replace("", None))
    by_group = named.groupby("group", sort=False)
    frame = by_group.agg(
        title=("headline", "first"), articles=("row", "size"), sources=("source", "nunique"),
        begins=("published", "min"), ends=("published", "max"),
    ).reset_index()  # fmt: skip
    frame.insert(2, "first", told[told["copy_of"] < 0]["source"].to_numpy())
    frame["days"] = (frame["ends"] - frame["begins"]).dt.days
    frame["kinds"] = by_group["kind"].agg(kinds_told).to_numpy()
    return frame


def kinds_told(kinds: Sequence[str]) -> str:
    """How many articles of a group are what to its fullest text.

    >>> kinds_told(["trimmed", "fullest", "whole", "trimmed"])
    '1 whole, 2 trimmed'
    """
    counts = Counter(kinds)
    return ", ".join(f"{counts[kind]:,} {kind}" for kind in KINDS if counts[kind])


def outlets(told: pd.DataFrame) -> pd.DataFrame:
    """A row per outlet of `among`, the one with the most articles first.

    Returns source, articles, and how many of them it printed on the first day of their text, later, and
    without a known day.
    """
    lag = told["lag"]
    counted = pd.DataFrame({"source": told["source"], "first_day": lag == 0, "later": lag > 0, "undated": lag.isna()})
    frame = counted.groupby("source", as_index=False).sum()
    frame.insert(1, "articles", frame[["first_day", "later", "undated"]].sum(axis=1))
    return frame.sort_values(["articles", "source"], ascending=[False, True], ignore_index=True)


def paragraphs_done(original: Sequence[str], copy: Sequence[str]) -> dict[str, int]:
    """How many paragraphs a copy kept, cut, changed, added and moved.

    >>> paragraphs_done(["It rained.", "The quay was shut."], ["It rained.", "Boats left."])
    {'kept': 1, 'cut': 1, 'changed': 0, 'added': 1, 'moved': 0}
    """
    rows = differences(original, copy)
    before, after = (Counter(paragraph_kinds(rows, side)) for side in ("original", "copy"))
    return {kind: after[kind] if kind == "added" else before[kind] for kind in DONE}
