"""Contexts: every occurrence of a word or phrase with the words around it, and what stands near it."""

import streamlit as st

from ui import view
from ui.count import collocates, contexts
from ui.reading import reader

now = view.current()
st.title("Contexts")
reader.need_articles(now)
term, options, aspect = contexts.choose(now)
if aspect == contexts.LINES:
    contexts.table(now, term, options, contexts.choose_lines())
elif aspect == contexts.NEIGHBOURS:
    contexts.neighbours(now, term, options)
elif aspect == contexts.COLLOCATES:
    collocates.draw(now, term, options)
else:
    collocates.tree(now, term, options)
