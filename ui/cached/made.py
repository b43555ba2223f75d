"""Frames that a worker makes of a selection and keeps."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import streamlit as st

from analysis.selection import Selection
from data.storage import derived, frames
from data.storage.places import cache_folder, library_address
from ui import progress, work
from ui.work.pile import Pile


def made(
    kind: str, title: str, job: Callable, pile: Pile, selection: Selection, options: object
) -> pd.DataFrame:  # fmt: skip
    """The frame that a worker makes of a selection and keeps under `kind`."""
    cache, key = cache_folder(), work.phrases_key(pile, selection, options)
    progress.until_done(
        f"{kind} {key}", title, job, library_address(), str(cache), pile, selection, options,
        ready=lambda: derived.exists(cache / kind, key),
    )  # fmt: skip
    return _kept_frame(str(cache / kind), key)


@st.cache_resource(max_entries=16, show_spinner=False)
def _kept_frame(folder: str, key: str) -> pd.DataFrame:
    arrays, _ = derived.load(Path(folder), key)
    return frames.from_arrays(arrays)
