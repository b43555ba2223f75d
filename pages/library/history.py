"""History: what was done to the collection, and the way back."""

import streamlit as st

from ui import doing, view
from ui.library import history

now = view.current()
st.title("History")
doing.follow()
history.changes(now)
