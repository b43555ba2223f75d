"""Topics, found by a worker the first time."""

import pandas as pd
import streamlit as st

import analysis.topics
from analysis.selection import Selection
from analysis.topics import TopicOptions, Topics
from data import derived
from data.places import cache_folder, library_address
from ui import progress, work
from ui.cached.counted import terms_of
from ui.cached.selected import rows
from ui.pile import Pile


def topics(pile: Pile, selection: Selection, options: TopicOptions) -> Topics:
    """The topics of the selected articles, found by a worker the first time."""
    terms_of(pile, "as they stand", "all")
    cache, key = cache_folder(), work.topics_key(pile, selection, options)
    progress.until_done(
        f"topics {key}", "Finding the topics", work.find_topics,
        library_address(), str(cache), pile, selection, options,
        ready=lambda: derived.exists(cache / "topics", key),
    )  # fmt: skip
    return _topics(str(cache), key)


@st.cache_resource(max_entries=16, show_spinner=False)
def _topics(cache: str, key: str) -> Topics:
    return analysis.topics.from_arrays(*derived.load(cache_folder() / "topics", key))


def topic_sizes(pile: Pile, selection: Selection, found: Topics) -> pd.DataFrame:
    """A row per topic with topic, name, articles, share and found_again; last, what fits nowhere."""
    return analysis.topics.sizes(found, rows(pile, selection))
