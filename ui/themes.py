"""The topics page's pieces: find the topics, choose one, see its articles on the map."""

import numpy as np
import streamlit as st

import charts.topics
from analysis.topics import NOWHERE as NO_TOPIC
from analysis.topics import NOWHERE_NAME as NOWHERE
from analysis.topics import OUTSIDE, TopicOptions, Topics
from ui import bound, cached, figures, reader, tables
from ui.article_map.article_map import article_map as draw_map
from ui.notes import plain
from ui.view import View

EVERY = "All topics"
#: Topics that can be asked for by hand.
MOST = 40


def find(now: View) -> Topics:
    """Draw the controls and return the topics, found by a worker the first time."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        how = bound.one_of("Number of topics", ("Chosen by itself", "Set by hand"), "topics", wide=True)
        by_hand = how == "Set by hand"
        most = min(MOST, max(2, len(cached.facts(now.pile)) // 3))
        count = bound.number("Topics", 2, most, min(10, most), "k") if by_hand else None
        anew = bound.switch(
            "Only from the selection", "anew",
            help="Off: topics of the whole collection, of which the selection is counted. "
            "On: topics found anew among the selected articles.",
        )  # fmt: skip
    options = TopicOptions(topics=count, hidden=now.hidden, kept=now.kept)
    of_them = cached.counted_once(now.selection) if anew else cached.EVERYTHING
    return cached.topics(now.pile, of_them, options)


def sizes(now: View, found: Topics) -> cached.Frame:
    """A row per topic: topic, name, articles and share of the selection, found again; last, what fits nowhere."""
    return cached.topic_sizes(now.pile, now.selection, found)


def choose_topic(now: View, found: Topics) -> str:
    """Draw the bars and the box that choose a topic; return its name or EVERY."""
    frame = sizes(now, found)
    figures.draw(charts.topics.bars(frame, chosen=st.session_state.get("topic", "")), now, "topic bars", picked=_pick)
    return bound.one_of("Topic", (EVERY, *found.names, NOWHERE), "topic", wide=True)


def _pick(name: str) -> None:
    st.session_state["topic"] = name


def article_map(now: View, found: Topics, topic: str) -> None:
    """The map of all selected articles; a click on a point opens its article."""
    rows = np.flatnonzero(cached.rows(now.pile, now.selection) & (found.topic != OUTSIDE))
    facts = cached.facts(now.pile)
    picked = draw_map(
        found.x[rows], found.y[rows], found.topic[rows], found.names,
        titles=facts["headline"].to_numpy()[rows], highlight=number_of(found, topic), key="map",
    )  # fmt: skip
    st.caption("Each point is an article; near points use alike words. Click a point to open its article.")
    figures.n_of_n(now)
    if picked is not None and picked < len(rows):
        reader.open_article(str(facts["id"].iloc[rows[picked]]))


def number_of(found: Topics, topic: str) -> int | None:
    """The topic's number, -1 for what fits nowhere, None for all of them."""
    if topic == NOWHERE:
        return NO_TOPIC
    return found.names.index(topic) if topic in found.names else None


def topic_in_full(now: View, found: Topics, topic: str) -> None:
    """The chosen topic's terms, its most typical headlines, and its articles."""
    number = number_of(found, topic)
    if number is None:
        st.header("Most typical headlines")
        for index, name in enumerate(found.names):
            with st.expander(f"{plain(name)}", expanded=index == 0):
                _typical(now, found, index, 3)
        return
    st.header(plain(topic))
    if number >= 0:
        st.write("Telling terms: " + ", ".join(plain(term) for term in found.terms[number]))
        st.caption(
            f"Found again under other seeds and samples: {found.found_again[number]:.0%} of its articles stay together."
        )
    st.subheader("All its articles")
    _articles(now, found, number)


def _typical(now: View, found: Topics, number: int, most: int) -> None:
    """The headlines nearest to the topic's centre, each once."""
    frame = _members(now, found, number)
    frame = frame[~frame["headline"].duplicated()].head(most)
    for article in frame.to_dict("records"):
        reader.item(article)
    if frame.empty:
        st.caption("None of its articles is in the selection.")


def _members(now: View, found: Topics, number: int) -> cached.Frame:
    """The selected articles of a topic, the most typical first."""
    inside = cached.rows(now.pile, now.selection) & (found.topic == number)
    frame = cached.facts(now.pile)[inside].assign(strength=found.strength[inside])
    return frame.sort_values("strength", ascending=False, kind="stable")


def _articles(now: View, found: Topics, number: int) -> None:
    frame = _members(now, found, number)
    st.caption(f"{len(frame):,} articles, the most typical first.")
    start = reader.page_start(len(frame), "page")
    for article in frame.iloc[start : start + reader.PER_PAGE].to_dict("records"):
        reader.item(article)


def table(now: View, found: Topics) -> None:
    """The topics as a table with its file."""
    with st.expander("The topics as a table"):
        tables.figures(sizes(now, found), "topics")
