"""Putting stories together, taking them apart, calling them otherwise.

Decisions are kept with the collection, and each can be taken back.
"""

import streamlit as st

from analysis.stories.decisions import KEPT_AS, MERGE, NAME, SPLIT, Decision, told
from analysis.stories.doubts import likest
from ui import cached, menu, settings
from ui.notes import plain
from ui.themes import decided, stories
from ui.view import View

#: Stories that are offered for putting together.
OFFERED = 8
PERHAPS = "They are nearly as alike as articles of one story. The change can be taken back."


def choose(now: View, number: int, articles: cached.Frame) -> None:
    """Draw what can be done with a story."""
    with st.popover("Rename"):
        _rename(now, number)
    with st.popover("Merge with another"):
        _merge(now, number)
    if len(articles) > 1:
        with st.popover("Split"):
            _split(now, number, articles)


def perhaps(now: View, number: int) -> None:
    """The story that is perhaps the same event, and the way to put both together."""
    found = cached.stories(now.pile, now.decisions)
    other = likest(found, number)
    if other is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("Perhaps the same event:", width="content")
        st.page_link(
            menu.page("themes/story.py"), label=plain(found.titles[other]) or "Story without headline",
            query_params={"story": stories.identity(now, other)},
        )  # fmt: skip
        st.button("Merge the two", key="merge likest", on_click=merge, args=(now, number, other), help=PERHAPS)


def _rename(now: View, number: int) -> None:
    title = cached.stories(now.pile, now.decisions).titles[number]
    with st.form("rename story", border=False):
        typed = st.text_input("Title of the story", title, max_chars=200).strip()
        if st.form_submit_button("Rename") and typed and typed != title:
            decide(now, Decision(NAME, (stories.identity(now, number),), typed))
            st.rerun()


def _merge(now: View, number: int) -> None:
    """The stories with a word in their title or names, to put together with this one."""
    found = cached.stories(now.pile, now.decisions)
    names = found.names[number]
    text = st.text_input("Stories with", names[0] if names else "", max_chars=100, key="merge with").strip().lower()
    frame = cached.story_sizes(now.pile, cached.EVERYTHING, now.decisions)
    near = frame[frame["title"].str.cat(frame["names"], sep=" ").str.contains(text, case=False, regex=False)]
    near = near[near["story"] != number].head(OFFERED)
    if near.empty:
        st.caption("No other story has this in its title or names.")
    for story in near.to_dict("records"):
        st.button(
            f"{plain(story['title'])} ({stories.size(story)})", key=f"merge {story['story']}", width="stretch",
            on_click=merge, args=(now, number, story["story"]),
        )  # fmt: skip


def merge(now: View, one: int, other: int) -> None:
    """Keep that stories are one, with all the articles that they have now."""
    ids, story = cached.facts(now.pile)["id"], cached.stories(now.pile, now.decisions).story
    every, both = ids[(story == one) | (story == other)], (stories.identity(now, one), stories.identity(now, other))
    decide(now, Decision(MERGE, both, others=tuple(every), among=len(ids)))


def _split(now: View, number: int, articles: cached.Frame) -> None:
    """The articles of the story, to take some out as a story of their own."""
    st.write("Choose the articles that tell another event.")
    label = {
        row.id: f"{row.headline or 'Without headline'} ({row.source or 'no source known'})"
        for row in articles.itertuples()
    }
    chosen = st.multiselect("Articles", list(label), format_func=label.get, key="split off", select_all=False)
    able = 0 < len(chosen) < len(articles)
    if st.button("Make them a story of their own", disabled=not able, key="split"):
        whole = cached.facts(now.pile)["id"][cached.stories(now.pile, now.decisions).story == number]
        decide(now, Decision(SPLIT, tuple(chosen), others=tuple(whole[~whole.isin(chosen)])))
        st.rerun()


def decide(now: View, decision: Decision) -> None:
    """Keep one more decision with the collection."""
    settings.save(now, {KEPT_AS: told((*now.decisions, decision))})


def made(now: View) -> None:
    """What was decided so far, each with the way back; what changes nothing now is said."""

    def take_back(place: int) -> None:
        settings.save(now, {KEPT_AS: told(decided.without(now.decisions, place))})

    sentences = [sentence(now, decision) for decision in now.decisions]
    decided.made(sentences, take_back, "undo", cached.stories(now.pile, now.decisions).idle)


def sentence(now: View, decision: Decision) -> str:
    """A decision in words, as Markdown."""
    there = cached.facts_of(now.pile, decision.articles)
    headline = dict(zip(there["id"], there["headline"], strict=True))
    titles = [f"“{plain(headline.get(identity) or 'an article that is gone')}”" for identity in decision.articles]
    if decision.kind == MERGE:
        return f"Put together: {' and '.join(titles)}"
    if decision.kind == SPLIT:
        return f"Taken out as a story of their own: {', '.join(titles)}"
    return f"Called “{plain(decision.title)}”: the story of {titles[0] if titles else 'no article'}"
