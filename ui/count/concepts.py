"""The concept groups of a collection: to choose one, and to change them."""

from collections.abc import Callable

import streamlit as st

from analysis import concepts, found
from errors import InvalidConcept, InvalidQuery
from ui import notes, settings
from ui.view import View

#: Groups that are offered as buttons; others can be typed.
SHOWN = 12
FORM = "Energy: oil, natural gas, refiner*\nCourts: judge, court, supreme court"


def choose(now: View, pick: Callable[[str], None]) -> None:
    """A button for each of the first concept groups; a click calls `pick` with how it is typed."""
    with st.container(horizontal=True, gap="small"):
        for concept in now.concepts[:SHOWN]:
            label = notes.plain(concept.term)
            st.button(label, key=f"concept {concept.name}", on_click=pick, args=(concept.term,), type="tertiary")


def understood(now: View, term: str) -> str:
    """The term as it is looked up; nothing, and a note, when it is none, or no concept group of the collection."""
    if not term:
        return ""
    try:
        term = found.term(term, now.concepts)
    except (InvalidConcept, InvalidQuery) as problem:
        notes.add("term", str(problem))
        return ""
    notes.drop("term")
    return term


def editor(now: View) -> None:
    """The concept groups as a list to change; one that cannot be understood is not saved."""
    with st.expander("Concept groups of this collection"):
        st.write(
            "A concept group counts several words, phrases and prefixes* as one term. Type its name in brackets, "
            "as in \\[Energy\\], wherever a word can be typed. One group a line; kept with the collection."
        )
        with st.form("concept groups", border=False):
            text = st.text_area(
                "Concept groups", concepts.listed(now.concepts), max_chars=200_000, placeholder=FORM, height=140
            )
            if st.form_submit_button("Save the groups"):
                _save(now, text)


def _save(now: View, text: str) -> None:
    try:
        groups = concepts.parsed(text)
    except InvalidConcept as problem:
        st.error(notes.plain(str(problem)))
        return
    settings.save(now, {"concepts": concepts.told(groups)})
    st.rerun()
