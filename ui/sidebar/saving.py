"""Saving what is selected under a name, and the list of what is saved."""

import streamlit as st

from analysis.searches import changes
from analysis.selection import Selection
from ui import cached, settings
from ui.notes import plain
from ui.sidebar import selection
from ui.view import View

LONGEST, MOST = 60, 100


def popover(now: View) -> None:
    """The button behind which the selection gets a name, and the saved searches are kept in order."""
    with st.popover("Saved searches", icon=":material/bookmark:"):
        _save(now)
        for name, chosen in now.searches:
            _entry(now, name, chosen)


def _save(now: View) -> None:
    with st.form("save search", border=False, clear_on_submit=True):
        name = " ".join(st.text_input("Save this selection as", max_chars=LONGEST, placeholder="a name").split())
        if not st.form_submit_button("Save") or not name:
            return
    kept = [one for one in now.searches if one[0].casefold() != name.casefold()]
    if len(kept) >= MOST:
        st.error(f"A collection keeps {MOST} saved searches; delete one first.")
        return
    settings.save(now, changes([*kept, (name, now.selection)]))
    st.rerun()


def _entry(now: View, name: str, chosen: Selection) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"saved {name}"):
        new = st.text_input(
            plain(chosen.query) or "No text", name, max_chars=LONGEST, key=f"name of {name}",
            on_change=lambda: _rename(now, name, st.session_state[f"name of {name}"]),
        )  # fmt: skip
        st.button("Open", key=f"open {new}", on_click=_open, args=(now, chosen))
        st.button(
            "Delete", key=f"delete {name}", icon=":material/delete:",
            on_click=lambda: settings.save(now, changes([one for one in now.searches if one[0] != name])),
        )  # fmt: skip


def _open(now: View, chosen: Selection) -> None:
    """Select what was saved, a list drawn around on the map too."""
    told, _ = cached.library().settings(now.pile.collection)
    selection.select(chosen, told.get("marked", {}))


def _rename(now: View, old: str, typed: str) -> None:
    new = " ".join(typed.split())
    taken = {name.casefold() for name, _ in now.searches if name != old}
    if new and new.casefold() not in taken:
        renamed = [(new if name == old else name, chosen) for name, chosen in now.searches]
        settings.save(now, changes(renamed))
