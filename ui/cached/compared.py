"""Groups of copies of a selection, and what each copy did with the text."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analysis.copies.lists import among
from analysis.selection import Selection
from data.storage import derived
from data.storage.places import cache_folder, library_address
from ui import progress, work
from ui.cached.copies import copies
from ui.cached.selected import rows
from ui.cached.shelf import facts
from ui.work.pile import Pile


def copied(pile: Pile, selection: Selection) -> pd.DataFrame:
    """The selected articles that have a copy among the selected ones (`analysis.copies.lists.among`)."""
    copies(pile)
    rows(pile, selection)
    return _copied(pile, selection)


@st.cache_resource(max_entries=8, show_spinner=False)
def _copied(pile: Pile, selection: Selection) -> pd.DataFrame:
    return among(copies(pile), facts(pile), rows(pile, selection))


def copies_compared(pile: Pile, identities: Sequence[str]) -> pd.DataFrame:
    """What each of some articles did with the first's text: id, and paragraphs kept, cut, changed, added, moved."""
    cache, identities = cache_folder(), tuple(identities)
    key = work.compared_key(pile, identities)
    progress.until_done(
        f"compared {key}", "Comparing the copies", work.compare_copies,
        library_address(), str(cache), pile, identities,
        ready=lambda: derived.exists(cache / "compared", key),
    )  # fmt: skip
    return pd.DataFrame(derived.load(cache / "compared", key)[1]["copies"])
