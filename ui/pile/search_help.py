"""The query language, with examples from the collection that is looked at."""

import streamlit as st

from ui import cached
from ui.notes import plain
from ui.pile import search
from ui.view import View


def popover(now: View) -> None:
    """The button behind which the language is told; a click on an example searches for it."""
    examples = cached.query_examples(now.pile, now.concepts)  # outside: the words may have to be read first, with a bar
    with st.popover("How to search", icon=":material/help:"):
        st.markdown(
            "Capitals do not matter, and words side by side must all be there. OR goes before that, AND before "
            "OR, NEAR before AND; brackets decide otherwise. A click on an example searches for it."
        )
        with st.container(key="examples", gap="xxsmall"):
            for query, meaning in examples:
                with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                    st.button(plain(query), key=f"example {query}", type="tertiary", on_click=search.ask, args=(query,))
                    st.caption(meaning)
