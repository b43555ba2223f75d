"""Collections: the piles in the library."""

import streamlit as st

from ui import shelves

st.title("Collections")
shelves.table()
shelves.make()
shelves.change()
