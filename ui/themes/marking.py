"""Articles that were drawn around on the map: to read, to save, or to count alone."""

import streamlit as st

from ui import cached, settings, tables
from ui.reading import reader
from ui.sidebar import marked
from ui.view import View
from wording import counted

#: Articles that one list may have, and lists that are kept with a collection.
MOST, LISTS = 5_000, 20


def offer(now: View, rows: list[int]) -> None:
    """Draw what can be done with articles, given by their rows in the pile."""
    frame = cached.facts(now.pile).iloc[rows]
    with st.container(border=True):
        st.markdown(f"**{counted(len(frame), 'article')} drawn around**")
        with st.container(horizontal=True):
            st.button(
                "Count only these", key="mark", disabled=len(frame) > MOST, on_click=_mark,
                args=(now, tuple(frame["id"])),
                help=f"Every page then counts these articles alone; up to {MOST:,}.",
            )  # fmt: skip
            tables.download(frame, "articles drawn around")
        with st.expander("Their headlines"):
            start = reader.page_start(len(frame), "around_page", 8)
            for article in frame.iloc[start : start + 8].to_dict("records"):
                reader.item(article)


def _mark(now: View, ids: tuple[str, ...]) -> None:
    """Keep the list with the collection, and name it in the address."""
    key = marked.key_of(ids)
    told, _ = cached.library().settings(now.pile.collection)
    before = {name: listed for name, listed in told.get("marked", {}).items() if name != key}
    saved = {marked.key_of(search.ids) for _, search in now.searches if search.ids}
    newest = list(before)[-(LISTS - 1) :]
    kept = {name: listed for name, listed in before.items() if name in saved or name in newest} | {key: sorted(ids)}
    settings.save(now, {"marked": kept})
    marked.choose(key)
