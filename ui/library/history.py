"""What was done to a collection, by whom and when, and the way back."""

from collections.abc import Sequence

import streamlit as st

from data.library import history
from data.library.history import Change
from data.storage.places import library_address
from ui import cached, doing, tables, view, who, work
from ui.notes import plain
from ui.reading import reader
from ui.view import View
from wording import counted

PER_PAGE = 25

#: What each change is called; {n} are the articles that it was about.
WORDS = {
    "made": "The collection was made", "upload": "{n} added", "edit": "{n} changed by hand",
    "carry": "Edits of {n} went to the newer form", "delete": "{n} deleted", "back": "Back to version {back}",
    "undo": "The upload before was undone", "take down": "{n} taken down for good",
    "copy": "{n} copied from another collection",
    "merge": "{n} merged from another collection", "split": "{n} split off from another collection",
    "repair": "Repaired: {n} found again", "damaged": "The entry of this change is damaged",
}  # fmt: skip


def undo(collection: str, upload: str = "") -> None:
    """A button that takes the last upload back; nothing when the last change of articles was another.

    With `upload`, only when that was the last.
    """
    last = history.last_upload(cached.library().pile(collection))
    if last is None or (upload and last.upload != upload):
        return
    count = last.articles + last.updated
    st.button(
        f"Undo the last upload ({count:,} {'article' if count == 1 else 'articles'})", icon=":material/undo:",
        key="undo upload", help="Edits made since stay. It can be undone in turn, on the History page.",
        on_click=doing.begin,
        args=("Undoing", work.undo_upload, library_address(), collection, who.name()),
    )  # fmt: skip


def changes(now: View) -> None:
    """Every change, the newest first, with the way back to the version after it."""
    newest = cached.library().version(now.pile.collection)
    every = cached.changes(now.pile.collection, newest)
    st.caption(f"{len(every):,} {'change' if len(every) == 1 else 'changes'}, the newest first.")
    undo(now.pile.collection)
    start = reader.page_start(len(every), "changes", PER_PAGE)
    shown = every[start : start + PER_PAGE]
    files = cached.library().reports(now.pile.collection).file_names({change.upload for change in shown})
    for change in shown:
        _row(now, change, newest, files.get(change.upload, ()), since=every.index(change))
    tables.download(cached.Frame([_cells(change) for change in every]), "history")


def _row(now: View, change: Change, newest: str, files: Sequence[str], since: int) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.markdown(f"**{plain(words(change))}**" + (f" from {plain(named(files))}" if files else ""))
            by = f" by {plain(change.who)}" if change.who else ""
            at = f"{change.at:%-d %B %Y at %H:%M} UTC" if change.at.year > 1970 else "at an unknown time"
            st.caption(f"Version {change.version}, {at}{by}")
        if change.version == newest:
            st.caption("The newest", width="content")
            return
        st.button("Look at it", key=f"look {change.version}", on_click=view.go_to,
                  args=(now.pile.collection, change.version))  # fmt: skip
        with st.popover("Go back …"):
            what = "The change" if since == 1 else f"The {since:,} changes"
            st.write(f"Version {change.version} becomes the newest again. {what} since stay in the history, so that "
                     "you can come back.")  # fmt: skip
            st.button(
                f"Go back to version {change.version}", key=f"back {change.version}", type="primary",
                on_click=doing.begin, args=("Going back", work.go_back, library_address(), now.pile.collection,
                                            change.version, who.name()),
            )  # fmt: skip


def words(change: Change) -> str:
    """What was done, in words.

    >>> from datetime import datetime
    >>> words(Change("2", datetime(2031, 1, 2), "", "upload", 3, updated=1))
    '3 articles added, 1 put in the place of an older form'
    """
    count = counted(change.articles, "article")
    said = WORDS.get(change.what, change.what.capitalize()).format(n=count, back=change.back)
    if change.updated and not change.articles:
        said = "Nothing added"
    return said + (f", {change.updated:,} put in the place of an older form" if change.updated else "")


def named(files: Sequence[str]) -> str:
    """The first of the files, and how many more.

    >>> named(["a.txt"]), named(["a.txt", "b.txt", "c.txt"])
    ('a.txt', 'a.txt and 2 more files')
    """
    more = len(files) - 1
    return files[0] + (f" and {more:,} more {'file' if more == 1 else 'files'}" if more else "")


def _cells(change: Change) -> dict:
    return {"version": change.version, "at": change.at.isoformat(), "who": change.who, "what": words(change),
            "articles": change.articles, "updated": change.updated}  # fmt: skip
