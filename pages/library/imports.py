"""Imports: what came of each upload into the collection."""

import streamlit as st

from ui import doing, view
from ui.library import imports

now = view.current()
st.title("Imports")
doing.follow()
report = imports.choose(now)
if report:
    imports.draw(report)
    imports.undo(now, report)
