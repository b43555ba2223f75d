"""The stories page's pieces: find the stories, choose which are listed, list them."""

import streamlit as st

import charts.stories
from analysis.stories.method import sentences
from ui import bound, cached, figures, menu, tables
from ui.notes import plain
from ui.reading import reader
from ui.themes import how_found
from ui.view import View
from wording import counted

ORDERS = {
    "Largest first": ("articles", False),
    "Most outlets first": ("sources", False),
    "Newest first": ("ends", False),
    "Oldest first": ("begins", True),
    "Longest first": ("days", False),
}
#: Stories that the picture shows.
DRAWN = 10


def find(now: View) -> cached.Frame:
    """Draw the controls; return the stories of the selection that they leave, in the order chosen."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = bound.text("Only stories with", "story_text", type="search", placeholder="words of the title, or a name")
        by, ascending = ORDERS[bound.one_of("Order", tuple(ORDERS), "stories_order", wide=True)]
        articles = bound.number(
            "Articles at least", 1, 1_000, 2, "least_articles", help="1 shows articles that stand alone too."
        )
        outlets = bound.number("Outlets at least", 1, 100, 1, "least_outlets")
    told = cached.story_sizes(now.pile, now.selection, now.decisions)
    alone = int((told["articles"] == 1).sum())
    st.caption(
        f"{counted(len(told) - alone, 'story', 'stories')} of two articles or more; "
        f"{counted(alone, 'article', 'articles')} of the selection {'stands' if alone == 1 else 'stand'} alone. "
        "A story is one event as it was told in several articles."
    )
    kept = told[(told["articles"] >= articles) & (told["sources"].clip(lower=1) >= outlets)]
    for word in text.split():
        told_of = kept["title"].str.cat(kept["names"], sep=" ")
        kept = kept[told_of.str.contains(word, case=False, regex=False)]
    return kept.sort_values([by, "story"], ascending=[ascending, True], na_position="last", ignore_index=True)


def picture(now: View, told: cached.Frame) -> None:
    """The first stories of the list over time; a click on one opens it."""
    dated = told[told["begins"].notna()].head(DRAWN)
    if len(dated):
        with st.expander("The first stories of the list over time", expanded=True):
            figures.draw(
                charts.stories.spans(dated), now, "story spans",
                picked=lambda number: st.session_state.update(opened=int(number)),
            )  # fmt: skip
    else:
        figures.n_of_n(now)
    if "opened" in st.session_state:
        open_story(now, st.session_state.pop("opened"))


def open_story(now: View, number: int) -> None:
    """Go to a story's own page."""
    st.switch_page(menu.page("themes/story.py"), query_params={"story": identity(now, number)})


def identity(now: View, number: int) -> str:
    """The article by which an address names a story."""
    central = cached.stories(now.pile, now.decisions).central[number]
    return str(cached.facts(now.pile)["id"].iloc[central])


def listed(now: View, told: cached.Frame) -> None:
    """The stories, a page at a time."""
    if told.empty:
        st.info("No story fits. Ask for fewer articles or outlets, or for other words.")
        return
    start = reader.page_start(len(told), "stories_page")
    for story in told.iloc[start : start + reader.PER_PAGE].to_dict("records"):
        with st.container(gap=None):
            st.page_link(
                menu.page("themes/story.py"), label=plain(story["title"]) or "Story without headline",
                query_params={"story": identity(now, story["story"])},
            )  # fmt: skip
            st.caption(plain(" · ".join(part for part in (size(story), span(story), story["names"]) if part)))


def size(story: dict) -> str:
    """Articles, outlets, copies and doubtful articles of a story, in words.

    >>> size({"articles": 3, "sources": 1, "copies": 0})
    '3 articles, 1 outlet'
    >>> size({"articles": 1, "sources": 2, "copies": 1, "doubtful": 1})
    '1 article, 2 outlets, 1 copy, 1 doubtful'
    """
    counts = (
        ("articles", "article", "articles"), ("sources", "outlet", "outlets"), ("copies", "copy", "copies"),
        ("doubtful", "doubtful", "doubtful"),
    )  # fmt: skip
    return ", ".join(counted(story[key], one, many) for key, one, many in counts if story.get(key))


def span(story: dict) -> str:
    """The days of a story.

    >>> from datetime import date
    >>> span({"begins": date(2031, 3, 1), "ends": date(2031, 3, 4)})
    '1 Mar 2031 – 4 Mar 2031'
    """
    begins, ends = story["begins"], story["ends"]
    if begins is None or begins != begins:
        return "no date"
    return f"{begins:%-d %b %Y}" if begins == ends else f"{begins:%-d %b %Y} – {ends:%-d %b %Y}"


def table(told: cached.Frame) -> None:
    """The listed stories as a table with its file."""
    with st.expander("The stories as a table"):
        tables.figures(told, "stories")


def method(now: View) -> None:
    """How the stories were found, with the settings."""
    how_found.told(now, "stories", sentences(cached.stories(now.pile)))
