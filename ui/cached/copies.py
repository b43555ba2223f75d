"""Copies in a pile, found by a worker the first time."""

import numpy as np

from analysis.copies import Copies
from data.storage import derived
from data.storage.places import cache_folder, library_address
from ui import progress, work
from ui.cached.counted import terms_of
from ui.work.pile import Pile


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


def copies_known(pile: Pile) -> bool:
    """Whether the copies of the pile have been found already."""
    return derived.exists(cache_folder() / "copies", pile.key)


def copy_groups(pile: Pile) -> np.ndarray:
    """The group of copies of each article, int32 (articles,); -1 for an article without copies."""
    return copies(pile).group
