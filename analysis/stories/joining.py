"""Joining groups of articles while they surely tell the same event.

The two groups that most surely tell the same event are joined first (average linkage): the mean log-odds
over all pairs between them count. Groups of more than a few articles need less, for the mean of many
pairs is surer than that of some; where none has a date, only if stories are large. A story may go on for
weeks, so of the days only those between the two articles of both groups that are nearest in time count:
whether one group takes up where the other leaves off.
"""

from dataclasses import dataclass

import numpy as np

from analysis.compiled import compiled
from analysis.stories.expected import Partners
from analysis.stories.pairs import by_days

#: Mean log-odds from which two articles tell the same event.
SAME = 4.0
#: A group that has more articles than a few needs less: times (articles / `FEW`) to the power -`EASE`.
FEW, EASE = 3, 0.25


@dataclass(frozen=True)
class Needed:
    """What two groups need to be joined.

    same  mean log-odds from which two articles tell the same event
    ease  the power by which larger groups need less; 0 where they need as much
    """

    same: float
    ease: float


@dataclass(frozen=True)
class Joined:
    """Groups of articles, how well each article fits, and the group most like each.

    story  int64 (articles,): the group of each, numbered from 0
    fit    float64 (articles,): by how much the mean log-odds with the rest of its group exceed what it needs to join
           them; below 0 it would not join them now, NaN where it is alone
    near   int64 (articles,): an article of the group most like its own, among those that it is
           compared with; -1 without one
    short  float64 (articles,): by how much the mean log-odds with that group fall short; infinite without one
    """

    story: np.ndarray
    fit: np.ndarray
    near: np.ndarray
    short: np.ndarray

    @classmethod
    def apart(cls, articles: int) -> "Joined":
        """One group of articles that nothing is known of."""
        unknown, none = np.full(articles, np.nan), np.full(articles, -1)
        return cls(np.zeros(articles, np.int64), unknown, none, np.full(articles, np.inf))


def needed(partners: Partners) -> Needed:
    """What two groups need in a pile whose articles have so many partners."""
    return Needed(SAME + partners.wariness, EASE if partners.dated or partners.many else 0.0)


def joined(sure: np.ndarray, days: np.ndarray, need: Needed) -> Joined:
    """The groups of articles by the log-odds of all pairs (articles, articles).

    `days` is float64 (articles,), NaN where undated; where only some are dated, large groups need as much as others.

    >>> found = joined(np.array([[0.0, 5.0, 1.0], [5.0, 0.0, 2.0], [1.0, 2.0, 0.0]]), np.zeros(3), Needed(4.0, 0.25))
    >>> found.story, found.fit, found.near, found.short
    (array([0, 0, 1]), array([ 1.,  1., nan]), array([2, 2, 0]), array([2.5, 2.5, 2.5]))
    """
    apart = np.abs(days[:, None] - days)
    unknown = np.isnan(apart)
    apart[unknown] = 0 if unknown.all() else np.nanmax(apart)
    apart = apart.astype(np.int32)
    lapse = by_days(np.arange(apart.max() + 1))
    alone = (sure + sure.T) / 2 - np.where(unknown, 0, lapse[apart])
    dated = (~np.isnan(days)).astype(float)
    ease = 0.0 if unknown.any() and not unknown.all() else need.ease
    group, best, over = _joined(alone, apart, dated, lapse, need.same, ease)
    fit = _fits(alone, apart, dated, lapse, need.same, ease, group)
    short = -over[group]
    near = np.where(np.isinf(short), -1, best[group])
    return Joined(np.unique(group, return_inverse=True)[1], fit, near, short)


@compiled
def _joined(alone, apart, dated, lapse, same, ease):
    """The first article of each article's group, and for such first ones the group most like theirs and by how
    much its mean log-odds exceed what is needed."""
    articles = len(alone)
    sums, gap, group = alone.copy(), apart.copy(), np.arange(articles)
    size, known, eased = np.ones(articles), dated.copy(), np.ones(articles)
    best, over = np.zeros(articles, np.int64), np.full(articles, -np.inf)
    stale, one = np.ones(articles, np.bool_), 0
    while True:
        for row in range(articles):
            if stale[row]:
                over[row] = -np.inf
            for column in range(articles) if stale[row] else range(one, one + 1):
                pairs = size[row] * size[column]
                if column != row and pairs:
                    spent = known[row] * known[column] * lapse[gap[row, column]]
                    beyond = (sums[row, column] + spent) / pairs - same * eased[row] * eased[column]
                    if beyond > over[row]:
                        over[row], best[row] = beyond, column
        one = np.argmax(over)
        if over[one] < 0:
            return group, best, over
        other = best[one]
        for column in range(articles):
            sums[one, column] += sums[other, column]
        for row in range(articles):
            sums[row, one] += sums[row, other]
            gap[row, one] = gap[one, row] = min(gap[one, row], gap[other, row])
        size[one] += size[other]
        known[one] += known[other]
        eased[one] = max(size[one] / FEW, 1.0) ** -ease
        size[other], over[other] = 0, -np.inf
        for row in range(articles):
            group[row] = one if group[row] == other else group[row]
            stale[row] = best[row] == one or best[row] == other
        stale[one] = True


@compiled
def _fits(alone, apart, dated, lapse, same, ease, group):
    """By how much the mean log-odds of each article with the rest of its group exceed what it needs to join them."""
    fits = np.full(len(group), np.nan)
    for row in range(len(group)):
        total = others = known = 0.0
        gap = len(lapse) - 1
        for column in range(len(group)):
            if column != row and group[column] == group[row]:
                total, others, known = total + alone[row, column], others + 1, known + dated[column]
                gap = min(gap, apart[row, column])
        if others:
            needed = same * max(others / FEW, 1.0) ** -ease
            fits[row] = (total + dated[row] * known * lapse[gap]) / others - needed
    return fits
