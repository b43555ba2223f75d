"""Articles over time."""

import numpy as np
import pandas as pd
import streamlit as st

import analysis.trends
from analysis.selection import Selection
from ui.cached.selected import rows
from ui.cached.shelf import facts
from ui.pile import Pile


def articles_per_period(pile: Pile, selection: Selection, period: str) -> pd.DataFrame:
    """Articles per period and source, over the selection."""
    return _articles_per_period(pile, selection, period, rows(pile, selection))


@st.cache_data(max_entries=200, show_spinner=False)
def _articles_per_period(pile: Pile, selection: Selection, period: str, _rows: np.ndarray) -> pd.DataFrame:
    return analysis.trends.articles_per_period(facts(pile), _rows, period)
