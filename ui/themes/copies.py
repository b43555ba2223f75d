"""The copies page's pieces: the groups of the selection, who prints first, the list."""

import numpy as np
import streamlit as st

import charts.copies
from analysis.copies.lists import groups, outlets
from analysis.copies.method import sentences
from analysis.copies.pairs import KINDS
from analysis.selection import ONCE
from ui import bound, cached, figures, menu, tables
from ui.ending import end_page
from ui.notes import plain
from ui.reading import reader
from ui.themes import how_found, stories
from ui.view import View
from wording import counted

ORDERS = {
    "Largest first": ("articles", False),
    "Most outlets first": ("sources", False),
    "Newest first": ("ends", False),
    "Oldest first": ("begins", True),
    "Longest lag first": ("days", False),
}
ANY = "Any kind"
KIND = {kind.capitalize(): kind for kind in KINDS if kind != "whole"}
#: Outlets that are drawn.
DRAWN = 15


def find(now: View) -> cached.Frame:
    """The articles of the selection that have a copy in it; ends the page when there are none."""
    told = cached.copied(now.pile, now.selection)
    selected = int(cached.rows(now.pile, now.selection).sum())
    if told.empty:
        st.info(
            "The selection is one article, so there is no copy of it."
            if selected == 1
            else f"None of {counted(selected, 'selected article')} has a copy among them."
        )
        if now.selection.copies == ONCE:
            st.write("Copies count once now: choose “Every copy” in the sidebar to see them.")
        end_page()
    st.caption(
        f"{len(told):,} of {counted(selected, 'selected article')} have a copy among them, "
        f"in {counted(told['group'].nunique(), 'group', 'groups')}. "
        "A copy is the same text printed again: whole, trimmed, contained in a longer article, or changed."
    )
    return told


def first_prints(now: View, told: cached.Frame) -> None:
    """The outlets by how often they printed a text on its first day; a click narrows the list to one."""
    frame = outlets(told)
    figures.draw(charts.copies.printed_bars(frame.head(DRAWN)), now, "copies by outlet", picked=_pick, table=frame)
    if len(frame) > DRAWN:
        st.caption(f"The {DRAWN} outlets with most such articles are drawn; the table has all {len(frame):,}.")


def _pick(outlet: str) -> None:
    st.session_state["copies_text"] = outlet


def listed(told: cached.Frame) -> None:
    """The groups with their controls, a page at a time."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = bound.text(
            "Only groups with", "copies_text", type="search", placeholder="words of a headline, or an outlet"
        )
        by, ascending = ORDERS[bound.one_of("Order", tuple(ORDERS), "copies_order", wide=True)]
        kind = bound.one_of("With a copy that is", (ANY, *KIND), "copies_kind", wide=True)
    frame = groups(_with(told, text, KIND.get(kind)))
    frame = frame.sort_values([by, "group"], ascending=[ascending, True], na_position="last", ignore_index=True)
    if frame.empty:
        st.info("No group fits. Ask for other words, or for any kind.")
        return
    first = told[told["copy_of"] < 0].set_index("group")["id"]
    start = reader.page_start(len(frame), "copies_page")
    for group in frame.iloc[start : start + reader.PER_PAGE].to_dict("records"):
        with st.container(gap=None):
            st.page_link(
                menu.page("themes/copy.py"), label=plain(group["title"]) or "Article without headline",
                query_params={"copy": str(first[group["group"]])},
            )  # fmt: skip
            opened = f"{group['first']} printed it first" if group["first"] and group["days"] == group["days"] else ""
            beside = f"beside the fullest text: {group['kinds']}" if group["kinds"] else ""
            parts = (stories.size(group | {"copies": 0}), stories.span(group), opened, beside)
            st.caption(plain(" · ".join(part for part in parts if part)))
    with st.expander("The groups as a table"):
        tables.figures(frame, "copies")


def method(now: View) -> None:
    """How the copies were found, with the settings."""
    how_found.told(now, "copies", sentences())


def _with(told: cached.Frame, text: str, kind: str | None) -> cached.Frame:
    """The articles of the groups of which one has all the words in headline or outlet, and one is of the kind."""
    fits = np.ones(len(told), bool)
    for word in text.split():
        said = told["headline"].str.cat(told["source"], sep=" ").str.contains(word, case=False, regex=False)
        fits &= said.groupby(told["group"]).transform("any").to_numpy()
    if kind:
        fits &= (told["kind"] == kind).groupby(told["group"]).transform("any").to_numpy()
    return told[fits]
