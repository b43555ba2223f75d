"""Words and phrases that a collection hides, or shows although they are stop words."""

import streamlit as st

from ui import settings
from ui.notes import plain
from ui.view import View

#: Hidden words that are listed to be shown again with one click; the others can be taken out of the list.
LISTED = 60


def hide(now: View, term: str) -> None:
    """Hide a word or phrase in the collection, or take a concept group out of it, from the next run on."""
    if term.startswith("["):
        kept = {group.name: list(group.words) for group in now.concepts if group.term != term}
        settings.save(now, {"concepts": kept})
    else:
        hidden = " ".join(term.lower().strip('"“”').split())
        save(now, (*now.hidden, hidden), tuple(word for word in now.kept if word != hidden))
    if st.session_state.get("term", "").lower() == term.lower():
        st.session_state["term"] = ""


def show(now: View, term: str) -> None:
    """Show a hidden word or phrase again from the next run on."""
    save(now, tuple(word for word in now.hidden if word != term), now.kept)


def button(now: View, term: str) -> None:
    """A button that hides the chosen term in this collection; nothing while no word or phrase is chosen."""
    if term and not term.startswith("[") and "*" not in term:
        st.button(
            f"Hide “{plain(term)}” in this collection", key="hide", icon=":material/visibility_off:",
            on_click=hide, args=(now, term),
        )  # fmt: skip


def hidden_words(now: View) -> None:
    """The words that the collection hides besides the usual stop words: shown again with a click, or changed."""
    if now.hidden:
        st.caption("Hidden in this collection; a click shows one again.")
        with st.container(horizontal=True, gap="small"):
            for word in now.hidden[:LISTED]:
                st.button(
                    plain(word), key=f"show {word}", icon=":material/visibility:", on_click=show, args=(now, word)
                )
        if len(now.hidden) > LISTED:
            st.caption(f"{len(now.hidden) - LISTED:,} more stand in the list below.")
    with st.expander("Hidden words and phrases of this collection"):
        st.write(
            "Stop words of each article's language are not counted as terms. Add words and phrases to hide, "
            "or stop words to show after all; the list is kept with the collection. A hidden phrase takes "
            "the longer phrases that hold it along."
        )
        with st.form("hidden words", border=False):
            hidden = st.text_area("Also hide", ", ".join(now.hidden), max_chars=20_000)
            kept = st.text_area("Show after all", ", ".join(now.kept), max_chars=20_000)
            if st.form_submit_button("Save the list"):
                save(now, listed(hidden), listed(kept))
                st.rerun()


def save(now: View, hidden: tuple[str, ...], kept: tuple[str, ...]) -> None:
    """Keep the two lists with the collection."""
    settings.save(now, {"hidden": sorted(set(hidden)), "kept": sorted(set(kept))})


def listed(text: str) -> tuple[str, ...]:
    """The words and phrases of a list typed with commas or line ends between them.

    >>> listed("Kim, trump\\n\\nclick here")
    ('kim', 'trump', 'click here')
    """
    return tuple(w for word in text.replace("\n", ",").split(",") if (w := " ".join(word.lower().split())))
