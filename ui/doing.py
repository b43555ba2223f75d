"""Changes that a reader begins with a button and a worker makes; the page says what came of it."""

import json
import uuid
from collections.abc import Callable

import streamlit as st

from data.places import cache_folder
from ui import menu, progress
from ui.notes import plain


def begin(title: str, job: Callable, *arguments: object) -> None:
    """Have `job(said, *arguments, progress)` done; it leaves in the file `said` what came of it (`ui.work.said`)."""
    st.session_state["doing"] = (title, job, arguments, uuid.uuid4().hex)


def follow() -> None:
    """Show how far the change is that was begun, and then what came of it; draw this at the top of the page."""
    if "doing" in st.session_state:
        title, job, arguments, key = st.session_state["doing"]
        said = cache_folder() / "done" / f"{key}.json"
        progress.until_done(f"do {key}", title, job, str(said), *arguments, ready=said.exists)
        del st.session_state["doing"]
        _go_on(json.loads(said.read_text()))
    sentence = st.session_state.pop("done", "")
    if sentence:
        st.success(plain(sentence))


def _go_on(told: dict) -> None:
    """Go to the page, and the version, at which the change is seen."""
    st.session_state["done"] = told["sentence"]
    if told["collection"]:
        st.session_state["next"] = (told["collection"], told["version"])
    else:  # it is gone
        st.session_state.pop("pin", None)
        for key in ("collection", "version", "words"):
            st.query_params.pop(key, None)
    if told["page"]:
        st.switch_page(menu.page(told["page"]))
    st.rerun()


def forget() -> None:
    """Let what was begun go, when it has failed and shall not be tried again."""
    st.session_state.pop("doing", None)
