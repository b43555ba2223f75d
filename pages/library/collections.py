"""Collections: the piles in the library, and what can be done with them."""

import streamlit as st

from ui import doing
from ui.library import shelf, shelves

st.title("Collections")
doing.follow()
shelves.table()
shelf.change()
shelves.make()
