"""How many other articles a pile holds of the event of one of its articles, and what follows from it.

Where few articles have any partner, most pairs that look alike tell different events, and a pair must be more
alike to be believed; where stories are large, less alike. The number is estimated from the pile itself: the share of
pairs that tell the same event is what their probabilities, given that share, add up to (Saerens, Latinne and
Decaestecker 2002).
"""

from dataclasses import dataclass

import numpy as np

from analysis.stories.pairs import WINDOW, Compared, all_scores_between

#: Between so many partners of an article a pile is as others are; the fewest and the most that are believed.
MANY, PLENTY = 1.5, 3.0
FEW, MOST = 0.4, 8.0
#: The same without dates, where articles of like events at other times count as partners too: fewer tell nothing.
UNDATED_PLENTY, UNDATED_MOST = 5.0, 25.0
#: Where stories are large the estimate falls short of the number (5 to 7 where planted ones have 19 to 21), so
#: the log-odds fall by so many times its logarithm.
SHORT = 2
#: Articles that are compared, those of the same weeks that each is compared with at most, and at a time.
COMPARED, NEAR, AT_ONCE = 1_000, 2_000, 25
#: Rounds of the estimate, and the share of pairs from which it begins.
ROUNDS, BEGIN = 100, 0.01


@dataclass(frozen=True)
class Partners:
    """The expected number of other articles that tell the event of an article.

    number  of articles with a date, of those of the same weeks; where most have none, of all articles
    dated   whether days had a part in it
    """

    number: float
    dated: bool

    @property
    def many(self) -> bool:
        """Whether stories are so large that two articles may be less alike."""
        return self.number > (PLENTY if self.dated else UNDATED_PLENTY)

    @property
    def wariness(self) -> float:
        """By how much more two articles must be alike, in log-odds.

        >>> [round(Partners(number, True).wariness, 2) for number in (0.75, 2.0, 6.0)]
        [0.69, 0.0, -1.39]
        >>> [round(Partners(number, False).wariness, 2) for number in (0.75, 6.0)]
        [0.0, -0.36]
        """
        if not self.dated:
            return float(SHORT * np.log(UNDATED_PLENTY / np.clip(self.number, UNDATED_PLENTY, UNDATED_MOST)))
        few, much = np.clip(self.number, FEW, MANY), np.clip(self.number, PLENTY, MOST)
        return float(np.log(MANY / few) + SHORT * np.log(PLENTY / much))


def partners(told: Compared) -> Partners:
    """The expected number of partners of an article."""
    dated = np.flatnonzero(~np.isnan(told.days))
    if 2 * len(dated) < len(told.days):
        return Partners(_mean(told, np.arange(len(told.days)), np.zeros(len(told.days))), False)
    in_time = dated[np.argsort(told.days[dated], kind="stable")]
    return Partners(_mean(told, in_time, told.days[in_time]), True)


def _mean(told: Compared, in_time: np.ndarray, days: np.ndarray) -> float:
    """The expected number of partners among some articles, in the order of their `days`."""
    chosen = np.unique(np.linspace(0, len(in_time) - 1, COMPARED).astype(int))
    sure, weight = [], []
    for start in range(0, len(chosen), AT_ONCE):
        rows = chosen[start : start + AT_ONCE]
        first, last = np.searchsorted(days, [days[rows[0]] - WINDOW, days[rows[-1]] + WINDOW + 1])
        near = np.unique(np.linspace(first, last - 1, NEAR).astype(int))
        pairs = (np.abs(days[rows][:, None] - days[near]) <= WINDOW) & (rows[:, None] != near)
        found = all_scores_between(told, in_time[rows], in_time[near])[pairs]
        sure.append(found)
        weight.append(np.full(len(found), (last - first) / len(near)))
    weight = np.concatenate(weight)
    return float(_share(np.concatenate(sure), weight) * weight.sum() / len(chosen))


def _share(sure: np.ndarray, weight: np.ndarray) -> float:
    """The share of pairs that tell the same event, by their log-odds where half did."""
    if not len(sure):
        return 0.0
    against, share = np.exp(-np.clip(sure, -30, 30)), BEGIN
    for _ in range(ROUNDS):
        share = float(np.average(share / (share + (1 - share) * against), weights=weight))
        share = min(max(share, 1e-9), 1 - 1e-9)
    return share
