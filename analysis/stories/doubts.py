"""What is doubtful about stories: articles that hardly fit theirs, and stories that are perhaps the same.

Both are told by the log-odds by which stories are joined (`analysis.stories.joining`), as far as they lie from what is
needed. `benchmarks.story_doubts` counts how often they are right.
"""

import numpy as np

from analysis.stories.found import Stories

#: An article that exceeds what is needed by less may tell another event; a story that falls short by less is perhaps
#: the same.
NARROW = 1.0


def doubtful(stories: Stories) -> np.ndarray:
    """Which articles may tell another event than their story's, bool (n,)."""
    return stories.fit < NARROW


def likest(stories: Stories, story: int) -> int | None:
    """The story that is perhaps the same as another; None when there is none."""
    rows = np.flatnonzero((stories.story == story) & (stories.near >= 0) & (stories.short < NARROW))
    rows = rows[stories.story[stories.near[rows]] != story]
    if not len(rows):
        return None
    return int(stories.story[stories.near[rows[stories.short[rows].argmin()]]])
