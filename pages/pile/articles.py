"""Articles: the selected articles, newest first."""

import streamlit as st

from ui import bound, doing, view
from ui.pile import exporting
from ui.reading import reader

now = view.current()
st.title("Articles")
doing.follow()
reader.need_articles(now)
order = bound.one_of("Order", ("Newest first", "Oldest first", "By source"), "order")
reader.articles(now, order)
exporting.choose(now)
