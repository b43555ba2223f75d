"""Sentences that tell the reader what of a link could not be followed."""

import re

import streamlit as st

KEY = "notes"
PAGE = "notes_page"
#: Signs that mean something in Markdown, or later, to Streamlit.
SIGN = re.compile(r"(?P<later>:(?=\S)|@|(?<=[-<>~])[-=>]|(?<=www)\.)|[\\`*_{}\[\]()<>#+\-!|$~:&=]", re.IGNORECASE)
NUMBERED = re.compile(r"^(\s*\d+)\.(?=\s|$)", re.MULTILINE)


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

    A sign that Streamlit looks for once Markdown has been read (addresses, emoji and icon codes, arrows) gets a part
    of the page to itself, for a backslash is gone by then: `:color` without a colour changes nothing else.

    >>> plain("[a](b) $5*")
    '\\\\[a\\\\]\\\\(b\\\\) \\\\$5\\\\*'
    >>> plain(":smile:")
    ':color[\\\\:]smile\\\\:'
    """
    shown = SIGN.sub(lambda sign: f":color[\\{sign[0]}]" if sign["later"] else f"\\{sign[0]}", text)
    return NUMBERED.sub(r"\1\\.", shown)


def drop(about: str) -> None:
    """Take back the sentence about one thing."""
    st.session_state.get(KEY, {}).pop(about, None)
