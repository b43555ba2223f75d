"""Finding topics."""

from pathlib import Path

import analysis.topics
from analysis.selection import Selection
from analysis.topics import TopicOptions
from data import derived
from ui.pile import Pile
from ui.work.room import ROOM, Progress
from ui.work.selected import counted


def find_topics(
    address: str, cache: str, pile: Pile, selection: Selection, options: TopicOptions, progress: Progress
) -> None:
    """Find the topics of the selection and keep them in the cache."""
    corpus, terms, rows = counted(address, cache, pile, selection, "as they stand", "all")
    found = analysis.topics.find(corpus, terms, rows, options, progress)
    arrays, facts = analysis.topics.arrays(found)
    derived.save(Path(cache) / "topics", topics_key(pile, selection, options), arrays, facts)
    derived.trim(Path(cache) / "topics", ROOM)


def topics_key(pile: Pile, selection: Selection, options: TopicOptions) -> str:
    """The name under which the topics of a selection are kept."""
    return f"{pile.key} {selection} {options}"
