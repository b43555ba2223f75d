"""Articles: the selected articles, newest first."""

import streamlit as st

from ui import bound, reader, view

now = view.current()
st.title("Articles")
reader.need_articles(now)
order = bound.one_of("Order", ("Newest first", "Oldest first", "By source"), "order")
reader.articles(now, order)
