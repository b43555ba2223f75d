"""How many other articles a pile holds of the event of one of its articles, and what follows from it.

Where few articles have any partner, most pairs that look alike tell different events, and a pair must be more
alike to be believed; where stories are large, less alike. The number is estimated from the pile itself: the share of
pairs that tell the same event is what their probabilities, given that share, add up to (Saerens, Latinne and
Decaestecker 2002).
"""

import numpy as np

from analysis.stories.pairs import WINDOW, Compared, all_scores_between

#: Between so many partners of an article a pile is as others are; the fewest and the most that are believed.
MANY, PLENTY = 1.5, 3.0
FEW, MOST = 0.4, 8.0
#: Where stories are large the estimate falls short of the number (5 to 7 where planted ones have 19 to 21), so
#: the log-odds fall by so many times its logarithm.
SHORT = 2
#: Articles that are compared, those of the same weeks that each is compared with at most, and at a time.
COMPARED, NEAR, AT_ONCE = 1_000, 2_000, 25
#: Rounds of the estimate, and the share of pairs from which it begins.
ROUNDS, BEGIN = 100, 0.01


def wariness(found: float) -> float:
    """By how much more two articles must be alike, in log-odds, where articles have so many `partners`.

    >>> round(wariness(0.75), 2), wariness(2.0), round(wariness(6.0), 2), wariness(np.nan)
    (0.69, 0.0, -1.39, 0.0)
    """
    if np.isnan(found):
        return 0.0
    return float(np.log(MANY / np.clip(found, FEW, MANY)) - SHORT * np.log(np.clip(found, PLENTY, MOST) / PLENTY))


def partners(told: Compared) -> float:
    """The expected number of articles that tell the event of an article, of those with a date; NaN without dates."""
    dated = np.flatnonzero(~np.isnan(told.days))
    if len(dated) < 2:
        return np.nan
    in_time = dated[np.argsort(told.days[dated], kind="stable")]
    days = told.days[in_time]
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
    return _share(np.concatenate(sure), np.concatenate(weight)) * np.concatenate(weight).sum() / len(chosen)


def _share(sure: np.ndarray, weight: np.ndarray) -> float:
    """The share of pairs that tell the same event, by their log-odds where half did."""
    if not len(sure):
        return 0.0
    against, share = np.exp(-np.clip(sure, -30, 30)), BEGIN
    for _ in range(ROUNDS):
        share = float(np.average(share / (share + (1 - share) * against), weights=weight))
        share = min(max(share, 1e-9), 1 - 1e-9)
    return share
