"""Topics: what the articles are about, with a map of all of them."""

import streamlit as st

from ui import view
from ui.reading import reader
from ui.themes import all_topics, topic, topic_views

now = view.current()
st.title("Topics")
reader.need_articles(now)
shown = all_topics.find(now)
left, right = st.columns([2, 3], gap="large")
with left:
    chosen = all_topics.choose_topic(now, shown)
with right:
    all_topics.article_map(now, shown, chosen)
waiting = topic.in_full(now, shown, chosen)
if chosen == all_topics.EVERY:
    topic_views.linked(now, shown)
topic_views.about(now, shown)
all_topics.table(now, shown)
topic.later(now, shown, waiting)
topic_views.news(now, shown)
