"""Finding the copies of a pile, and what each did with a text."""

import functools
from pathlib import Path

import analysis.copies
from analysis.copies import Copies
from analysis.copies.lists import paragraphs_done
from data.library.library import Library
from data.storage import derived
from ui.work.pile import Pile
from ui.work.room import ROOM, Progress
from ui.work.words import corpus_of, terms_key, terms_of
from wording import counted


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


def compare_copies(address: str, cache: str, pile: Pile, identities: tuple[str, ...], progress: Progress) -> None:
    """Count what each of some articles did with the paragraphs of the first, and keep it."""
    first, *others = Library(address).articles(pile.collection, pile.version, identities)
    rows = []
    for number, other in enumerate(others):
        progress(number / len(others), f"{number:,} of {counted(len(others), 'copy', 'copies')}")
        rows.append({"id": other["id"]} | paragraphs_done(first["body"], other["body"]))
    derived.save(Path(cache) / "compared", compared_key(pile, identities), {}, {"copies": rows})
    derived.trim(Path(cache) / "compared", ROOM)


def compared_key(pile: Pile, identities: tuple[str, ...]) -> str:
    """The name under which the comparison of copies is kept."""
    return f"{pile.key} {identities}"
