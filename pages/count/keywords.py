"""Keywords: which words and phrases are used, and the sentences behind them."""

import streamlit as st

from ui import view
from ui.count import concepts, hiding, term_table, words
from ui.reading import reader

now = view.current()
st.title("Keywords")
reader.need_articles(now)
choice = words.choose(now)
terms = words.terms(now, choice)

left, right = st.columns([3, 2], gap="large")
with left:
    words.picture(now, terms, choice)
    hiding.hidden_words(now)
    concepts.editor(now)
with right:
    if choice.raw:
        st.header("What cleaning changed")
        words.taken_out(now, choice.options)
    else:
        st.header("Sentences")
        term = words.choose_term(now)
        hiding.button(now, term)
        reader.sentences(now, term, choice.options)
st.header("All terms")
term_table.draw(now, terms, choice.options, words.pick)
if not choice.raw:
    term_table.offer_beside(now, choice.beside)
