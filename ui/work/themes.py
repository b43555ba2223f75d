"""Finding topics, placing articles on the map, and applying what readers decided."""

import functools
from pathlib import Path

import numpy as np

import analysis.topics
import analysis.topics.levels
from analysis.layout import positions
from analysis.selection import Selection
from analysis.stories.names import names_of
from analysis.topics import OUTSIDE, Found, TopicOptions, weighed
from analysis.topics.changes import decided
from analysis.topics.decisions import Decision
from analysis.topics.levels import Topics
from analysis.topics.weighed import Weighed
from data.embeddings import embeddings_folder, openings, vectors
from data.library.library import Library
from data.storage import derived
from ui.work.pile import Pile
from ui.work.room import ROOM, Kept, Progress, kept
from ui.work.selected import counted
from ui.work.stories import mentions_of
from ui.work.words import corpus_of, terms_key, terms_of

#: Names that are told of a topic.
NAMES = 8


def find_topics(
    address: str, cache: str, pile: Pile, selection: Selection, options: TopicOptions, progress: Progress
) -> None:
    """Find the topics of the selection and the articles' places on the map, and keep them in the cache."""
    corpus, terms, rows = counted(address, cache, pile, selection, "stems", "all")
    told = _vectors(address, pile, rows, options.embeddings, progress) if options.embeddings else None
    found = analysis.topics.find(corpus, terms, rows, options, lambda done, text: progress(0.8 * done, text), told)
    progress(0.8, "Drawing the map")
    inside = np.flatnonzero(found.leaf > OUTSIDE)
    place = np.zeros((corpus.articles, 2), np.float32)
    place[inside] = positions(found.points[inside], options.seed)
    arrays, facts = analysis.topics.arrays(found)
    derived.save(Path(cache) / "topics", topics_key(pile, selection, options), arrays | {"place": place}, facts)
    derived.trim(Path(cache) / "topics", ROOM)


def _vectors(address: str, pile: Pile, rows: np.ndarray, model: str, progress: Progress) -> np.ndarray:
    """The embedding of each selected article, by this model, which the settings name."""
    progress(0.0, "Embedding the articles")
    texts = openings(Library(address).texts(pile.collection, pile.version))
    return vectors(embeddings_folder(), model, [text for text, inside in zip(texts, rows, strict=True) if inside])


@functools.lru_cache(maxsize=2)
def topics_of(cache: str, key: str) -> tuple[Found, np.ndarray]:
    """The topics that `find_topics` kept, and each article's place on the map, float32 (articles, 2)."""
    arrays, facts = derived.load(Path(cache) / "topics", key)
    return analysis.topics.from_arrays(arrays, facts), arrays["place"]


def topics_key(pile: Pile, selection: Selection, options: TopicOptions) -> str:
    """The name under which the topics of a selection are kept."""
    return f"{pile.key} {selection} {options}"


def decide_topics(
    address: str, cache: str, pile: Pile, selection: Selection, options: TopicOptions, number: int | None,
    decisions: tuple[Decision, ...], progress: Progress,
) -> None:  # fmt: skip
    """Apply what readers decided to the topics at a level, and keep the outcome in the cache."""
    progress(0.1, "Applying what was decided")
    found, _ = topics_of(cache, topics_key(pile, selection, options))
    ids = Library(address).facts(pile.collection, pile.version)["id"]
    corpus, terms = corpus_of(cache, pile.key), terms_of(cache, terms_key(pile, "stems", "all"))
    words = functools.partial(_words, cache, pile, selection, options)
    topics = decided(found, number, decisions, ids, corpus, terms, options, words)
    key = decided_key(pile, selection, options, number, decisions)
    derived.save(Path(cache) / "decided", key, *analysis.topics.levels.arrays(topics))
    derived.trim(Path(cache) / "decided", ROOM)


def _words(cache: str, pile: Pile, selection: Selection, options: TopicOptions) -> Weighed:
    """The weighed words of the articles among which these topics were found; weighed the first time, and kept."""
    key = topics_key(pile, selection, options)

    def make() -> Kept:
        corpus, terms = corpus_of(cache, pile.key), terms_of(cache, terms_key(pile, "stems", "all"))
        return weighed.arrays(weighed.weighed(topics_of(cache, key)[0], corpus, terms, options))

    return weighed.from_arrays(*kept(Path(cache) / "topic words", key, make))


def topics_at(
    cache: str, pile: Pile, selection: Selection, options: TopicOptions, number: int | None,
    decisions: tuple[Decision, ...],
) -> Topics:  # fmt: skip
    """The topics at a level that `find_topics` kept, or with decisions those that `decide_topics` kept."""
    if decisions:
        key = decided_key(pile, selection, options, number, decisions)
        return analysis.topics.levels.from_arrays(*derived.load(Path(cache) / "decided", key))
    return analysis.topics.levels.at_level(topics_of(cache, topics_key(pile, selection, options))[0], number)


def find_names(
    cache: str, pile: Pile, selection: Selection, options: TopicOptions, number: int | None,
    decisions: tuple[Decision, ...], progress: Progress,
) -> None:  # fmt: skip
    """Find the names that tell each topic of a level from the other articles, and keep them in the cache."""
    progress(0.1, "Looking for capitalised words")
    topics = topics_at(cache, pile, selection, options, number, decisions)
    terms = terms_of(cache, terms_key(pile, "stems", "all"))
    none = len(topics.names)
    topic = np.where(topics.topic >= 0, topics.topic, none)
    told = names_of(mentions_of(cache, pile), terms, topic, np.arange(none), NAMES)
    key = decided_key(pile, selection, options, number, decisions)
    derived.save(Path(cache) / "topic names", key, {}, {"names": told})
    derived.trim(Path(cache) / "topic names", ROOM)


def decided_key(
    pile: Pile, selection: Selection, options: TopicOptions, number: int | None, decisions: tuple[Decision, ...]
) -> str:
    """The name under which decided topics, and the names in topics, are kept."""
    return f"{topics_key(pile, selection, options)} {number} {decisions}"
