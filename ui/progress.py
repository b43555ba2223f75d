"""Shows how far a job is, and lets the page go on when it is done."""

from collections.abc import Callable

import streamlit as st

from ui import jobs
from ui.ending import end_page
from ui.notes import plain

#: Seconds that a page waits before it shows a bar: quick work never flickers.
PATIENCE = 1.5


def until_done(key: str, title: str, work: Callable, *arguments: object, ready: Callable[[], bool]) -> None:
    """Return once `ready()`; else begin the job, show its bar and end this run."""
    if ready():
        return
    if jobs.state(key).status == "done":
        jobs.forget(key)  # what it had made is gone from the cache: make it again
    if jobs.state(key).status in {"unknown", "done"}:
        jobs.submit(key, work, *arguments)
    state = jobs.wait(key, PATIENCE)
    if state.status == "done" and ready():
        return
    if state.status in {"failed", "cancelled"}:
        _ended(key, title, state)
    else:
        _bar(key, title)
    end_page()


def _ended(key: str, title: str, state: jobs.JobState) -> None:
    if not state.again:
        st.info(plain(state.text))
        return
    if state.status == "failed":
        st.error(plain(f"{title}: {state.text}"))
    else:
        st.info(f"{title}: stopped.")
    st.button("Try again", key=f"again {key}", on_click=jobs.forget, args=(key,))


@st.fragment(run_every=0.5)
def _bar(key: str, title: str) -> None:
    state = jobs.state(key)
    if state.status not in {"waiting", "running"}:
        st.rerun()
    about = f", about {state.left:.0f} s left" if state.left is not None and state.left > 1 else ""
    st.progress(min(max(state.fraction, 0.0), 1.0), text=plain(f"{title}. {state.text}{about}"))
    st.button("Stop", key=f"stop {key}", on_click=jobs.cancel, args=(key,))
