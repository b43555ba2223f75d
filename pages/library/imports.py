"""Imports: what came of each upload into the collection."""

import streamlit as st

from ui import imports, view

now = view.current()
st.title("Imports")
report = imports.choose(now)
if report:
    imports.draw(report)
