"""Search: the articles that a query finds, best first, and what they are made of."""

import streamlit as st

from ui import figures, view
from ui.pile import facets, search, search_help
from ui.reading import reader
from ui.sidebar import saving

now = view.current()
st.title("Search")
search.choose_query()
with st.container(horizontal=True, vertical_alignment="center"):
    search_help.popover(now)
    saving.popover(now)
search.reading(now)
search.parts(now)
reader.need_articles(now)

left, right = st.columns([3, 1], gap="large")
with right:
    facets.draw(now)
with left:
    order = search.choose_order(now)
    figures.n_of_n(now)
    search.hits(now, order)
