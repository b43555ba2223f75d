"""How much an article is like articles of quite other weeks: greetings, market reports, press reviews.

Articles far apart in time do not tell one event, so what likeness they have says how alike articles are
by form and subject alone. An article that is much like those of other weeks must be more like one of
its own days to tell the same event; speaker verification normalises its scores by such cohorts in the
same way (Auckenthaler, Carey and Lloyd-Thomas 2000).
"""

import numpy as np

from analysis.products import between
from analysis.stories.pairs import Compared, undated
from analysis.stories.views import Views

#: Days from which articles are held to tell different events.
FAR = 10
#: Articles of all days that each is compared with, and how many of the likest count.
COHORT, LIKEST = 2_000, 3
#: Log-odds up to which likeness with other weeks is of no account.
FREE = 4.0
#: Articles that are compared at a time.
AT_ONCE = 1_000


def compared(views: Views, days: np.ndarray) -> Compared:
    """Articles ready to be compared; `days` float64 with NaN where undated."""
    return Compared(views, days, recurrence(views, days))


def recurrence(views: Views, days: np.ndarray) -> np.ndarray:
    """By how much the mean log-odds with the likest of other weeks exceed `FREE`, float64 (articles,).

    0 for an undated article, and in a pile of a few weeks.
    """
    usual = np.zeros(len(days))
    dated = np.flatnonzero(~np.isnan(days))
    if not len(dated) or days[dated].max() - days[dated].min() <= FAR:
        return usual
    in_time = dated[np.argsort(days[dated], kind="stable")]
    cohort = in_time[np.unique(np.linspace(0, len(in_time) - 1, COHORT).astype(int))]
    for start in range(0, len(dated), AT_ONCE):
        rows = dated[start : start + AT_ONCE]
        sure = undated(np.stack([between(view, rows, cohort) for view in views.all()], axis=-1))
        sure[np.abs(days[rows][:, None] - days[cohort]) <= FAR] = 0
        likest = np.partition(sure, -min(LIKEST, len(cohort)), axis=1)[:, -LIKEST:]
        usual[rows] = np.maximum(likest.mean(axis=1) - FREE, 0)
    return usual
