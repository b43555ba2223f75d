"""What can be done with the collection that is looked at: described, copied, split, merged, archived, deleted."""

import streamlit as st

from data.storage.places import cache_folder, library_address
from ui import cached, doing, who, work
from ui.notes import plain
from ui.view import View
from wording import counted


def change() -> None:
    """Draw everything that can be done with it."""
    if "view" not in st.session_state:
        return
    now = st.session_state["view"]
    st.header(f"“{plain(now.pile.title)}”")
    describe(now)
    with st.expander("Copy it"):
        copy(now)
    with st.expander("Split the selection off"):
        split(now)
    with st.expander("Merge it with others"):
        merge(now)
    with st.container(horizontal=True):
        archive(now)
        delete(now)


def describe(now: View) -> None:
    """Another title, owner, language or note."""
    held = cached.library().collection(now.pile.collection)
    with st.expander("Rename and describe it"), st.form("rename", border=False):
        told = {
            "title": st.text_input("New title", held.title, max_chars=200),
            "owner": st.text_input("Owner", held.owner, max_chars=200, key="owner"),
            "language": st.text_input("Language", held.language, max_chars=20, key="language of it",
                                      help="Said to readers; each article's own language is found in its text."),
            "note": st.text_area("Note", held.note, max_chars=5_000, key="note"),
        }  # fmt: skip
        if st.form_submit_button("Save"):
            cached.library().describe(now.pile.collection, **told)
            st.rerun()


def copy(now: View) -> None:
    """A copy of the version that is looked at."""
    st.write(f"The copy has the articles of version {now.pile.version}, with their edits and the hidden words.")
    title = st.text_input("Title of the copy", f"{now.pile.title[:190]} (copy)", max_chars=200)
    st.button("Copy", disabled=not title.strip(), on_click=doing.begin,
              args=("Copying", work.copy_collection, library_address(), now.pile.collection, title, now.pile.version,
                    who.name()))  # fmt: skip


def split(now: View) -> None:
    """A new collection of the articles that the sidebar selects."""
    rows = cached.rows(now.pile, now.selection)
    count = int(rows.sum())
    if count == len(rows):
        st.write("All articles are selected. Choose dates, sources or a text in the sidebar first.")
        return
    st.write(f"The sidebar selects {count:,} of {counted(len(rows), 'article')}.")
    title = st.text_input("Title of the new collection", f"{now.pile.title[:190]} (part)", max_chars=200)
    move = st.toggle("Take them out of this collection", key="split move", help="Its older versions keep them.")
    if st.button(f"Split {count:,} off", disabled=not (count and title.strip()), key="split"):
        cached.corpus(now.pile)  # the worker selects by its words
        doing.begin("Splitting", work.split_collection, library_address(), str(cache_folder()), now.pile,
                    now.selection, title, move, who.name())  # fmt: skip
        st.rerun()


def merge(now: View) -> None:
    """A new collection of all articles of this one and others."""
    others = {name: title for name, title in cached.library().titles().items() if name != now.pile.collection}
    if not others:
        st.write("There is no other collection.")
        return
    st.write("The new collection has each article once; these stay as they are.")
    chosen = st.multiselect("With", list(others), format_func=others.get, key="merge with")
    title = st.text_input("Title of all together", f"{now.pile.title[:180]} and others", max_chars=200)
    st.button("Merge", disabled=not (chosen and title.strip()), on_click=doing.begin,
              args=("Merging", work.merge_collections, library_address(), [now.pile.collection, *chosen], title,
                    who.name()))  # fmt: skip


def archive(now: View) -> None:
    """Put it away, or back."""
    archived = cached.library().collection(now.pile.collection).archived
    st.button(
        "Take it out of the archive" if archived else "Archive it",
        help="An archived collection is not in the sidebar's list; its links still open.",
        on_click=lambda: cached.library().describe(now.pile.collection, archived=not archived), key="archive",
    )  # fmt: skip


def delete(now: View) -> None:
    """Delete it, once its title was typed."""
    told = cached.library().collection(now.pile.collection)
    changes = cached.changes(told.name, told.version)
    edits = sum(change.articles for change in changes if change.what == "edit")
    with st.popover("Delete this collection …"):
        st.write(
            f"**{counted(told.articles, 'article')} in {counted(len(changes), 'version')} will be gone**, with "
            f"{counted(edits, 'edit')} made by hand, the "
            "hidden words and the reports of its uploads. Links and snapshots of it stop working. Only a backup "
            "brings it back."
        )
        typed = st.text_input("Type its title to delete it", max_chars=200, placeholder=told.title, key="delete title")
        same = " ".join(typed.split()).casefold() == told.title.casefold()
        st.button("Delete it for good", type="primary", disabled=not same, on_click=doing.begin,
                  args=("Deleting", work.delete_collection, library_address(), told.name))  # fmt: skip
