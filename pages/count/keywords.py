"""Keywords: which words and phrases are used, and the sentences behind them."""

import streamlit as st

import charts.keywords
from ui import concepts, figures, reader, view, words

now = view.current()
st.title("Keywords")
reader.need_articles(now)
options, measure, most = words.choose(now)
raw = words.as_they_came_in()
terms = words.terms_of_pages(now, options, measure) if raw else words.terms(now, options, measure)

left, right = st.columns([3, 2], gap="large")
with left:
    chart = charts.keywords.bars(terms.head(most), measure, words.chosen())
    figures.draw(chart, now, key="bars", picked=words.pick)
with right:
    if raw:
        st.header("What cleaning changed")
        words.taken_out(now, options)
    else:
        st.header("Sentences")
        term = words.choose_term(now)
        words.hide_button(now, term)
        reader.sentences(now, term, options)
st.header("All words")
words.table(terms, measure)
words.hidden_words(now)
concepts.editor(now)
