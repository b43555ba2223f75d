"""What readers decided about a collection, listed, each decision with the way back."""

from collections.abc import Callable, Collection, Sequence

import streamlit as st


def made(sentences: Sequence[str], take_back: Callable[[int], None], key: str, idle: Collection[int]) -> None:
    """List decisions, told as Markdown; `take_back` gets the place of the one that is to go.

    At the places in `idle` are those that change nothing now.
    """
    if not sentences:
        return
    with st.expander(f"Changed by hand: {len(sentences):,}"):
        for place, sentence in enumerate(sentences):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"{sentence} (changes nothing now)" if place in idle else sentence)
                st.button("Take it back", key=f"{key} {place}", on_click=take_back, args=(place,))


def without(decisions: tuple, place: int) -> tuple:
    """The decisions without the one at a place.

    >>> without(("merge", "rename", "split"), 1)
    ('merge', 'split')
    """
    return decisions[:place] + decisions[place + 1 :]
