"""Which articles are selected, and how many words they have."""

from dataclasses import replace

import numpy as np
import pandas as pd
import streamlit as st

import analysis.keywords
import analysis.query
import analysis.selection
from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.selection import ONCE, Selection
from ui.cached.copies import copy_groups
from ui.cached.counted import corpus
from ui.cached.speakers import facts_for
from ui.work.pile import Pile

EVERYTHING = Selection()


def check_query(query: str, concepts: tuple[Concept, ...]) -> tuple[str, ...]:
    """A sentence about each thing that had to be mended in a text query, in which `concepts` can be named.

    Raises `InvalidQuery` when it cannot be understood.
    """
    return analysis.query.parsed(query, concepts).notes


def rows(pile: Pile, selection: Selection) -> np.ndarray:
    """Which articles of the pile are selected: one truth value per row."""
    words = corpus(pile) if selection.query else None
    groups = copy_groups(pile) if selection.copies == ONCE else None
    return _rows(pile, selection, words, groups, facts_for(pile, selection.query))


@st.cache_resource(max_entries=64, show_spinner=False)
def _rows(
    pile: Pile, selection: Selection, _words: Corpus | None, _groups: np.ndarray | None, _facts: pd.DataFrame
) -> np.ndarray:
    return analysis.selection.chosen(_facts, _words, selection, _groups)


def words(pile: Pile, selection: Selection) -> int:
    """The number of words in the selection."""
    return analysis.keywords.words(corpus(pile), rows(pile, selection), selection.zones)


def counted_once(selection: Selection) -> Selection:
    """The selection without what only matters for counting words: topics read whole articles."""
    return selection if selection.query else replace(selection, zones="all")
