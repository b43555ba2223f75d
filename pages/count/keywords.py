"""Keywords: which words and phrases are used, and the sentences behind them."""

import streamlit as st

import charts.keywords
from ui import concepts, figures, hiding, reader, view, words

now = view.current()
st.title("Keywords")
reader.need_articles(now)
choice = words.choose(now)
raw = words.as_they_came_in()
terms = words.terms_of_pages(now, choice) if raw else words.terms(now, choice)

left, right = st.columns([3, 2], gap="large")
with left:
    chart = charts.keywords.bars(terms.head(choice.most), choice.measure, words.chosen())
    figures.draw(chart, now, key="bars", picked=lambda term: words.clicked(now, choice, term))
    hiding.hidden_words(now)
    concepts.editor(now)
with right:
    if raw:
        st.header("What cleaning changed")
        words.taken_out(now, choice.options)
    else:
        st.header("Sentences")
        term = words.choose_term(now)
        hiding.button(now, term)
        reader.sentences(now, term, choice.options)
st.header("All terms")
words.table(now, terms, choice)
