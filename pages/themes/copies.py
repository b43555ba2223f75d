"""Copies: texts that were printed more than once, and who printed them first."""

import streamlit as st

from ui import view
from ui.reading import reader
from ui.themes import copies

now = view.current()
st.title("Copies")
reader.need_articles(now)
told = copies.find(now)
copies.first_prints(now, told)
st.header("Texts that were printed more than once")
copies.listed(told)
copies.method(now)
