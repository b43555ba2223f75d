"""The overview's pieces: what is in the pile in one look, each with the way to its own page."""

from datetime import date

import streamlit as st

import charts.keywords
from analysis.topics import TopicOptions
from ui import cached, figures, menu
from ui.count import behind, trends
from ui.notes import plain
from ui.reading import reader
from ui.themes import stories
from ui.view import View
from wording import counted

#: How many of each are shown.
BUSY, BURSTING, WORDS, TOPICS, STORIES = 5, 8, 12, 8, 6
NO_DATES = "No selected article has a date."


def select_days(first: str, length: str) -> None:
    """Select the articles of a period, given by its first day, from the next run on."""
    if first:
        day = date.fromisoformat(first)
        st.session_state.update({"from": day, "to": behind.last_day(day, length)})


def busy(now: View, found: cached.Frame, length: str) -> None:
    """The busiest stretches with the words that burst in them."""
    st.header("Busy times")
    if not cached.how_many_periods(now.pile, now.selection, length):
        st.caption(NO_DATES)
        return
    if found.empty:
        st.caption(f"No {length} has far more articles than the others.")
        return
    words = bursting(now, length)
    for stretch in found.head(BUSY).itertuples():
        last = behind.last_day(stretch.last.date(), length)
        inside = words[(words["first"] <= stretch.last) & (words["last"] >= stretch.first)].head(3)
        said = f"{counted(stretch.articles, 'article')}, {stretch.times:.1f} times the usual"
        named = "; " + ", ".join(f"“{plain(word)}”" for word in inside["series"]) if len(inside) else ""
        st.markdown(f"**{_span(stretch.first.date(), last)}**: {said}{named}")
    st.caption(
        f"About twice as many articles per {length} as usual, or more: shaded above, with the words that burst then."
    )


def _span(first: date, last: date) -> str:
    """Two days as one says them.

    >>> _span(date(2031, 2, 3), date(2031, 2, 9))
    '3 Feb – 9 Feb 2031'
    """
    begins = f"{first.day} {first:%b}" if first.year == last.year else f"{first.day} {first:%b} {first.year}"
    return f"{last.day} {last:%b} {last.year}" if first == last else f"{begins} – {last.day} {last:%b} {last.year}"


def bursting(now: View, length: str) -> cached.Frame:
    """The words of the selection that burst, the heaviest first."""
    return cached.bursting_terms(now.pile, now.selection, trends.keyword_options(now), length)


def in_the_news(now: View, length: str) -> None:
    """The words that burst, each with a headline and the way to its trend."""
    st.header("In the news")
    found = bursting(now, length).head(BURSTING)
    if found.empty:
        dated = cached.how_many_periods(now.pile, now.selection, length)
        st.caption("No word bursts." if dated else NO_DATES)
    for row in found.itertuples():
        first, last = row.first.date(), behind.last_day(row.last.date(), length)
        asked = {"series": row.series, "per": length, "since": first.isoformat(), "until": last.isoformat()}
        with st.container(gap=None):
            label = f"{plain(row.series)}: {plain(row.headline)}"
            st.page_link(menu.page("count/trends.py"), label=label, query_params=asked)
            st.caption(
                f"{_span(first, last)} · {counted(row.articles, 'article')}, {row.times:.1f} times the usual share"
            )


def most_used(now: View) -> None:
    """The most used words; a click on a bar opens its sentences."""
    st.header("Most used words")
    if "open_word" in st.session_state:
        st.switch_page(menu.page("count/keywords.py"), query_params={"term": st.session_state.pop("open_word")})
    terms = cached.frequencies(now.pile, now.selection, trends.keyword_options(now)).head(WORDS)
    chart = charts.keywords.bars(terms, "occurrences")
    figures.draw(chart, now, "word bars", picked=lambda term: st.session_state.update(open_word=term))


def topics(now: View) -> None:
    """The topics with their articles, once they have been found."""
    st.header("Topics")
    options = TopicOptions(hidden=now.hidden, kept=now.kept)
    if not cached.topics_known(now.pile, cached.EVERYTHING, options):
        st.page_link(menu.page("themes/topics.py"), label="Find out what the articles are about")
        return
    found = cached.topics(now.pile, cached.EVERYTHING, options, None, now.topic_decisions)
    sizes = cached.topic_sizes(now.pile, now.selection, found, None)
    shown = sizes[(sizes["topic"] >= 0) & (sizes["articles"] > 0)].sort_values("articles", ascending=False)
    for row in shown.head(TOPICS).itertuples():
        with st.container(gap=None):
            st.page_link(menu.page("themes/topics.py"), label=plain(row.name), query_params={"topic": row.name})
            st.caption(counted(row.articles, "article"))


def top_stories(now: View) -> None:
    """The stories that most outlets told, once they have been found."""
    st.header("Stories")
    if not cached.stories_known(now.pile, now.decisions):
        st.page_link(menu.page("themes/stories.py"), label="Find the events that several articles tell")
        return
    told = cached.story_sizes(now.pile, now.selection, now.decisions).sort_values("articles", ascending=False)
    for story in told.head(STORIES).to_dict("records"):
        with st.container(gap=None):
            st.page_link(
                menu.page("themes/story.py"), label=plain(story["title"]) or "Story without headline",
                query_params={"story": stories.identity(now, story["story"])},
            )  # fmt: skip
            st.caption(plain(stories.size(story)))


def latest(now: View) -> None:
    """The newest headlines."""
    st.header("Latest headlines")
    reader.headlines(now, most=BURSTING)


def sources(now: View) -> None:
    """How many articles each source has, and the way to their page."""
    st.header("Sources")
    figures.sources(now)
    st.page_link(menu.page("pile/sources.py"), label="All about the sources", icon=":material/newspaper:")
