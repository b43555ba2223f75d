"""Topics as lists: how large they are, where and when they were printed, how alike they are."""

import numpy as np
import pandas as pd

from analysis.bursts import gains, stretches
from analysis.periods import periods
from analysis.topics.found import NOWHERE, NOWHERE_NAME, OUTSIDE
from analysis.topics.levels import LEFT_OUT, Topics
from analysis.volume import groups

LEFT_OUT_NAME = "Left out by hand"
#: An article is borderline when another topic is nearly as near: by no more than this in cosine.
NEARLY = 0.1


def names_of_articles(topics: Topics) -> np.ndarray:
    """The name of each article's topic, object (n,): of one left out by hand, or that fits nowhere, so too."""
    named = np.array([*topics.names, NOWHERE_NAME, LEFT_OUT_NAME], object)
    place = np.where(topics.topic == LEFT_OUT, len(topics.names) + 1, topics.topic)
    return named[np.where(place < 0, len(topics.names), place)]


def names_in(named: np.ndarray) -> list[str]:
    """The topics whose names some articles have (`names_of_articles`), the largest first; last come those of none.

    >>> names_in(np.array(["Fits nowhere", "Fits nowhere", "Fits nowhere", "port", "ferry", "ferry"], object))
    ['ferry', 'port', 'Fits nowhere']
    """
    names = [str(name) for name in pd.Series(named).value_counts().index]
    return sorted(names, key=lambda name: name in (NOWHERE_NAME, LEFT_OUT_NAME))


def sizes(topics: Topics, rows: np.ndarray, stories: np.ndarray | None = None) -> pd.DataFrame:
    """How many of the selected articles each topic has; last come what fits nowhere and what was left out.

    Returns topic, name, articles, share (of the selected articles that were compared, 0 to 1),
    found_again and runs (NaN and -1 where nothing was found), colour (-1 for none) and, with
    `stories` (the story of each article), stories.
    """
    rows = np.asarray(rows, bool) & (topics.topic != OUTSIDE)
    numbers = [*range(len(topics.names)), NOWHERE]
    names = [*topics.names, NOWHERE_NAME]
    if (topics.topic[rows] == LEFT_OUT).any():
        numbers.append(LEFT_OUT)
        names.append(LEFT_OUT_NAME)
    others = len(numbers) - len(topics.names)
    articles = np.array([int((topics.topic[rows] == number).sum()) for number in numbers])
    frame = pd.DataFrame(
        {
            "topic": numbers,
            "name": names,
            "articles": articles,
            "share": articles / max(int(articles.sum()), 1),
            "found_again": [*topics.found_again, *[np.nan] * others],
            "runs": [*topics.runs, *[-1] * others],
            "colour": [*topics.colour, *[-1] * others],
        }
    )
    if stories is not None:
        told = [len(np.unique(stories[rows & (topics.topic == number)])) for number in numbers]
        frame.insert(3, "stories", told)
    return frame


def by_source(topics: Topics, source: pd.Series, rows: np.ndarray, most: int = 12) -> pd.DataFrame:
    """How many articles of each source each topic has; the `most` largest sources alone.

    Returns topic, name, group (the source), articles, and share of the source's selected articles.
    """
    rows = np.asarray(rows, bool) & (topics.topic != OUTSIDE)
    names, group = groups(source, rows, most)
    return _crossed(topics, rows, names, group)


def by_period(topics: Topics, published: pd.Series, rows: np.ndarray, length: str) -> pd.DataFrame:
    """How many dated articles of each period each topic has; every period is there.

    Returns topic, name, group (the period's first day, datetime64), articles, and share of the
    period's selected articles.
    """
    rows = np.asarray(rows, bool) & (topics.topic != OUTSIDE)
    told = periods(published, rows, length)
    return _crossed(topics, rows, told.starts.astype("datetime64[s]"), told.number)


