"""What is looked at now: a version of a collection, and the selection of its articles.

The address carries both, always: a link shows the same figures after more
articles have come in.
"""

from copy import copy
from dataclasses import dataclass

import streamlit as st

from analysis.selection import Selection
from data.library import Collection
from data.versions import Version
from errors import UnknownCollection
from ui import cached, menu, notes, selection
from ui.pile import Pile

#: The sidebar's choices by their key in the address, each with what it is when nothing is chosen.
EVERYTHING = {
    "from": None, "to": None, "undated": False, "source": [], "section": [], "language": [], "q": "",
    "in": "Whole article",
}  # fmt: skip


@dataclass(frozen=True)
class View:
    """The pile, the selection, and the words that the collection hides or keeps."""

    pile: Pile
    selection: Selection
    hidden: tuple[str, ...]
    kept: tuple[str, ...]


def choose() -> None:
    """Draw the sidebar's choices; `current` tells them to the pages."""
    st.session_state.pop("view", None)
    if "next" in st.session_state:
        go_to(*st.session_state.pop("next"))
    collections = cached.library().collections()
    if not collections:
        st.caption("The library is empty.")
        return
    collection, version = _pinned(collections)
    pile = Pile(collection.name, collection.title, version, cached.library().key(collection.name, version))
    words, revision = _settings(collection)
    _write_address(collection=collection.name, version=version, words=revision)
    _collection_box(collections, collection)
    _newer(collection, version)
    chosen = selection.choose(cached.facts(pile))
    st.session_state["view"] = View(pile, chosen, tuple(words.get("hidden", ())), tuple(words.get("kept", ())))


def current() -> View:
    """The view of this run; on an empty library, an invitation instead of the page."""
    if "view" not in st.session_state:
        st.title("Nothing here yet")
        st.write("The library has no articles. Upload some files to see what is in them.")
        st.page_link(menu.page("library/add.py"), label="Add articles", icon=":material/upload_file:")
        st.stop()
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
    for key, nothing in EVERYTHING.items():
        if key in st.session_state:
            st.session_state[key] = copy(nothing)


def _pinned(collections: tuple[Collection, ...]) -> tuple[Collection, str]:
    held = st.session_state.get("pin", ("", ""))
    asked = st.query_params.get("collection")
    by_name = {collection.name: collection for collection in collections}
    if asked is not None and asked not in by_name:
        notes.add(
            "collection",
            f"There is no collection “{notes.shortened(asked)}” in this library; "
            f"“{collections[0].title}” is shown instead.",
        )
    collection = by_name.get(asked or held[0], collections[0])
    version = collection.version
    if st.query_params.get("version") is not None and (asked is None or asked in by_name):
        version = _version(collection, st.query_params["version"])
    elif held[0] == collection.name and asked is None:
        version = held[1]
    st.session_state["pin"] = (collection.name, version)
    return collection, version


def _version(collection: Collection, asked: str) -> str:
    try:
        cached.library().key(collection.name, asked)
        return str(Version.of(asked))
    except UnknownCollection:
        notes.add("version", f"“{collection.title}” has no version “{notes.shortened(asked)}”; the newest is shown.")
        return collection.version


def _settings(collection: Collection) -> tuple[dict, int]:
    asked = st.query_params.get("words", st.session_state.get("words"))
    if asked is not None:
        try:
            return cached.library().settings(collection.name, int(str(asked)[:12]))
        except (ValueError, UnknownCollection):
            notes.add(
                "words",
                f"The link's list of hidden words “{notes.shortened(str(asked))}” does not exist; the newest is used.",
            )
    return cached.library().settings(collection.name)


def _write_address(**values: object) -> None:
    st.session_state["words"] = values["words"]
    for key, value in values.items():
        if st.query_params.get(key) != str(value):
            st.query_params[key] = str(value)


def _collection_box(collections: tuple[Collection, ...], current: Collection) -> None:
    by_name = {collection.name: collection for collection in collections}
    st.session_state["collection_box"] = current.name

    def changed() -> None:
        name = st.session_state["collection_box"]
        go_to(name, by_name[name].version)

    st.selectbox(
        "Collection", list(by_name), key="collection_box", on_change=changed,
        format_func=lambda name: by_name[name].title,
    )  # fmt: skip


def _newer(collection: Collection, version: str) -> None:
    if version != collection.version:
        st.caption(f"You see version {version}. The collection has changed since.")
        st.button("See the newest", on_click=go_to, args=(collection.name, collection.version), key="newest")
