"""Stories of a pile, found by a worker the first time."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import streamlit as st

from analysis.selection import Selection
from analysis.stories import Stories
from analysis.stories.decisions import Decision
from analysis.stories.lists import articles_of, sizes
from data.storage import derived
from data.storage.places import cache_folder, library_address
from ui import progress, work
from ui.cached.copies import copies
from ui.cached.counted import terms_of
from ui.cached.selected import rows
from ui.cached.shelf import facts
from ui.work.pile import Pile


def stories(pile: Pile, decisions: tuple[Decision, ...] = ()) -> Stories:
    """The stories among all articles of the pile, with what readers decided about them."""
    cache, key = cache_folder(), work.stories_key(pile, decisions)
    if not derived.exists(cache / "stories", key):
        copies(pile)
        terms_of(pile, "stems", "all")
    progress.until_done(
        f"stories {key}", "Finding the stories", work.find_stories, library_address(), str(cache), pile, decisions,
        ready=lambda: derived.exists(cache / "stories", key),
    )  # fmt: skip
    return work.stories_of(str(cache), key)


def stories_known(pile: Pile, decisions: tuple[Decision, ...] = ()) -> bool:
    """Whether the stories of the pile have been found already."""
    return derived.exists(cache_folder() / "stories", work.stories_key(pile, decisions))


def story_numbers(pile: Pile, decisions: tuple[Decision, ...] = ()) -> np.ndarray:
    """The story of each article, int32 (articles,), 0 the largest; an article alone is one too."""
    return stories(pile, decisions).story


def story_sizes(pile: Pile, selection: Selection, decisions: tuple[Decision, ...]) -> pd.DataFrame:
    """The stories of the selection (`analysis.stories.lists.sizes`)."""
    stories(pile, decisions)
    rows(pile, selection)
    return _story_sizes(pile, selection, decisions)


@st.cache_resource(max_entries=8, show_spinner=False)
def _story_sizes(pile: Pile, selection: Selection, decisions: tuple[Decision, ...]) -> pd.DataFrame:
    return sizes(stories(pile, decisions), facts(pile), copies(pile), rows(pile, selection))


def story_articles(pile: Pile, selection: Selection, decisions: tuple[Decision, ...], story: int) -> pd.DataFrame:
    """The selected articles of a story (`analysis.stories.lists.articles_of`)."""
    found = stories(pile, decisions)
    return articles_of(found, facts(pile), copies(pile), story, rows(pile, selection))


def story_told(pile: Pile, identities: Sequence[str]) -> dict[str, dict]:
    """The agency of some articles in the order of their days, and their sentences with which are new, by id."""
    cache, identities = cache_folder(), tuple(identities)
    key = work.told_key(pile, identities)
    progress.until_done(
        f"told {key}", "Comparing the sentences", work.tell_story, library_address(), str(cache), pile, identities,
        ready=lambda: derived.exists(cache / "told", key),
    )  # fmt: skip
    return {article["id"]: article for article in derived.load(cache / "told", key)[1]["articles"]}
