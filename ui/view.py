"""What is looked at now: a version of a collection, and the selection of its articles.

The address carries both, always: a link shows the same figures after more
articles have come in.
"""

from dataclasses import dataclass

import streamlit as st

import analysis.searches
import analysis.stories.decisions
import analysis.topics.decisions
from analysis import concepts
from analysis.concepts import Concept
from analysis.selection import Selection
from analysis.stories.decisions import Decision
from analysis.topics.decisions import Decision as TopicDecision
from data.library.versions import Version
from errors import LibraryUnavailable, UnknownCollection
from ui import address, cached, menu, notes
from ui.ending import end_page
from ui.sidebar import marked, only, searches, selection
from ui.work.pile import Pile, pile_of
from wording import shortened


@dataclass(frozen=True)
class View:
    """The pile, the selection, and what is kept with the collection.

    These are the words that it hides or keeps, its concept groups, what readers decided about
    its stories and topics, and its saved searches, each a name and a selection.
    """

    pile: Pile
    selection: Selection
    hidden: tuple[str, ...]
    kept: tuple[str, ...]
    concepts: tuple[Concept, ...]
    decisions: tuple[Decision, ...]
    searches: tuple[tuple[str, Selection], ...] = ()
    topic_decisions: tuple[TopicDecision, ...] = ()


def choose() -> None:
    """Draw the sidebar's choices; `current` tells them to the pages."""
    st.session_state.pop("view", None)
    st.session_state.pop("problem", None)
    if "next" in st.session_state:
        go_to(*st.session_state.pop("next"))
    titles = cached.library().titles()
    everything = cached.library().titles(archived=True)
    if not everything:
        st.caption("The library is empty.")
        return
    name = _name(titles, everything)
    _collection_box(titles | {name: everything[name]}, name)
    try:
        st.session_state["view"] = _view(name, everything[name])
    except LibraryUnavailable as problem:  # the other collections can still be chosen
        st.session_state["problem"] = str(problem)


def _view(name: str, title: str) -> View:
    newest = cached.library().version(name)
    version = _pinned(name, title, newest)
    pile = pile_of(cached.library(), name, title, version)
    words, revision = _settings(name)
    st.session_state["words"] = revision
    address.complete(collection=name, version=version, words=revision)
    _newer(name, version, newest)
    decisions = analysis.stories.decisions.kept(words)
    saved = analysis.searches.listed(words)
    place = st.container()
    groups = concepts.from_told(words.get("concepts", {}))
    chosen = only.within(pile, selection.choose(cached.facts(pile), groups), decisions)
    chosen = marked.within(chosen, words.get("marked", {}))
    with place:
        searches.choose(saved, chosen, words.get("marked", {}))
    hidden, kept = tuple(words.get("hidden", ())), tuple(words.get("kept", ()))
    of_topics = analysis.topics.decisions.kept(words)
    return View(pile, chosen, hidden, kept, groups, decisions, saved, of_topics)


def current() -> View:
    """The view of this run; on an empty library, an invitation instead of the page.

    Raises `LibraryUnavailable` when the collection cannot be opened.
    """
    if "problem" in st.session_state:
        raise LibraryUnavailable(st.session_state["problem"])
    if "view" not in st.session_state:
        st.title("Nothing here yet")
        st.write("The library has no articles. Upload some files to see what is in them.")
        st.page_link(menu.page("library/add.py"), label="Add articles", icon=":material/upload_file:")
        end_page()
    return st.session_state["view"]


def go_next(name: str, version: str) -> None:
    """Run the page again with another collection or version; for use outside a callback."""
    st.session_state["next"] = (name, version)
    st.rerun()


def go_to(name: str, version: str) -> None:
    """Look at another collection or version from the next run on; for use in a callback."""
    held = st.session_state.get("pin", ("", ""))
    st.session_state["pin"] = (name, version)
    st.query_params.update(collection=name, version=str(version))
    st.query_params.pop("words", None)
    st.session_state.pop("words", None)
    if held[0] != name:
        select_everything()


def select_everything() -> None:
    """Drop every choice of the sidebar from the next run on."""
    selection.select(Selection())


def _name(titles: dict[str, str], everything: dict[str, str]) -> str:
    """The collection that the address asks for, else the one looked at before, else the first."""
    first = next(iter(titles or everything))
    held = st.session_state.get("pin", ("", ""))[0]
    asked = st.query_params.get("collection")
    if asked is not None and asked not in everything:
        notes.add(
            "collection",
            f"There is no collection “{shortened(asked)}” in this library; “{everything[first]}” is shown instead.",
        )
        st.query_params.pop("version", None)
    return next((name for name in (asked, held) if name in everything), first)


def _pinned(name: str, title: str, newest: str) -> str:
    """The version that the address asks for, else the one looked at before, else the newest."""
    held = st.session_state.get("pin", ("", ""))
    version = newest
    if st.query_params.get("version") is not None:
        version = _version(name, title, st.query_params["version"]) or newest
    elif held[0] == name and st.query_params.get("collection") is None:
        version = held[1]
    st.session_state["pin"] = (name, version)
    return version


def _version(name: str, title: str, asked: str) -> str:
    try:
        cached.library().key(name, asked)
        return str(Version.of(asked))
    except UnknownCollection:
        notes.add("version", f"“{title}” has no version “{shortened(asked)}”; the newest is shown.")
        return ""


def _settings(name: str) -> tuple[dict, int]:
    asked = st.query_params.get("words", st.session_state.get("words"))
    if asked is not None:
        try:
            return cached.library().settings(name, int(str(asked)[:12]))
        except (ValueError, UnknownCollection):
            notes.add(
                "words",
                f"The link's list of hidden words “{shortened(str(asked))}” does not exist; the newest is used.",
            )
    return cached.library().settings(name)


def _collection_box(titles: dict[str, str], name: str) -> None:
    st.session_state["collection_box"] = name

    def changed() -> None:
        chosen = st.session_state["collection_box"]
        go_to(chosen, cached.library().version(chosen))

    st.selectbox("Collection", list(titles), key="collection_box", on_change=changed, format_func=titles.get)


def _newer(name: str, version: str, newest: str) -> None:
    if version != newest:
        st.caption(f"You see version {version}. The collection has changed since.")
        st.button("See the newest", on_click=go_to, args=(name, newest), key="newest")
