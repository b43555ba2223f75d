"""The ways in, on the page: files, a text pasted into a box, web addresses typed into another."""

import io

import streamlit as st

from data import pasted, web
from data.readers.registry import SUFFIXES
from ui import menu
from ui.library import staging

#: Characters that one box takes.
MOST = 2_000_000


def choose() -> str:
    """Draw the ways in; return the upload that the page is about, or ''."""
    if st.session_state.pop("leave", False):
        st.switch_page(menu.page("pile/overview.py"))
    st.write("Nothing is stored before you have seen what was found.")
    files, paste, addresses = st.tabs(["Files", "Paste a text", "Web addresses"])
    with files:
        _files()
    with paste:
        _paste()
    with addresses:
        _addresses()
    asked = st.query_params.get("upload", "")
    if asked and not staging.exists(asked):
        st.info("The upload that the link names is no longer waiting. Choose the files again.")
        return ""
    return asked


def _files() -> None:
    files = st.file_uploader(
        "Text, web pages, tables, PDF, Word, mail, library exports, or archives of these",
        type=[suffix.lstrip(".") for suffix in SUFFIXES], accept_multiple_files=True, key="files",
    )  # fmt: skip
    st.caption("A folder goes in as a ZIP.")
    names = sorted(f"{file.file_id}" for file in files)
    if names != st.session_state.get("files_before", []):
        st.session_state["files_before"] = names
        _show(staging.stage([(file.name, file) for file in files]) if files else "")


def _paste() -> None:
    with st.form("paste", border=False):
        text = st.text_area(
            "Text", height=220, max_chars=MOST, placeholder="Headline\n\nThe whole page, as you copied it"
        )
        parting = st.text_input(
            "Line that parts one article from the next", max_chars=80, placeholder="none: it is one article",
            help="For example ***. It stands alone on its line.",
        )  # fmt: skip
        if st.form_submit_button("Read it", type="primary"):
            parts = pasted.articles(text, parting)
            if parts:
                named = [
                    (f"pasted article {n}.txt", io.BytesIO(part.encode())) for n, part in enumerate(parts, start=1)
                ]
                _show(staging.stage(named))
            else:
                st.warning("There is no text in the box; paste an article first.")


def _addresses() -> None:
    with st.form("addresses", border=False):
        typed = st.text_area(
            "Web addresses of articles or feeds, one on each line", height=160, max_chars=MOST,
            placeholder="https://example.org/news/harbour-strike",
        )  # fmt: skip
        st.caption(
            "This machine asks the sites for these pages, and for those that a feed names. Nothing else is sent."
        )
        if st.form_submit_button("Read them", type="primary"):
            addresses = web.addresses(typed)
            if addresses:
                _show(staging.stage_addresses(addresses))
            else:
                st.warning("There is no address in the box; type or paste one first.")


def _show(upload: str) -> None:
    """Make the page about this upload."""
    if upload:
        st.query_params["upload"] = upload
    else:
        st.query_params.pop("upload", None)
