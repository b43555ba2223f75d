"""How topics, stories and copies were found: the note that stands at the end of their pages."""

from collections.abc import Sequence

import streamlit as st

from ui.notes import plain
from ui.view import View


def told(now: View, what: str, sentences: Sequence[str]) -> None:
    """Draw the sentences of a method, which can be opened, with the collection's version."""
    with st.expander(f"How these {what} were found"):
        for sentence in (*sentences, f"Collection “{now.pile.title}”, version {now.pile.version}."):
            st.markdown(f"- {plain(sentence)}")
