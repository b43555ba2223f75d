"""Copies and stories of a pile, found by a worker the first time."""

import numpy as np

from analysis.copies import Copies
from analysis.stories import Stories
from data import derived
from data.places import cache_folder, library_address
from ui import progress, work
from ui.cached.counted import terms_of
from ui.pile import Pile


def copies(pile: Pile) -> Copies:
    """The copies among all articles of the pile."""
    cache = cache_folder()
    if not derived.exists(cache / "copies", pile.key):
        terms_of(pile, "as they stand", "all")
    progress.until_done(
        f"copies {pile.key}", "Comparing the texts", work.find_copies, library_address(), str(cache), pile,
        ready=lambda: derived.exists(cache / "copies", pile.key),
    )  # fmt: skip
    return work.copies_of(str(cache), pile.key)


def copy_groups(pile: Pile) -> np.ndarray:
    """The group of copies of each article, int32 (articles,); -1 for an article without copies."""
    return copies(pile).group


def stories(pile: Pile) -> tuple[Stories, list[list[str]]]:
    """The stories among all articles of the pile, and the names in each."""
    cache = cache_folder()
    if not derived.exists(cache / "stories", pile.key):
        copies(pile)
        terms_of(pile, "stems", "all")
    progress.until_done(
        f"stories {pile.key}", "Finding the stories", work.find_stories, library_address(), str(cache), pile,
        ready=lambda: derived.exists(cache / "stories", pile.key),
    )  # fmt: skip
    return work.stories_of(str(cache), pile.key)


def story_numbers(pile: Pile) -> np.ndarray:
    """The story of each article, int32 (articles,), 0 the largest; an article alone is one too."""
    return stories(pile)[0].story
