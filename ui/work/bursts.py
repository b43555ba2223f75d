"""Finding the words that burst."""

from dataclasses import dataclass
from pathlib import Path

import analysis.bursting_terms
import analysis.periods
from analysis.keywords import KeywordOptions
from analysis.selection import Selection
from data.library.library import Library
from data.storage import derived, frames
from ui.work.phrases import phrases_key
from ui.work.pile import Pile
from ui.work.room import ROOM, Progress
from ui.work.selected import counted


@dataclass(frozen=True)
class BurstOptions:
    """The length of a period, and what is a term."""

    length: str
    keywords: KeywordOptions


def find_bursts(
    address: str, cache: str, pile: Pile, selection: Selection, options: BurstOptions, progress: Progress
) -> None:
    """Find the terms of the selection that burst and keep them in the cache."""
    progress(0.1, "words that burst")
    asked = options.keywords
    corpus, terms, rows = counted(address, cache, pile, selection, asked.forms, asked.zones)
    published = Library(address).facts(pile.collection, pile.version)["published"]
    periods = analysis.periods.periods(published, rows, options.length)
    frame = analysis.bursting_terms.bursting_terms(corpus, terms, periods, asked)
    told = frame.assign(first=frame["first"].dt.strftime("%Y-%m-%d"), last=frame["last"].dt.strftime("%Y-%m-%d"))
    derived.save(Path(cache) / "bursts", phrases_key(pile, selection, options), frames.arrays(told), {})
    derived.trim(Path(cache) / "bursts", ROOM)