def _crossed(topics: Topics, rows: np.ndarray, names: np.ndarray, group: np.ndarray) -> pd.DataFrame:
    inside = rows & (group >= 0)
    numbers = len(topics.names) + 1
    topic = np.where(topics.topic[inside] >= 0, topics.topic[inside], numbers - 1)
    shown = topics.topic[inside] != LEFT_OUT
    counts = np.bincount(topic[shown] * len(names) + group[inside][shown], minlength=numbers * len(names))
    of_group = np.bincount(group[inside], minlength=len(names))
    return pd.DataFrame(
        {
            "topic": np.repeat([*range(numbers - 1), NOWHERE], len(names)),
            "name": np.repeat(np.array([*topics.names, NOWHERE_NAME], object), len(names)),
            "group": np.tile(names, numbers),
            "articles": counts,
            "share": counts / np.tile(np.maximum(of_group, 1), numbers),
        }
    )


def members(topics: Topics, number: int, rows: np.ndarray) -> pd.DataFrame:
    """The selected articles of a topic, the most typical first.

    Returns row, strength, second (the topic that it is most like besides, -1 for none),
    second_strength and borderline (whether that is nearly as near).
    """
    row = np.flatnonzero(np.asarray(rows, bool) & (topics.topic == number))
    row = row[np.argsort(-topics.strength[row], kind="stable")]
    second = topics.second[row]
    near = (second >= 0) & (topics.strength[row] - topics.second_strength[row] <= NEARLY)
    return pd.DataFrame(
        {
            "row": row,
            "strength": topics.strength[row],
            "second": second,
            "second_strength": topics.second_strength[row],
            "borderline": near,
        }
    )


def likeness(topics: Topics) -> pd.DataFrame:
    """The cosine similarity of each two topics' centres, -1 to 1: topic, other, likeness, by name.

    What all articles have in common was taken away, so that 0 is as alike as any two articles of the pile, and most
    topics are less alike than that.
    """
    alike = topics.centres @ topics.centres.T
    names = np.array(topics.names, object)
    return pd.DataFrame(
        {
            "topic": np.repeat(names, len(names)),
            "other": np.tile(names, len(names)),
            "likeness": np.clip(alike, -1, 1).ravel(),
        }
    )


def bursts_of(topics: Topics, published: pd.Series, rows: np.ndarray, number: int, length: str) -> pd.DataFrame:
    """The stretches in which a topic is in the news at twice its usual share or more (`bursts.bursts`)."""
    rows = np.asarray(rows, bool) & (topics.topic != OUTSIDE)
    told = periods(published, rows, length)
    everything = told.articles
    counts = told.sums(np.flatnonzero(rows & (topics.topic == number)))[None]
    if not len(told):
        return pd.DataFrame(columns=["first", "last", "weight", "articles", "times"])
    found = stretches(gains(counts, everything), everything > 0)
    inside = [int(counts[0, one.first : one.last + 1].sum()) for one in found.itertuples()]
    whole = [int(everything[one.first : one.last + 1].sum()) for one in found.itertuples()]
    usual = counts.sum() / max(everything.sum(), 1)
    return pd.DataFrame(
        {
            "first": told.starts[found["first"]].astype("datetime64[s]"),
            "last": told.starts[found["last"]].astype("datetime64[s]"),
            "weight": found["weight"],
            "articles": inside,
            "times": [one / max(of, 1) / max(usual, 1e-9) for one, of in zip(inside, whole, strict=True)],
        }
    )


def parts_of_time(published: pd.Series, most: int = 8) -> tuple[np.ndarray, tuple[str, ...]]:
    """Which of up to `most` parts of equal length each article's day is in, -1 without one, and the parts' first days.

    >>> days = pd.Series(pd.to_datetime(["2031-02-01", "2031-03-01", None]))
    >>> number, names = parts_of_time(days, 2)
    >>> number.tolist(), names
    ([0, 1, -1], ('from 1 Feb 2031', 'from 15 Feb 2031'))
    """
    day = published.to_numpy().astype("datetime64[D]")
    dated = ~np.isnat(day)
    if not dated.any():
        return np.full(len(day), -1), ()
    days = np.where(dated, day, np.datetime64("1970-01-01")).astype(np.int64)
    first, last = days[dated].min(), days[dated].max()
    parts = int(min(most, last - first + 1))
    step = (last - first + 1) / parts
    begins = [pd.Timestamp(np.datetime64(int(first + part * step), "D")) for part in range(parts)]
    number = np.where(dated, np.minimum((days - first) / step, parts - 1).astype(np.int64), -1)
    return number, tuple(f"from {begin:%-d %b %Y}" for begin in begins)
