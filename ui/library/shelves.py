"""The collections page: all piles in the library, and a new one."""

import streamlit as st

from data.library.library import Collection
from ui import cached, view
from ui.notes import plain
from wording import counted


def table() -> None:
    """Every collection with its size and what is said of it, the archived ones apart."""
    every = cached.library().collections()
    for collection in every:
        if not collection.archived:
            row(collection)
    archived = [collection for collection in every if collection.archived]
    if archived:
        with st.expander(f"Archived ({len(archived):,})"):
            for collection in archived:
                row(collection)


def row(collection: Collection) -> None:
    """One collection in the list."""
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.markdown(f"**{plain(collection.title)}**")
            if collection.problem:
                st.warning(plain(collection.problem))
            st.caption(" · ".join(facts(collection)))
            if collection.note:
                st.caption(plain(collection.note))
        st.button(
            "Look at it", key=f"look {collection.name}", disabled=bool(collection.problem),
            on_click=view.go_to, args=(collection.name, collection.version),
        )  # fmt: skip


def facts(collection: Collection) -> list[str]:
    """Size, version, day, owner and language of a collection, as far as they are known."""
    articles = counted(collection.articles, "article")
    stored = cached.bytes_of(collection.name, collection.version)
    told = [articles, f"{stored / 1e6:,.1f} MB with all versions", f"version {collection.version}"]
    told.append(f"made {collection.created:%-d %B %Y}")
    told += [plain(collection.owner)] if collection.owner else []
    return told + ([plain(collection.language)] if collection.language else [])


def make() -> None:
    """A form that makes an empty collection."""
    st.header("New collection")
    with st.form("make", border=False, clear_on_submit=True):
        title = st.text_input("Title", max_chars=200, placeholder="Summit coverage 2018–2019")
        owner = st.text_input("Owner", max_chars=200, placeholder="Who answers for it", key="make owner")
        note = st.text_area("Note", max_chars=5_000, placeholder="Where the articles come from", key="make note")
        if st.form_submit_button("Make it"):
            collection = cached.library().create(title, owner=owner, note=note)
            view.go_next(collection.name, collection.version)
