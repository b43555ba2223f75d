"""Taking articles out of a collection: deleted, with a way back, or taken down for good."""

import streamlit as st

from data.storage.places import cache_folder, library_address
from ui import cached, doing, who, work
from ui.notes import plain
from ui.view import View
from wording import counted


def form(now: View, told: dict) -> None:
    """Draw the ways to be rid of an article, each with what it does."""
    _delete(now, told)
    if told["source"]:
        _delete_source(now, told["source"])
    _take_down(now, told)


def _delete(now: View, told: dict) -> None:
    st.markdown("**Delete it from this collection**")
    st.caption("Links to older versions still show it, and the History page leads back.")
    st.button(
        "Delete this article", key="delete article",
        on_click=doing.begin,
        args=("Deleting", work.delete_articles, library_address(), now.pile.collection, [told["id"]], who.name()),
    )  # fmt: skip


def _delete_source(now: View, source: str) -> None:
    count = int((cached.facts(now.pile)["source"] == source).sum())
    articles = ("all " if count > 1 else "") + counted(count, "article")
    st.markdown(f"**Delete {articles} of “{plain(source)}”**")
    st.caption("Links to older versions still show them, and the History page leads back.")
    with st.popover(f"Delete {articles} …"):
        st.write(f"“{plain(now.pile.title)}” keeps {counted(len(cached.facts(now.pile)) - count, 'article')}.")
        st.button(
            f"Delete {articles} of “{plain(source)}”", key="delete source", type="primary", on_click=doing.begin,
            args=("Deleting", work.delete_source, library_address(), now.pile.collection, source, who.name()),
        )  # fmt: skip


def _take_down(now: View, told: dict) -> None:
    st.markdown("**Take it down for good**")
    st.caption(
        "For a text that must not be kept. It goes from every collection and every older version, from edits, cached "
        "results and waiting uploads, with the same text under another id and its earlier forms. It cannot be undone."
    )
    with st.popover("Take it down …"):
        sure = st.toggle("The text shall be gone for good, from every collection", key="take down sure")
        st.button(
            "Take it down", key="take down", type="primary", disabled=not sure, on_click=doing.begin,
            args=("Taking it down", work.take_down, library_address(), str(cache_folder()), now.pile.collection,
                  [told["id"]], who.name()),
        )  # fmt: skip
