"""Finding the copies of a pile."""

import functools
from pathlib import Path

import analysis.copies
from analysis.copies import Copies
from data import derived
from data.library import Library
from ui.pile import Pile
from ui.work.room import ROOM, Progress
from ui.work.words import corpus_of, terms_key, terms_of


def find_copies(address: str, cache: str, pile: Pile, progress: Progress) -> None:
    """Find the copies among all articles of the pile and keep them in the cache."""
    progress(0.1, "comparing the texts")
    terms = terms_of(cache, terms_key(pile, "as they stand", "all"))
    facts = Library(address).facts(pile.collection, pile.version)
    found = analysis.copies.find(corpus_of(cache, pile.key), terms, facts)
    derived.save(Path(cache) / "copies", pile.key, analysis.copies.arrays(found), {})
    derived.trim(Path(cache) / "copies", ROOM)


@functools.lru_cache(maxsize=2)
def copies_of(cache: str, key: str) -> Copies:
    """The copies that `find_copies` kept."""
    arrays, _ = derived.load(Path(cache) / "copies", key)
    return analysis.copies.from_arrays(arrays)
