"""Finding the stories of a pile, and the names in them."""

import functools
from pathlib import Path

import analysis.stories
from analysis.stories import Stories
from analysis.story_names import names
from data import derived
from data.library import Library
from ui.pile import Pile
from ui.work.copies import copies_of
from ui.work.room import ROOM, Progress
from ui.work.words import corpus_of, terms_key, terms_of


def find_stories(address: str, cache: str, pile: Pile, progress: Progress) -> None:
    """Find the stories of all articles of the pile and keep them, with their names, in the cache."""
    corpus, terms = corpus_of(cache, pile.key), terms_of(cache, terms_key(pile, "stems", "all"))
    facts = Library(address).facts(pile.collection, pile.version)
    found = analysis.stories.find(corpus, terms, facts, copies_of(cache, pile.key), progress)
    told = names(corpus, terms, found.story, len(found.central))
    derived.save(Path(cache) / "stories", pile.key, analysis.stories.arrays(found), {"names": told})
    derived.trim(Path(cache) / "stories", ROOM)


@functools.lru_cache(maxsize=2)
def stories_of(cache: str, key: str) -> tuple[Stories, list[list[str]]]:
    """The stories that `find_stories` kept, and the names in each."""
    arrays, facts = derived.load(Path(cache) / "stories", key)
    return analysis.stories.from_arrays(arrays), facts["names"]
