"""What is kept with a collection for everybody: hidden words, concept groups and the like."""

from collections.abc import Mapping

import streamlit as st

from ui import cached
from ui.view import View


def save(now: View, changes: Mapping[str, object]) -> None:
    """Keep the changed settings beside the others; the address names the new revision."""
    told, _ = cached.library().settings(now.pile.collection)
    revision = cached.library().save_settings(now.pile.collection, told | dict(changes))
    st.query_params["words"] = str(revision)
