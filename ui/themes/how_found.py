"""How topics, stories and copies were found: the note that stands at the end of their pages."""

from collections.abc import Sequence

import streamlit as st

from ui.notes import plain


def told(what: str, sentences: Sequence[str]) -> None:
    """Draw the sentences of a method, which can be opened."""
    with st.expander(f"How these {what} were found"):
        for sentence in sentences:
            st.markdown(f"- {plain(sentence)}")
