"""Changes that a reader begins with a button and a worker makes; the page says what came of it."""

import json
import uuid
from collections.abc import Callable

import streamlit as st

from data.storage.places import cache_folder
from ui import jobs, menu, progress
from ui.notes import plain


def begin(title: str, job: Callable, *arguments: object) -> None:
    """Have `job(said, *arguments, progress)` done; it leaves in the file `said` what came of it (`ui.work.said`)."""
    st.session_state["doing"] = (title, job, arguments, uuid.uuid4().hex)


def follow() -> bool:
    """Show how far the change is that was begun, and then what came of it; draw this at the top of the page.

    True when it has just been done, and what the page is about may be gone.
    """
    if "doing" in st.session_state:
        _follow(*st.session_state["doing"])
    told = st.session_state.pop("done", None)
    with st.container():  # always there: what is open below it would close if it moved
        if told:
            st.success(plain(told["sentence"]))
            if told["page"]:
                st.page_link(menu.page(told["page"]), icon=":material/arrow_forward:")
    return told is not None


def _follow(title: str, job: Callable, arguments: tuple, name: str) -> None:
    said, key = cache_folder() / "done" / f"{name}.json", f"do {name}"
    if jobs.state(key).status == "unknown" and not said.exists():
        jobs.submit(key, job, str(said), *arguments)
    state = jobs.wait(key, progress.PATIENCE)
    if state.status in {"failed", "cancelled"}:
        del st.session_state["doing"]
        st.error(plain(f"{title}: {state.text or 'stopped.'}"))
        return
    progress.until_done(key, title, job, str(said), *arguments, ready=said.exists)
    del st.session_state["doing"]
    _go_on(json.loads(said.read_text()))


def _go_on(told: dict) -> None:
    """Go to the version at which the change is seen, and keep what is to be said of it."""
    st.session_state["done"] = told
    if told["collection"]:
        st.session_state["next"] = (told["collection"], told["version"])
    else:  # it is gone
        for key in ("pin", "words"):
            st.session_state.pop(key, None)
        for key in ("collection", "version", "words"):
            st.query_params.pop(key, None)
    st.rerun()
