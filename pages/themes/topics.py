"""Topics: what the articles are about, with a map of all of them."""

import streamlit as st

from ui import reader, themes, topic, topic_views, view

now = view.current()
st.title("Topics")
reader.need_articles(now)
shown = themes.find(now)
left, right = st.columns([2, 3], gap="large")
with left:
    chosen = themes.choose_topic(now, shown)
with right:
    themes.article_map(now, shown, chosen)
topic.in_full(now, shown, chosen)
if chosen == themes.EVERY:
    topic_views.linked(now, shown)
topic_views.about(now, shown)
topic_views.news(now, shown)
themes.table(now, shown)
