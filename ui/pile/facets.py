"""What the found articles are made of: sources, sections and times, each a click into the selection."""

import streamlit as st

from analysis import facets
from ui import cached
from ui.notes import plain
from ui.view import View

MOST, PERIODS = 8, 12


def draw(now: View) -> None:
    """The largest sources and sections, and the times, of the selection, with how many articles each has."""
    frame = cached.facts(now.pile)[cached.rows(now.pile, now.selection)]
    with st.container(key="facets", gap="small"):
        _all(now, frame)


def _all(now: View, frame: cached.Frame) -> None:
    for title, key, chosen in (
        ("Sources", "source", now.selection.sources),
        ("Sections", "section", now.selection.sections),
    ):
        named = frame[frame[key] != ""]
        _values(title, key, chosen, facets.largest(named, key, MOST), named[key].nunique())
        _say_unnamed(len(frame) - len(named), title)
    _times(now, facets.periods(frame, PERIODS))
    if not frame.empty:
        _say_unnamed(int(frame["published"].isna().sum()), "Dates")


def _values(title: str, key: str, chosen: tuple[str, ...], values: cached.Frame, of_them: int) -> None:
    if values.empty:
        return
    st.markdown(f"**{title}**")
    with st.container(gap=None):
        for row in values.itertuples():
            alone = chosen == (row.value,)
            _button(f"{key} {row.value}", row.value, row.articles, alone, {key: [] if alone else [row.value]})
    if of_them > len(values):
        st.caption(f"and {of_them - len(values)} more")


def _say_unnamed(articles: int, title: str) -> None:
    """How many articles stand under none of the values, where any does."""
    if articles:
        st.caption(f"{articles:,} {'has' if articles == 1 else 'have'} no {title.lower().removesuffix('s')}")


def _times(now: View, periods: cached.Frame) -> None:
    if periods.empty:
        return
    st.markdown("**Published**")
    with st.container(gap=None):
        for row in periods.itertuples():
            alone = (now.selection.first, now.selection.last) == (row.first, row.last)
            limits = {"from": None, "to": None} if alone else {"from": row.first, "to": row.last}
            _button(f"period {row.value}", row.value, row.articles, alone, limits)


def _button(key: str, value: str, articles: int, alone: bool, choices: dict[str, object]) -> None:
    """A value with its number; a click narrows the selection to it, or widens it again."""
    st.button(
        f"{plain(value)} :gray[{articles:,}]", key=f"facet {key}", type="tertiary",
        icon=":material/close:" if alone else None, on_click=_choose, args=(choices,),
    )  # fmt: skip


def _choose(choices: dict[str, object]) -> None:
    st.session_state.update(choices)
    st.session_state["hits"] = 1
