"""The collections page: see, make, rename and delete the piles in the library."""

import streamlit as st

from ui import cached, view
from ui.notes import plain


def table() -> None:
    """Every collection with its size."""
    for collection in cached.library().collections():
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            with st.container(gap=None):
                st.markdown(f"**{plain(collection.title)}**")
                st.caption(
                    f"{collection.articles:,} articles · version {collection.version}"
                    f" · made {collection.created:%-d %B %Y}"
                )
            st.button(
                "Look at it", key=f"look {collection.name}",
                on_click=view.go_to, args=(collection.name, collection.version),
            )  # fmt: skip


def make() -> None:
    """A form that makes an empty collection."""
    st.header("New collection")
    with st.form("make", border=False, clear_on_submit=True):
        title = st.text_input("Title", max_chars=200, placeholder="Summit coverage 2018–2019")
        if st.form_submit_button("Make it"):
            collection = cached.library().create(title)
            view.go_next(collection.name, collection.version)


def change() -> None:
    """Rename or delete the collection that is looked at."""
    if "view" not in st.session_state:
        return
    pile = st.session_state["view"].pile
    st.header(f"“{plain(pile.title)}”")
    with st.form("rename", border=False):
        title = st.text_input("New title", pile.title, max_chars=200)
        if st.form_submit_button("Rename"):
            cached.library().rename(pile.collection, title)
            st.rerun()
    with st.popover("Delete this collection"):
        st.write(f"All articles of “{plain(pile.title)}” go, and links to it stop working.")
        if st.button("Delete it for good", type="primary"):
            cached.library().delete(pile.collection)
            st.session_state.pop("pin", None)
            for key in ("collection", "version", "words"):
                st.query_params.pop(key, None)
            st.rerun()
