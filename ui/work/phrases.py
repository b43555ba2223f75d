"""Frequencies that take longer than a moment: of phrases, and of the pages as they came in."""

from dataclasses import replace
from pathlib import Path

import analysis.cleaning
import analysis.phrases
from analysis.keywords import KeywordOptions
from analysis.selection import ONCE, Selection
from data import derived, frames
from data.library import Library
from data.versions import Version
from ui.pile import Pile
from ui.work.room import ROOM, Progress
from ui.work.selected import counted, selected


def count_phrases(
    address: str, cache: str, pile: Pile, selection: Selection, options: KeywordOptions, progress: Progress
) -> None:
    """Count the phrases of every length in the selection and keep them in the cache."""
    corpus, terms, rows = counted(address, cache, pile, selection, options.forms, options.zones)
    once = selected(address, cache, pile, replace(selection, copies=ONCE)) if options.texts else None
    frame = analysis.phrases.all_phrases(corpus, terms, rows, options, once, progress=progress)
    derived.save(Path(cache) / "phrases", phrases_key(pile, selection, options), frames.arrays(frame), {})
    derived.trim(Path(cache) / "phrases", ROOM)


def count_pages(
    address: str, cache: str, pile: Pile, selection: Selection, options: KeywordOptions, progress: Progress
) -> None:
    """Count the terms or phrases on the selection's raw pages and keep them in the cache."""
    library = Library(address)
    rows = selected(address, cache, pile, selection)
    pages = library.pile(pile.collection).batches(Version.of(pile.version), ["id", "language", "raw"])
    frame = analysis.cleaning.frequencies_of_pages(pages, rows, options, progress)
    derived.save(Path(cache) / "pages", phrases_key(pile, selection, options), frames.arrays(frame), {})
    derived.trim(Path(cache) / "pages", ROOM)


def phrases_key(pile: Pile, selection: Selection, options: object) -> str:
    """The name under which what was made of a selection is kept."""
    return f"{pile.key} {selection} {options}"
