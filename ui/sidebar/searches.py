"""The saved searches of a collection: a name and a selection each, to choose in the sidebar."""

from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from analysis.concepts import from_told as groups_from
from analysis.selection import Selection, from_told, told, with_groups
from ui.notes import plain
from ui.sidebar import selection

#: The name under which they are kept among the collection's settings.
KEY = "searches"

Searches = Sequence[tuple[str, Selection]]


def listed(settings: Mapping) -> tuple[tuple[str, Selection], ...]:
    """The saved searches among a collection's settings, in the order of saving, with the concept groups they name.

    >>> listed({"searches": [{"name": "Strikes", "selection": {"query": "strike*"}}]})[0][1].query
    'strike*'
    """
    groups = groups_from(settings.get("concepts", {}))
    return tuple((str(one["name"]), with_groups(from_told(one["selection"]), groups)) for one in settings.get(KEY, ()))


def changes(searches: Searches) -> dict[str, list[dict]]:
    """The saved searches as settings to keep."""
    return {KEY: [{"name": name, "selection": told(chosen)} for name, chosen in searches]}


def choose(searches: Searches, chosen: Selection, lists: Collection[str]) -> None:
    """Draw the saved searches as buttons; the one that is looked at now is marked. `lists` are those of the map."""
    if not searches:
        return
    known = dict(searches)
    st.session_state["saved search"] = next((name for name, one in searches if one == chosen), None)

    def changed() -> None:
        name = st.session_state["saved search"]
        selection.select(known[name] if name else Selection(), lists)

    st.pills("Saved searches", list(known), key="saved search", format_func=plain, on_change=changed)
