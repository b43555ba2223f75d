"""What a reader can decide about topics, and the list of what was decided, each with the way back."""

from collections.abc import Callable

import streamlit as st

from analysis.topics.decisions import (
    LEAVE_OUT,
    MERGE,
    MOST_PARTS,
    NAME,
    PIN,
    SEED,
    SPLIT,
    Decision,
    about,
    share_of,
    told,
    typical,
)  # fmt: skip
from analysis.topics.levels import Topics
from ui import cached, settings
from ui.notes import plain
from ui.themes import decided
from ui.themes.all_topics import EVERY, LEFT_OUT_NAME, NOWHERE_NAME, Shown
from ui.view import View


def choose(now: View, shown: Shown, number: int) -> None:
    """Draw what can be done with a topic."""
    topics = shown.topics

    def this(kind: str, **more: object) -> Decision:
        return about(kind, topics, number, cached.facts(now.pile)["id"].to_numpy(), **more)

    def keep(kind: str, **more: object) -> None:
        decide(now, this(kind, **more))

    name = topics.names[number]
    with st.container(horizontal=True):
        with st.popover("Rename"):
            _rename(now, name, this, taken={EVERY, NOWHERE_NAME, LEFT_OUT_NAME, *topics.names})
        with st.popover("Merge with…"):
            _merge(now, topics, number, this)
        with st.popover("Split"):
            _split(keep, int((topics.topic == number).sum()))
        st.button(
            "Pin", key="pin topic", on_click=keep, args=(PIN,), kwargs={"title": name},
            help="Keeps it a topic of its own, with its name and colour, however many topics are shown and "
            "whatever is uploaded.",
        )  # fmt: skip
        st.button("Leave out", key="leave topic out", on_click=keep, args=(LEAVE_OUT,))


def _rename(now: View, name: str, this: Callable[..., Decision], taken: set[str]) -> None:
    with st.form("rename topic", border=False):
        typed = st.text_input("Name of the topic", name, max_chars=200).strip()
        asked = st.form_submit_button("Rename") and typed and typed != name
        if asked and typed in taken:
            st.error(f"“{plain(typed)}” is the name of another group already; choose another.")
        elif asked:
            decide_and_show(now, this(NAME, title=typed))
            st.rerun()


def _merge(now: View, topics: Topics, number: int, this: Callable[..., Decision]) -> None:
    def merge(other: int) -> None:
        share = share_of(topics.topic, other)
        ids = cached.facts(now.pile)["id"].to_numpy()
        decide_and_show(now, this(MERGE, others=typical(topics, other, ids), other_share=share))

    alike = topics.centres @ topics.centres[number]
    st.caption("The most alike first.")
    for other in (int(one) for one in (-alike).argsort(kind="stable") if one != number):
        name = plain(topics.names[other])
        st.button(name, key=f"merge {other}", width="stretch", on_click=merge, args=(other,))


def _split(keep: Callable[..., None], articles: int) -> None:
    most = min(MOST_PARTS, articles)
    if most < 2:
        st.caption("A single article cannot be split.")
        return
    parts = st.number_input("Into how many parts", 2, max(most, 2), 2, key="parts")
    st.button("Split it", key="split topic", on_click=keep, args=(SPLIT,), kwargs={"parts": int(parts)})


def sow(now: View, shown: Shown) -> None:
    """Draw the field in which a few words make a topic."""
    with st.form("seed", border=False, clear_on_submit=True):
        words = st.text_input(
            "Make a topic of these words", max_chars=200, placeholder="sanctions, embargo",
            help="Articles that use them most make its centre; those that have one of the words and are nearer to "
            "it than to their own topic join it.",
        ).strip()  # fmt: skip
        if st.form_submit_button("Make the topic") and words:
            decide(now, Decision(SEED, title=words, level=shown.topics.level))
            st.rerun()


def decide(now: View, decision: Decision) -> None:
    """Keep one more decision with the collection."""
    settings.save(now, {"topics": told((*now.topic_decisions, decision))})


def decide_and_show(now: View, decision: Decision) -> None:
    """Keep one more decision about a topic, and show what becomes of it, whatever it is called then."""
    st.session_state["topic next"] = decision.articles + decision.others
    decide(now, decision)


def made(now: View, shown: Shown) -> None:
    """What was decided so far, each with the way back; what changes nothing now is said."""
    idle = [now.topic_decisions[place] for place in shown.topics.idle]
    for words in (decision.title for decision in idle if decision.kind == SEED):
        st.warning(
            f"No topic was made of “{plain(words)}”: no article has these words and is nearer to the others that "
            "have them than to its own topic. It will be made once such articles come in."
        )

    def take_back(place: int) -> None:
        settings.save(now, {"topics": told(decided.without(now.topic_decisions, place))})

    sentences = [sentence(now, decision) for decision in now.topic_decisions]
    decided.made(sentences, take_back, "undo topic", shown.topics.idle)


def sentence(now: View, decision: Decision) -> str:
    """A decision in words, as Markdown."""
    if decision.kind == SEED:
        return f"Made of the words “{plain(decision.title)}”"
    topic = f"the topic of {_headline(now, decision.articles)}"
    return {
        MERGE: f"Merged: {topic} and that of {_headline(now, decision.others)}",
        SPLIT: f"Split into {decision.parts}: {topic}",
        NAME: f"Called “{plain(decision.title)}”: {topic}",
        PIN: f"Pinned as “{plain(decision.title)}”: {topic}",
        LEAVE_OUT: f"Left out: {topic}",
    }[decision.kind]


def _headline(now: View, ids: tuple[str, ...]) -> str:
    """The headline of the first of the articles that is there."""
    there = cached.facts_of(now.pile, ids)
    return f"“{plain(there['headline'].iloc[0] or 'an article without headline')}”" if len(there) else "articles gone"
