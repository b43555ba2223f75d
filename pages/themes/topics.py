"""Topics: what the articles are about, with a map of all of them."""

import streamlit as st

from ui import reader, themes, view

now = view.current()
st.title("Topics")
reader.need_articles(now)
found = themes.find(now)
left, right = st.columns([2, 3], gap="large")
with left:
    topic = themes.choose_topic(now, found)
with right:
    themes.article_map(now, found, topic)
themes.topic_in_full(now, found, topic)
themes.table(now, found)
