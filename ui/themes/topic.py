"""One topic in full: how large and how sure it is, its words, names, sources, days and headlines."""

from dataclasses import dataclass

import streamlit as st

import charts.topics
from analysis.topics import SAMPLES
from analysis.topics.method import trust
from ui import bound, cached, figures, periods, tables
from ui.notes import plain
from ui.reading import reader
from ui.themes import all_topics, topic_changes
from ui.themes.all_topics import EVERY, Shown
from ui.view import View
from wording import counted


@dataclass(frozen=True)
class Later:
    """Room on the page for what takes longer: the stories and the names of a topic."""

    number: int
    stories: object
    names: object


def in_full(now: View, shown: Shown, topic: str) -> Later | None:
    """The chosen topic, or the most typical headlines of all; what takes longer is drawn by `later`."""
    number = all_topics.number_of(shown.topics, topic)
    if topic == EVERY or number is None:
        _headlines(now, shown)
        return None
    st.header(plain(topic))
    waiting = None
    if number >= 0:
        waiting = _facts(now, shown, number)
        topic_changes.choose(now, shown, number)
        left, right = st.columns(2, gap="large")
        with left:
            _over_time(now, shown, number)
        with right:
            _sources(now, shown, number)
    _articles(now, shown, number)
    return waiting


def _headlines(now: View, shown: Shown) -> None:
    """The most typical headlines of every topic."""
    st.header("Most typical headlines")
    cards = st.grid(2, min_column_width=figures.NARROWEST, gap="medium")
    for number, name in enumerate(shown.topics.names):
        with cards, st.container(border=True):
            st.button(
                f"**{plain(name)}**", key=f"open {number}", type="tertiary", on_click=all_topics.pick, args=(name,)
            )
            _typical(now, shown, number, 3)


def _typical(now: View, shown: Shown, number: int, most: int) -> None:
    """The headlines nearest to the topic's centre, each once."""
    frame = cached.typical_articles(now.pile, now.selection, shown.topics, number, most)
    for article in frame.to_dict("records"):
        reader.item(article)
    if frame.empty:
        st.caption("None of its articles is in the selection.")


def _facts(now: View, shown: Shown, number: int) -> Later:
    """The topic in figures and words; room is left for its stories and names."""
    topics = shown.topics
    frame = all_topics.sizes(now, shown)
    told = frame[frame["topic"] == number].iloc[0]
    with st.grid(4, min_column_width=140):
        st.metric("Articles", f"{told['articles']:,}", border=True)
        stories = st.container()
        st.metric("Of the selection", f"{told['share']:.0%}", border=True)
        again = f"{told['runs']} of {SAMPLES}" if told["runs"] >= 0 else "by hand"
        st.metric("Found in runs", again, border=True, help=plain(trust(topics, number, SAMPLES)))
    st.markdown("**Telling words** " + ", ".join(plain(term) for term in topics.terms[number]))
    return Later(number, stories, st.container())


def later(now: View, shown: Shown, waiting: Later | None) -> None:
    """Fill in a topic's names and the number of its stories: found by a worker, while the page can be read."""
    if waiting is None:
        return
    with waiting.names:
        told = cached.topic_names_in(now.pile, shown.of_them, shown.options, shown.number, now.topic_decisions)
        if told[waiting.number]:
            st.markdown("**Names in it** " + ", ".join(plain(name) for name in told[waiting.number]))
    with waiting.stories:
        frame = all_topics.sizes(now, shown, stories=True)
        count = frame.loc[frame["topic"] == waiting.number, "stories"].iloc[0]
        st.metric("Stories", f"{count:,}", border=True, help="Events that its articles tell.")


def _over_time(now: View, shown: Shown, number: int) -> None:
    length = periods.choose(now, "Articles per")
    crossed = cached.topics_by_period(now.pile, now.selection, shown.topics, length)
    counts = crossed[crossed["topic"] == number]
    if counts.empty:
        st.caption("None of the selected articles has a date.")
        return
    bursts = cached.topic_bursts(now.pile, now.selection, shown.topics, number, length)
    chart = charts.topics.columns_over_time(counts, bursts, length, int(shown.topics.colour[number]))
    figures.draw(chart, now, key="topic over time", table=counts[["group", "articles", "share"]])


def _sources(now: View, shown: Shown, number: int) -> None:
    crossed = cached.topics_by_source(now.pile, now.selection, shown.topics)
    of_it = crossed[(crossed["topic"] == number) & (crossed["articles"] > 0)]
    frame = of_it[["group", "articles", "share"]].rename(columns={"group": "source"})
    st.markdown("**How much of each source's articles it is**")
    tables.shares(frame.sort_values("articles", ascending=False).to_dict("records"), "source")


def _articles(now: View, shown: Shown, number: int) -> None:
    """Its articles, the most typical first or those that are nearly another topic's."""
    st.subheader("All its articles")
    frame = cached.topic_members(now.pile, now.selection, shown.topics, number)
    which = bound.one_of("Show", ("Most typical first", "Borderline only"), "articles")
    if which == "Borderline only":
        frame = frame[frame["borderline"]].iloc[::-1]
    order = "the least typical" if which == "Borderline only" else "the most typical"
    told = counted(len(frame), "article", "articles")
    st.caption(f"{told}, {order} first." if len(frame) > 1 else f"{told}.")
    start = reader.page_start(len(frame), "page")
    for article in frame.iloc[start : start + reader.PER_PAGE].to_dict("records"):
        reader.item(article)
        if article["borderline"]:
            st.caption(f"Nearly as much: {plain(shown.topics.names[article['second']])}")
    tables.download(frame.drop(columns=["row", "second"]), "articles of the topic")
