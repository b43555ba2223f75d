"""Sentences that tell the reader what of a link could not be followed."""

import streamlit as st

KEY = "notes"
PAGE = "notes_page"


def begin(page: str) -> None:
    """Forget the notes of the page before when the reader has gone to another."""
    if st.session_state.get(PAGE) != page:
        st.session_state[PAGE] = page
        st.session_state[KEY] = {}


def add(about: str, sentence: str) -> None:
    """Keep one sentence about one thing; a later one about the same thing replaces it."""
    st.session_state.setdefault(KEY, {})[about] = sentence


def show(place: st.delta_generator.DeltaGenerator) -> None:
    """Draw the sentences, if any, into `place`."""
    sentences = st.session_state.get(KEY, {})
    if sentences:
        place.warning("  \n".join(plain(sentence) for sentence in sentences.values()))


def plain(text: str) -> str:
    """`text` as Markdown that shows every character as it is.

    >>> plain("[a](b) $5*")
    '\\\\[a\\\\]\\\\(b\\\\) \\\\$5\\\\*'
    """
    return "".join(f"\\{mark}" if mark in "\\`*_{}[]()<>#+-!|$~:" else mark for mark in text)


def drop(about: str) -> None:
    """Take back the sentence about one thing."""
    st.session_state.get(KEY, {}).pop(about, None)
