"""What is new among topics: which appeared, grew or split since an earlier state of the collection."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment

from analysis.topics.levels import Topics

#: A topic is the same as before when their common articles are at least this share of both together, and
#: a split-off when at least this share of its known articles were in one topic before.
SAME, SPLIT = 0.2, 0.5
APPEARED, GREW, PARTED, STAYED, GONE = "appeared", "grew", "split off", "stayed", "gone"


def since(
    before: Topics, after: Topics, ids_before: Sequence[str], ids_after: Sequence[str], rows: np.ndarray
) -> pd.DataFrame:
    """The topics now, the most grown first, each matched with the one before that it continues.

    A topic of the same name, as readers gave it one, is the same; the others are paired so that they have the most
    articles in common (Hungarian method, Kuhn 1955). Returns name, what (`APPEARED`, `GREW`, `PARTED`,
    `STAYED` or, for those of before that none continues, `GONE`), articles, more (articles in it that
    were not in the collection before) and earlier (the name of the topic that it continues or was part of, '' for
    none). `articles` and `more` count the selected `rows`, bool (articles now,); what became of a topic is told by all.
    """
    place = pd.Index(ids_before).get_indexer(list(ids_after))
    old = np.where(place >= 0, before.topic[place], -9)
    common = np.zeros((len(after.names), len(before.names)), np.int64)
    both = (old >= 0) & (after.topic >= 0)
    np.add.at(common, (after.topic[both], old[both]), 1)
    size = np.bincount(after.topic[after.topic >= 0], minlength=len(after.names))
    fresh = np.bincount(after.topic[(after.topic >= 0) & (place < 0)], minlength=len(after.names))
    known = np.maximum(size - fresh, 1)
    size_before = np.bincount(before.topic[before.topic >= 0], minlength=len(before.names))
    alike = common / np.maximum(known[:, None] + size_before[None] - common, 1)
    same = _continued(alike, after.names, before.names)
    told = [
        np.bincount(after.topic[(after.topic >= 0) & some], minlength=len(after.names))
        for some in (rows, rows & (place < 0))
    ]
    lines = []
    for number, name in enumerate(after.names):
        origin = int(common[number].argmax()) if common.shape[1] else -1
        parted = origin >= 0 and common[number, origin] >= SPLIT * known[number] and size[number] > fresh[number]
        if number in same:
            what, earlier = GREW if fresh[number] else STAYED, before.names[same[number]]
        else:
            what, earlier = (PARTED, before.names[origin]) if parted else (APPEARED, "")
        lines.append((name, what, int(told[0][number]), int(told[1][number]), earlier))
    gone = [before.names[one] for one in range(len(before.names)) if one not in same.values()]
    lines += [("", GONE, 0, 0, name) for name in gone]
    frame = pd.DataFrame(lines, columns=["name", "what", "articles", "more", "earlier"])
    return frame.sort_values("more", ascending=False, kind="stable", ignore_index=True)


def _continued(alike: np.ndarray, names: Sequence[str], names_before: Sequence[str]) -> dict[int, int]:
    """Which topic of before each of now continues: that of its name, else one that is alike (Jaccard similarity).

    >>> _continued(np.array([[0.9, 0.0], [0.1, 0.6]]), ("Flood", "port"), ("rain", "Flood"))
    {0: 1}
    """
    same = {number: names_before.index(name) for number, name in enumerate(names) if name in names_before}
    rest = [number for number in range(len(names)) if number not in same]
    rest_before = [number for number in range(len(names_before)) if number not in same.values()]
    among = alike[np.ix_(rest, rest_before)]
    pairs = zip(*linear_sum_assignment(-among), strict=True)
    return same | {rest[one]: rest_before[other] for one, other in pairs if among[one, other] >= SAME}
