"""Overview: what is in the pile, in one look."""

import streamlit as st

import charts.volume
from ui import cached, figures, periods, view
from ui.pile import overview
from ui.reading import reader

now = view.current()
st.title("Overview")
reader.need_articles(now)
figures.pile_in_numbers(now)

length = periods.choose(now, "Articles per")
articles = cached.articles_per_period(now.pile, now.selection, length)
busy = cached.busy_stretches(now.pile, now.selection, length)
chart = charts.volume.stacked_bars(articles, length, busy.head(overview.BUSY))
figures.draw(chart, now, "trend", picked=lambda day: overview.select_days(day, length), table=articles)

left, right = st.columns(2, gap="large")
with left:
    overview.busy(now, busy, length)
    overview.in_the_news(now, length)
with right:
    overview.latest(now)
left, right = st.columns(2, gap="large")
with left:
    overview.most_used(now)
    overview.top_stories(now)
with right:
    overview.sources(now)
    overview.topics(now)
