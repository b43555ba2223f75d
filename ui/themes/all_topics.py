"""The topics page's first pieces: how many topics, which one, and the map."""

from dataclasses import dataclass

import numpy as np
import streamlit as st

import charts.topics
from analysis.selection import Selection
from analysis.topics import NOWHERE, NOWHERE_NAME, OUTSIDE, Found, TopicOptions
from analysis.topics.decisions import named_topic
from analysis.topics.levels import LEFT_OUT, Topics
from analysis.topics.lists import LEFT_OUT_NAME
from ui import bound, cached, figures, tables
from ui.reading import reader
from ui.themes import embedded, marking
from ui.themes.article_map.article_map import Points
from ui.themes.article_map.article_map import article_map as draw_map
from ui.view import View

EVERY = "All topics"
COLOURS = ("topic", "source", "date")


@dataclass(frozen=True)
class Shown:
    """The topics on the page: of which articles, found how, at which level, and where each article lies."""

    of_them: Selection
    options: TopicOptions
    number: int
    found: Found
    topics: Topics
    place: np.ndarray


def find(now: View) -> Shown:
    """Draw the controls and return the topics, found by a worker the first time."""
    if now.selection.zones != "all":
        st.caption(
            "“Count words in” does not matter here: topics are found in headline, deck and body together"
            + ("; only the search words are looked up where you said." if now.selection.query else ".")
        )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        place = st.container(width=420)
        anew = bound.switch(
            "Only from the selection", "anew",
            help="Off: topics of the whole collection, of which the selection is counted. "
            "On: topics found anew among the selected articles.",
        )  # fmt: skip
        model = embedded.choose(st.container(width="content"))
    of_them = cached.counted_once(now.selection) if anew else cached.EVERYTHING
    asked = TopicOptions(hidden=now.hidden, kept=now.kept, embeddings=model)
    options = embedded.usable(now.pile, of_them, asked)
    found, where = cached.found_topics(now.pile, of_them, options)
    with place:
        number = bound.level(
            "Broad to fine: number of topics", 1 if found.tree.most < 2 else 2, found.tree.most, found.tree.base, "k",
            help=f"{found.tree.base} topics hold best when articles are left out. To the left the most alike "
            "are joined, to the right they are split.",
        )  # fmt: skip
    topics = cached.topics(now.pile, of_them, options, number, now.topic_decisions)
    return Shown(of_them, options, number, found, topics, where)


def sizes(now: View, shown: Shown, *, stories: bool = False) -> cached.Frame:
    """A row per topic: name, articles of the selection, how well it is found again; its stories if wished."""
    return cached.topic_sizes(now.pile, now.selection, shown.topics, now.decisions if stories else None)


def choose_topic(now: View, shown: Shown) -> str:
    """Draw the bars and the box that choose a topic; return its name or EVERY."""
    frame = sizes(now, shown)
    if "topic next" in st.session_state:  # it was renamed or merged
        _pick_that_of(now, shown, st.session_state.pop("topic next"))
    figures.draw(charts.topics.bars(frame, chosen=st.session_state.get("topic", "")), now, "topic bars", picked=pick)
    return bound.one_of("Topic", (EVERY, *frame["name"]), "topic", wide=True)


def _pick_that_of(now: View, shown: Shown, articles: tuple[str, ...]) -> None:
    """Show the topic that most of some articles are in, given by their ids."""
    topics = shown.topics
    number = named_topic(topics.topic, cached.places_of(now.pile, articles))
    if number >= 0:
        pick(topics.names[number])


def pick(name: str) -> None:
    """Show a topic from the next run on."""
    st.session_state["topic"] = name
    st.session_state["page"] = 1


def article_map(now: View, shown: Shown, topic: str) -> None:
    """The map of all selected articles; a click on a point opens its article, a lasso selects."""
    by = bound.one_of("Colour by", COLOURS, "colour")
    rows = np.flatnonzero(cached.rows(now.pile, now.selection) & (shown.topics.topic > OUTSIDE))
    facts, topics = cached.facts(now.pile), shown.topics
    points = Points(
        shown.place[rows], *_groups(now, shown, rows, by), topics.topic[rows], topics.names,
        facts["headline"].to_numpy()[rows], f"{now.pile.key} {shown.of_them} {shown.options}", legend=by != "topic",
        marks=_marks(topics, by),
    )  # fmt: skip
    opened, around = draw_map(points, highlight=number_of(topics, topic), key="map")
    near = "mean much the same to the model" if shown.options.embeddings else "use alike words"
    st.caption(
        f"Each point is an article; near points {near}, distances far apart mean little. "
        "Click a point to open its article; draw around points to select them."
    )
    figures.n_of_n(now)
    left_out = int((cached.rows(now.pile, now.selection) & (shown.topics.topic == LEFT_OUT)).sum())
    if left_out:
        st.caption(f"Not drawn, for they were left out by hand: {left_out:,}.")
    if opened is not None:
        reader.open_article(str(facts["id"].iloc[rows[opened]]))
    if around is not None and len(around):
        marking.offer(now, rows[around].tolist())


def _marks(topics: Topics, by: str) -> tuple[int, ...]:
    """The mark of each topic's points; points that are coloured otherwise have one mark."""
    return tuple(charts.topics.mark(int(place)) for place in topics.colour) if by == "topic" else ()


def _groups(
    now: View, shown: Shown, rows: np.ndarray, by: str
) -> tuple[np.ndarray, tuple[str, ...], tuple[str, ...], str]:
    """The group of each point, the groups' names and colours, and what is in none."""
    topics = shown.topics
    if by == "topic":
        colours = tuple(charts.topics.colour(int(place)) for place in topics.colour)
        return topics.topic[rows], topics.names, colours, NOWHERE_NAME
    if by == "source":
        number, names = cached.map_sources(now.pile, now.selection, rows)
        colours = tuple(charts.topics.colour(place) for place in range(len(names)))
        return number, names, colours, "other sources"
    number, names = cached.map_days(now.pile, rows)
    return number, names, charts.topics.shades(len(names)), "no date"


def number_of(topics: Topics, topic: str) -> int | None:
    """The topic's number, negative for what fits nowhere or was left out, None for all of them."""
    special = {NOWHERE_NAME: NOWHERE, LEFT_OUT_NAME: LEFT_OUT}
    return special.get(topic, topics.names.index(topic) if topic in topics.names else None)


def table(now: View, shown: Shown) -> None:
    """The topics as a table with its file."""
    with st.expander("The topics as a table"):
        frame = sizes(now, shown).drop(columns="colour")
        tables.figures(frame, "topics")
