"""How surely two articles tell the same event: likeness in each view, and the days between them.

The weights are a logistic regression on pairs of articles whose events are known
(`python -m benchmarks.story_weights FOLDER` learns them again). They are the same for every pile.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.products import between, nearest, of_pairs
from analysis.stories.views import Views

#: Weights of the square roots of the cosines in `Views.all()`, and of the constant.
UNDATED = (7.62, 2.43, 9.91, 5.92, -8.3)
#: The same, before those of `closeness` and of recurrence (`analysis.stories.recurrence`), for two articles
#: with a date.
DATED = (6.264, 2.041, 7.208, 6.499, 0.082, -2.863, -2.935, -1.063, -1.843)
#: Heaviest terms of an article by which its candidates are found; terms find none that more than so
#: many articles have, and more than this share of the pile.
HEAVIEST, MANY, COMMON = 30, 200, 0.005
#: Candidates of each article, and the days within which dated ones lie.
NEAREST, WINDOW = 40, 14
#: Articles whose candidates are looked for at a time, and pairs compared at a time.
AT_ONCE, PAIRS = 2_000, 50_000
#: Articles up to which all pairs among them are compared one by one, which is quicker for few.
SEVERAL = 60


@dataclass(frozen=True)
class Compared:
    """What is needed to compare articles.

    views  their words and names
    days   float64, NaN where undated
    usual  float64: how much each is like articles of other weeks (`analysis.stories.recurrence`)
    """

    views: Views
    days: np.ndarray
    usual: np.ndarray


def scores(told: Compared, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The log-odds that each pair tells the same event, float64 (pairs,)."""
    found = np.empty(len(one))
    for start in range(0, len(one), PAIRS):
        part = slice(start, start + PAIRS)
        alike = np.stack([of_pairs(view, one[part], other[part]) for view in told.views.all()], axis=1)
        apart = np.abs(told.days[one[part]] - told.days[other[part]])
        found[part] = weighed(alike, apart, (told.usual[one[part]] + told.usual[other[part]]) / 2)
    return found


def all_scores(told: Compared, rows: np.ndarray) -> np.ndarray:
    """`scores` of all pairs among some articles, float64 (rows, rows); what stands on the diagonal is of no account."""
    if len(rows) > SEVERAL:
        return all_scores_between(told, rows, rows)
    one, other = np.triu_indices(len(rows), 1)
    found = np.zeros((len(rows), len(rows)))
    found[one, other] = found[other, one] = scores(told, rows[one], rows[other])
    return found


def all_scores_between(told: Compared, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """`scores` of all pairs of one of `rows` and one of `columns`, float64 (rows, columns)."""
    alike = np.stack([between(view, rows, columns) for view in told.views.all()], axis=2)
    apart = np.abs(told.days[rows][:, None] - told.days[columns])
    return weighed(alike, apart, (told.usual[rows][:, None] + told.usual[columns]) / 2)


def weighed(alike: np.ndarray, apart: np.ndarray, usual: np.ndarray) -> np.ndarray:
    """Log-odds from cosines (…, views), days apart (…), NaN where one is undated, and mean recurrence (…)."""
    found = traits(alike, apart, usual) @ np.array(DATED[:-1]) + DATED[-1]
    unknown = np.isnan(apart)
    found[unknown] = undated(alike[unknown])
    return found


def undated(alike: np.ndarray) -> np.ndarray:
    """Log-odds from cosines (…, views) alone."""
    return np.sqrt(np.clip(alike, 0, 1)) @ np.array(UNDATED[:-1]) + UNDATED[-1]


def traits(alike: np.ndarray, apart: np.ndarray, usual: np.ndarray) -> np.ndarray:
    """What the weights of two dated articles take, (…, views + 4)."""
    return np.concatenate([np.sqrt(np.clip(alike, 0, 1)), closeness(apart), usual[..., None]], axis=-1)


def by_days(apart: np.ndarray) -> np.ndarray:
    """What days apart add to the log-odds of two dated articles, below 0, float64 (…)."""
    return closeness(apart) @ np.array(DATED[4:7])


def closeness(apart: np.ndarray) -> np.ndarray:
    """Days apart as the weights take them, (…, 3): Gaussians of one and three days, and the logarithm."""
    apart = np.nan_to_num(apart)
    return np.stack([np.exp(-(apart**2) / 18), np.exp(-(apart**2) / 2), np.log1p(apart)], axis=-1)


def candidates(told: Compared) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of articles that may tell the same event: each with its nearest in the same weeks."""
    heavy = heaviest(told.views)
    order = np.argsort(told.days, kind="stable")  # the undated are last
    heavy, days = heavy[order], told.days[order]
    dated = int((~np.isnan(days)).sum())
    pairs = [np.zeros((0, 2), np.int64)]
    for start in range(0, len(days), AT_ONCE):
        stop = min(start + AT_ONCE, len(days))
        near = np.arange(len(days))
        if stop <= dated:
            first, last = np.searchsorted(days[:dated], [days[start] - WINDOW, days[stop - 1] + WINDOW + 1])
            near = np.concatenate([np.arange(first, last), np.arange(dated, len(days))])
        row, column = nearest(heavy, np.arange(start, stop), near, NEAREST)
        pairs.append(np.stack([order[row], order[column]], axis=1))
    both = np.sort(np.concatenate(pairs), axis=1)
    key = np.sort(both[:, 0] * len(days) + both[:, 1])
    key = key[np.diff(key, prepend=-1) > 0]
    return key // max(len(days), 1), key % max(len(days), 1)


def heaviest(views: Views) -> sparse.csr_array:
    """The heaviest terms of each article's opening, whole text and names together."""
    heavy = (views.opening + views.whole + views.names).tocsr()
    having = np.bincount(views.whole.indices, minlength=heavy.shape[1])
    heavy.data[(having > max(MANY, COMMON * heavy.shape[0]))[heavy.indices]] = 0
    row = np.repeat(np.arange(heavy.shape[0]), np.diff(heavy.indptr))
    order = np.lexsort((-heavy.data, row))
    place = np.arange(len(row)) - heavy.indptr[row]
    kept = order[(place < HEAVIEST) & (heavy.data[order] > 0)]
    return sparse.coo_array((heavy.data[kept], (row[kept], heavy.indices[kept])), shape=heavy.shape).tocsr()
