"""What is kept with a collection for everybody: hidden words, concept groups and the like."""

import json
from collections.abc import Mapping

import streamlit as st

from ui import cached
from ui.view import View


def save(now: View, changes: Mapping[str, object]) -> None:
    """Keep the changed settings beside the others; the address names the new revision.

    What another tab or person has changed since this page was drawn stays (`merged`).
    """
    library, name = cached.library(), now.pile.collection
    told, newest = library.settings(name)
    seen, _ = library.settings(name, st.session_state.get("words", newest))
    wanted = json.loads(json.dumps(dict(changes)))  # as they will be read again
    wanted = {key: merged(seen.get(key), told.get(key), value) for key, value in wanted.items()}
    st.query_params["words"] = str(library.save_settings(name, told | wanted))


def merged(seen: object, newest: object, wanted: object) -> object:
    """A setting as it was seen and is wanted now, with what was changed in the newest one meanwhile.

    >>> merged(["rain"], ["rain", "snow"], ["rain", "wind"]), merged(["rain"], ["rain", "snow"], [])
    (['rain', 'snow', 'wind'], ['snow'])
    >>> merged({"Sea": ["boat"]}, {"Sea": ["boat"], "Sky": ["kite"]}, {"Sea": ["boat", "ship"]})
    {'Sea': ['boat', 'ship'], 'Sky': ['kite']}
    """
    if newest is None or newest == seen or type(newest) is not type(wanted):
        return wanted
    if isinstance(wanted, dict):
        seen = seen or {}
        kept = {key: value for key, value in newest.items() if key in wanted or key not in seen}
        return kept | {key: value for key, value in wanted.items() if key not in seen or seen[key] != value}
    if isinstance(wanted, list):
        seen = seen or []
        kept = [one for one in newest if one in wanted or one not in seen]
        return kept + [one for one in wanted if one not in seen and one not in newest]
    return wanted
