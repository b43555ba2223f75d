"""The sidebar's “only these articles”: those that a reader drew around on the map.

The list is kept with the collection under a short key of its contents; the address names the key
and the revision of the settings that holds it.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from analysis.selection import Selection
from ui import notes
from wording import counted, shortened

KEY = "marked"


def within(chosen: Selection, lists: Mapping[str, object]) -> Selection:
    """The selection within the articles that the address names; unchanged when it names none."""
    asked = st.query_params.get(KEY) or st.session_state.get(KEY, "")
    if not asked:
        return chosen
    ids = lists.get(asked)
    if not isinstance(ids, list):
        notes.add(KEY, f"The link's list of articles “{shortened(asked)}” is not kept here; all are shown.")
        drop()
        return chosen
    st.session_state[KEY] = st.query_params[KEY] = asked
    with st.container(border=True, gap="small"):
        st.caption(f"Only the {counted(len(ids), 'article')} drawn around on the map")
        st.button("All articles", on_click=drop, key="every marked", width="stretch")
    both = {str(identity) for identity in ids} & set(chosen.ids or ids)
    return replace(chosen, ids=tuple(sorted(both)) or ("",))  # no id limits nothing; the empty one fits no article


def key_of(ids: Sequence[str]) -> str:
    """The short key of a list of articles, whatever their order."""
    return hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:12]


def choose(key: str) -> None:
    """Count only the articles of a kept list from the next run on; for use in a callback."""
    st.session_state[KEY] = st.query_params[KEY] = key


def drop() -> None:
    """Count all articles from the next run on."""
    st.session_state[KEY] = ""
    st.query_params.pop(KEY, None)
