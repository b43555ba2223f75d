"""The Search page's own pieces: the box, the hits, and what they are made of."""

import re

import streamlit as st

from ui import bound, cached, tables
from ui.notes import plain
from ui.reading import reader
from ui.view import View

PER_PAGE = 10
ORDERS = {"Best first": "score", "Newest first": "published", "Oldest first": "earliest"}


def choose_query() -> None:
    """Draw the box; what is typed is the text of the sidebar, and so of the selection."""
    st.session_state["search box"] = st.session_state.get("q") or ""
    st.text_input(
        "Search", key="search box", type="search", max_chars=500, label_visibility="collapsed",
        placeholder="words, “a phrase”, OR, -not, NEAR/5, headline:, date:2019-03",
        on_change=lambda: ask(st.session_state["search box"]),
    )  # fmt: skip


def ask(query: str) -> None:
    """Search for something else from the next run on."""
    st.session_state["q"] = query
    st.session_state["hits"] = 1


def reading(now: View) -> None:
    """Say how the query was read, in full."""
    if now.selection.query:
        st.caption(f"Read as **{plain(cached.read_as(now.selection)) or 'everything'}**")


def choose_order(now: View) -> str:
    """Draw the choice of an order; without a query nothing is best."""
    offered = tuple(ORDERS) if now.selection.query else tuple(ORDERS)[1:]
    return ORDERS[bound.one_of("Order", offered, "by")]


def hits(now: View, order: str) -> None:
    """The found articles with their best sentences, a page at a time, and all of them as a file."""
    frame = cached.hits(now.pile, now.selection, order)
    start = reader.page_start(len(frame), "hits", PER_PAGE)
    reader.hits(now, frame.iloc[start : start + PER_PAGE])
    tables.download(frame, "hits")


def parts(now: View) -> None:
    """How many articles each part of the query finds, and what may have been meant by a word that none has."""
    told = cached.part_counts(now.pile, now.selection)
    if len(told) > 1:
        with st.expander("What each part finds in the whole collection"):
            st.dataframe(
                told, hide_index=True, key="parts",
                column_config={"part": "Part of the query", "articles": "Articles"},
            )  # fmt: skip
    for word, near in cached.meant_words(now.pile, now.selection).items():
        _meant(now, word, near)


def _meant(now: View, word: str, near: list[str]) -> None:
    """Offer words that are spelled like one that nobody used."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"No article has “{plain(word)}”. Did you mean")
        for other in near:
            other_query = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", other, now.selection.query, flags=re.IGNORECASE)
            st.button(plain(other), key=f"meant {word} {other}", on_click=ask, args=(other_query,))
