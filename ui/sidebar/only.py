"""The sidebar's “only this story”: the selection within one story, named in the address by an article of it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import streamlit as st

from analysis.selection import Selection
from analysis.stories.decisions import Decision
from ui import cached, notes
from ui.notes import plain
from ui.work.pile import Pile
from wording import shortened

KEY = "only"


def within(pile: Pile, chosen: Selection, decisions: Sequence[Decision]) -> Selection:
    """The selection within the story that the address names; unchanged when it names none."""
    asked = st.query_params.get(KEY) or st.session_state.get(KEY, "")
    if not asked:
        return chosen
    place = np.flatnonzero(cached.facts(pile)["id"].to_numpy() == asked)
    if not len(place):
        notes.add(KEY, f"The link's story “{shortened(asked)}” is not in this version; all articles are shown.")
        drop()
        return chosen
    st.session_state[KEY] = st.query_params[KEY] = asked
    found = cached.stories(pile, tuple(decisions))
    number = int(found.story[place[0]])
    with st.container(border=True, gap="small"):
        st.caption(f"Only the story “{plain(shortened(found.titles[number], 90))}”")
        st.button("All stories", on_click=drop, key="every story", width="stretch")
    return replace(chosen, ids=tuple(cached.facts(pile)["id"][found.story == number]))


def choose(identity: str) -> None:
    """Count only the story of an article from the next run on; for use in a callback."""
    st.session_state[KEY] = st.query_params[KEY] = identity


def drop() -> None:
    """Count all stories from the next run on."""
    st.session_state[KEY] = ""
    st.query_params.pop(KEY, None)
