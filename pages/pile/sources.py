"""Sources: how much each outlet printed, when, how long, and how much of it is its own."""

import streamlit as st

import charts.sources
from ui import cached, figures, view
from ui.pile import outlets
from ui.reading import reader

now = view.current()
st.title("Sources")
reader.need_articles(now)
sources = outlets.told(now)
outlets.table(now, sources)

left, right = st.columns(2, gap="large")
with right:
    st.header("What they have in common")
    kind = outlets.choose_common()
    common = outlets.in_common(now, kind, sources)
    overlap = charts.sources.overlap_heat(common, kind)
    figures.draw(overlap, now, "overlap", table=common.reset_index(), advice=outlets.no_overlap(now, sources))
with left:
    st.header("Whose texts they are")
    outlets.say_drawn(sources)
    chart = charts.sources.stacked_bars(sources, outlets.MOST)
    figures.draw(chart, now, "kinds", picked=outlets.pick, advice=outlets.NAME_ONE)
with left if overlap.data else right:
    st.header("Days of the week")
    days = cached.weekdays(now.pile, now.selection)
    chart = charts.sources.weekday_heat(days, outlets.MOST)
    figures.draw(chart, now, "weekdays", table=days.reset_index(), advice=outlets.NO_DATES)
    outlets.say_undated(sources)
