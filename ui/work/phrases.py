"""Frequencies that take longer than a moment: of phrases, and of the pages as they came in."""

from dataclasses import dataclass
from pathlib import Path

import analysis.cleaning
import analysis.phrases
from analysis.keywords import KeywordOptions
from analysis.selection import Selection
from data.library.library import Library
from data.library.versions import Version
from data.storage import derived, frames
from ui.work.pile import Pile
from ui.work.room import ROOM, Progress
from ui.work.selected import Beside, counted, selected


@dataclass(frozen=True)
class PhraseOptions:
    """How phrases are counted, and what beside their articles."""

    keywords: KeywordOptions
    beside: Beside


def count_phrases(
    address: str, cache: str, pile: Pile, selection: Selection, options: PhraseOptions, progress: Progress
) -> None:
    """Count the phrases of every length in the selection and keep them in the cache."""
    told = options.keywords
    corpus, terms, rows = counted(address, cache, pile, selection, told.forms, told.zones)
    numbers = options.beside.numbers(cache, pile)
    frame = analysis.phrases.all_phrases(corpus, terms, rows, told, numbers, progress=progress)
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
