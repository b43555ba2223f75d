"""Articles over time."""

import numpy as np
import pandas as pd
import streamlit as st

import analysis.volume
from analysis.selection import Selection
from ui.cached.selected import rows
from ui.cached.shelf import facts
from ui.work.pile import Pile


def articles_per_period(pile: Pile, selection: Selection, length: str) -> pd.DataFrame:
    """Articles per period and source, over the selection."""
    return _articles_per_period(pile, selection, length, rows(pile, selection))


@st.cache_data(max_entries=200, show_spinner=False)
def _articles_per_period(pile: Pile, selection: Selection, length: str, _rows: np.ndarray) -> pd.DataFrame:
    return analysis.volume.articles_per_period(facts(pile), _rows, length)
