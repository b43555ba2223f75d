"""Trends: words, phrases and queries over time, with what is behind each point."""

import streamlit as st

import charts.trends
from ui import figures, view
from ui.count import behind, trends
from ui.reading import reader

now = view.current()
st.title("Trends")
reader.need_articles(now)
texts = trends.choose_series(now)
options = trends.choose(now)
found, sizes = trends.bursts(now, texts, options), []
clicked = {
    "picked": lambda point: behind.pick_point(point, options.length),
    "advice": trends.advice(now, texts, options),
}
if options.by_source:
    told, sizes = trends.told_by_source(now, texts, options)
    pictures = charts.trends.multiples(told, options.measure, options.length, sizes)
    title = charts.trends.title(told, options.measure, options.length)
    figures.several(pictures, title, now, "lines", table=told, **clicked)
else:
    told = trends.told(now, texts, options)
    chart = charts.trends.lines(told, options.measure, options.length, found)
    figures.draw(chart, now, "lines", table=told, **clicked)
trends.say(now, texts, options)

left, right = st.columns([3, 2], gap="large")
with left:
    st.header("When they burst")
    trends.bursts_table(found, options.length, "bursts", trends.BURST)
    st.header("Words that burst, of all words")
    trends.bursts_table(trends.bursting_terms(now, options), options.length, "bursting words", trends.BURSTING)
with right:
    st.header("What is behind it")
    behind.draw(now, texts, trends.keyword_options(now), trends.known_sources(sizes))
