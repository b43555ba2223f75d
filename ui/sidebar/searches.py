"""The saved searches of a collection: a name and a selection each, to choose in the sidebar."""

from collections.abc import Collection

import streamlit as st

from analysis.searches import Searches
from analysis.selection import Selection
from ui.notes import plain
from ui.sidebar import selection


def choose(searches: Searches, chosen: Selection, lists: Collection[str]) -> None:
    """Draw the saved searches as buttons; the one that is looked at now is marked. `lists` are those of the map."""
    if not searches:
        return
    known = dict(searches)
    st.session_state["saved search"] = next((name for name, one in searches if one == chosen), None)

    def changed() -> None:
        name = st.session_state["saved search"]
        selection.select(known[name] if name else Selection(), lists)

    st.pills("Saved searches", list(known), key="saved search", format_func=plain, on_change=changed)
