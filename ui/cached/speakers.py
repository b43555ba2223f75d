"""The facts that a query needs beside those of every article: who is quoted."""

import pandas as pd

from analysis.query import asks_for
from data.storage import derived
from data.storage.places import cache_folder, library_address
from ui import progress, work
from ui.cached.shelf import facts
from ui.work.pile import Pile


def facts_for(pile: Pile, query: str) -> pd.DataFrame:
    """The facts of every article, with a column `speakers` when the query asks for one; found by a worker."""
    if not asks_for(query, "speaker"):
        return facts(pile)
    cache = cache_folder()
    progress.until_done(
        f"speakers {pile.key}", "Finding who is quoted", work.find_speakers, library_address(), str(cache), pile,
        ready=lambda: derived.exists(cache / "speakers", pile.key),
    )  # fmt: skip
    return facts(pile).assign(speakers=work.speakers_of(str(cache), pile.key))
