"""Overview: how much was printed, when and by whom."""

import streamlit as st

import charts.volume
from ui import bound, cached, figures, reader, view

now = view.current()
st.title("Overview")
reader.need_articles(now)
figures.pile_in_numbers(now)

period = bound.one_of("Articles per", ("week", "day", "month"), "per")
periods = cached.articles_per_period(now.pile, now.selection, period)
figures.draw(charts.volume.stacked_bars(periods, period), now, key="trend", table=periods)

left, right = st.columns(2, gap="large")
with left:
    st.header("Sources")
    figures.sources(now)
with right:
    st.header("Latest headlines")
    reader.headlines(now, most=8)
