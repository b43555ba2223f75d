"""All topics together: by source and time, how alike they are, what is new, how they were found."""

from datetime import date

import streamlit as st

import charts.topic_grids
from analysis.selection import Selection
from analysis.topics.found import FEWEST
from analysis.topics.lists import likeness
from analysis.topics.method import sentences
from analysis.topics.news import APPEARED, PARTED, since
from analysis.volume import OTHERS, UNKNOWN
from ui import bound, cached, figures, periods, tables
from ui.count.behind import last_day
from ui.themes import embedded, how_found, topic_changes
from ui.themes.all_topics import Shown
from ui.view import View
from ui.work.pile import Pile
from wording import counted


def linked(now: View, shown: Shown) -> None:
    """Topics by source and over time, the same rows in both; a click on a square narrows the page to it."""
    st.header("Topics by source and over time")
    length = periods.choose(now, "Articles per")
    st.caption("A click on a square shows that topic in that source, or in those days; the sidebar says so then.")
    left, right = st.columns(2, gap="large")
    with left:
        crossed = cached.topics_by_source(now.pile, now.selection, shown.topics)
        figures.draw(charts.topic_grids.by_source(crossed), now, "topics by source", picked=in_source, table=crossed)
    with right:
        crossed = cached.topics_by_period(now.pile, now.selection, shown.topics, length)
        if crossed.empty:
            st.caption("None of the selected articles has a date.")
            return
        chart = charts.topic_grids.by_period(crossed, length)
        figures.draw(
            chart, now, "topics over time", picked=lambda told: in_period(now.selection, told, length), table=crossed
        )


def in_source(told: str) -> None:
    """Show the topic in the source of a square; there is none for several sources, or where no source is known."""
    name, source = told.split("\t")
    _pick(name)
    if source not in {OTHERS, UNKNOWN}:
        st.session_state["source"] = [source]


def in_period(selection: Selection, told: str, length: str) -> None:
    """Show the topic in the days of a square that are selected."""
    name, day = told.split("\t")
    _pick(name)
    first = date.fromisoformat(day)
    last = last_day(first, length)
    st.session_state["from"] = max(first, selection.first or first)
    st.session_state["to"] = min(last, selection.last or last)


def _pick(name: str) -> None:
    st.session_state["topic"] = name
    st.session_state["page"] = 1


def alike(now: View, shown: Shown) -> None:
    """How alike the topics are, as a grid."""
    frame = likeness(shown.topics)
    figures.draw(charts.topic_grids.likeness(frame), now, "topics alike", picked=_pick, table=frame)


def about(now: View, shown: Shown) -> None:
    """The rest of the page: own topics, what was decided, and how the topics were found."""
    left, right = st.columns(2, gap="large")
    with left:
        st.header("How alike the topics are")
        alike(now, shown)
    with right:
        st.header("Your own topics")
        topic_changes.sow(now, shown)
        topic_changes.made(now, shown)
    told = sentences(shown.found, shown.topics, len(now.topic_decisions))
    of_them = "the whole collection" if shown.of_them == cached.EVERYTHING else "the selection alone"
    how_found.told(now, "topics", (f"They are topics of {of_them}.", *told))


def news(now: View, shown: Shown) -> None:
    """What appeared, grew or split since the last upload, once the reader asks for it."""
    earlier = cached.before_upload(now.pile)
    if earlier is None:
        return
    if not bound.switch(
        "New since the last upload", "news",
        help="Finds the topics of the collection as it was before the last upload, and compares.",
    ):  # fmt: skip
        return
    known = int(cached.rows(earlier, shown.of_them).sum())
    if known < FEWEST:
        st.caption(f"Before the last upload there were {counted(known, 'article')}, too few for topics: all are new.")
        return
    if embedded.gone(shown.options):
        st.caption("The model of these topics is not there any more, so those of before cannot be found by it.")
        return
    _compared(now, shown, earlier)


def _compared(now: View, shown: Shown, earlier: Pile) -> None:
    """The topics shown beside those of the earlier collection, at the same level and with the same decisions."""
    tree = cached.found_topics(earlier, shown.of_them, shown.options)[0].tree
    number = None if shown.number == shown.found.tree.base else min(shown.number, tree.most)
    before = cached.topics(earlier, shown.of_them, shown.options, number, now.topic_decisions)
    known, ids = cached.facts(earlier)["id"], cached.facts(now.pile)["id"]
    rows = cached.rows(now.pile, now.selection)
    frame = since(before, shown.topics, known, ids, rows)
    came = int((rows & ~ids.isin(known).to_numpy()).sum())
    st.markdown(
        f"**{counted(came, 'article')} came in with the last upload, {int(frame['more'].sum()):,} of them in a topic; "
        f"{counted(int((frame['what'] == APPEARED).sum()), 'topic', 'topics')} appeared, "
        f"{int((frame['what'] == PARTED).sum()):,} split off**"
    )
    figures.n_of_n(now)
    tables.figures(frame, "topic news")
