"""Topics, found by a worker the first time, at a level, with what readers decided."""

import numpy as np
import pandas as pd
import streamlit as st

import analysis.topics.lists
from analysis.selection import Selection
from analysis.topics import Found, TopicOptions
from analysis.topics.decisions import Decision
from analysis.topics.levels import Topics
from analysis.volume import OTHERS, UNKNOWN, groups
from data.embeddings import embeddings_folder, embeddings_key
from data.storage import derived
from data.storage.places import cache_folder, library_address
from ui import progress, work
from ui.cached.counted import terms_of
from ui.cached.selected import rows
from ui.cached.shelf import changes, facts, library
from ui.cached.stories import story_numbers
from ui.work.pile import Pile, pile_of


def found_topics(pile: Pile, selection: Selection, options: TopicOptions) -> tuple[Found, np.ndarray]:
    """The topics of the selected articles from broad to fine, and each article's place on the map."""
    cache, key = cache_folder(), work.topics_key(pile, selection, options)
    if not derived.exists(cache / "topics", key):
        terms_of(pile, "stems", "all")
        rows(pile, selection)
    progress.until_done(
        f"topics {key}", "Finding the topics", work.find_topics,
        library_address(), str(cache), pile, selection, options,
        ready=lambda: derived.exists(cache / "topics", key),
    )  # fmt: skip
    return work.topics_of(str(cache), key)


def topics(
    pile: Pile, selection: Selection, options: TopicOptions, number: int | None = None,
    decisions: tuple[Decision, ...] = (),
) -> Topics:  # fmt: skip
    """The topics at a level, the number found without one, with the decisions applied."""
    found_topics(pile, selection, options)
    cache, key = cache_folder(), work.decided_key(pile, selection, options, number, decisions)
    if decisions:
        terms_of(pile, "stems", "all")
        progress.until_done(
            f"decided {key}", "Applying what was decided", work.decide_topics,
            library_address(), str(cache), pile, selection, options, number, decisions,
            ready=lambda: derived.exists(cache / "decided", key),
        )  # fmt: skip
    return _topics(str(cache), pile, selection, options, number, decisions)


def topics_known(pile: Pile, selection: Selection, options: TopicOptions) -> bool:
    """Whether these topics have been found already."""
    return derived.exists(cache_folder() / "topics", work.topics_key(pile, selection, options))


@st.cache_resource(max_entries=16, show_spinner=False)
def _topics(
    cache: str, pile: Pile, selection: Selection, options: TopicOptions, number: int | None,
    decisions: tuple[Decision, ...],
) -> Topics:  # fmt: skip
    return work.topics_at(cache, pile, selection, options, number, decisions)


def topic_sizes(pile: Pile, selection: Selection, topics: Topics, stories: tuple | None) -> pd.DataFrame:
    """A row per topic (`analysis.topics.lists.sizes`); with the decisions about stories, their number too."""
    told = None if stories is None else story_numbers(pile, stories)
    return analysis.topics.lists.sizes(topics, rows(pile, selection), told)


def topics_by_source(pile: Pile, selection: Selection, topics: Topics) -> pd.DataFrame:
    """The topics by source (`analysis.topics.lists.by_source`)."""
    return analysis.topics.lists.by_source(topics, facts(pile)["source"], rows(pile, selection))


def topics_by_period(pile: Pile, selection: Selection, topics: Topics, length: str) -> pd.DataFrame:
    """The topics over time (`analysis.topics.lists.by_period`)."""
    return analysis.topics.lists.by_period(topics, facts(pile)["published"], rows(pile, selection), length)


def topic_names_in(
    pile: Pile, selection: Selection, options: TopicOptions, number: int | None, decisions: tuple[Decision, ...]
) -> list[list[str]]:
    """The names that tell each topic of a level from the other articles, the most telling first."""
    cache, key = cache_folder(), work.decided_key(pile, selection, options, number, decisions)
    progress.until_done(
        f"topic names {key}", "Finding the names", work.find_names,
        str(cache), pile, selection, options, number, decisions,
        ready=lambda: derived.exists(cache / "topic names", key),
    )  # fmt: skip
    return derived.load(cache / "topic names", key)[1]["names"]


def topic_members(pile: Pile, selection: Selection, topics: Topics, number: int) -> pd.DataFrame:
    """The selected articles of a topic with their facts, the most typical first (`topic_lists.members`)."""
    inside = analysis.topics.lists.members(topics, number, rows(pile, selection))
    told = facts(pile).iloc[inside["row"]].reset_index(drop=True)
    return told.join(inside)


def typical_articles(pile: Pile, selection: Selection, topics: Topics, number: int, most: int) -> pd.DataFrame:
    """The facts of the selected articles nearest to a topic's centre, of each headline one."""
    inside = analysis.topics.lists.members(topics, number, rows(pile, selection))["row"].to_numpy()
    first = ~facts(pile)["headline"].iloc[inside].duplicated().to_numpy()
    return facts(pile).iloc[inside[first][:most]]


def map_sources(pile: Pile, selection: Selection, inside: np.ndarray) -> tuple[np.ndarray, tuple[str, ...]]:
    """For the colours of the map: which of the largest sources each of some rows has, -1 for others."""
    names_of, group = groups(facts(pile)["source"], rows(pile, selection), 8)
    real = [place for place, name in enumerate(names_of) if name not in {OTHERS, UNKNOWN}]
    place = np.full(len(names_of) + 1, -1)
    place[real] = np.arange(len(real))
    return place[group[inside]], tuple(str(names_of[one]) for one in real)


def map_days(pile: Pile, inside: np.ndarray) -> tuple[np.ndarray, tuple[str, ...]]:
    """For the colours of the map: the part of the time that each of some rows is from, and the parts' names."""
    return analysis.topics.lists.parts_of_time(facts(pile)["published"].iloc[inside])


def topic_bursts(pile: Pile, selection: Selection, topics: Topics, number: int, length: str) -> pd.DataFrame:
    """When a topic was in the news at twice its usual rate or more (`analysis.bursts.bursts`)."""
    return analysis.topics.lists.bursts_of(topics, facts(pile)["published"], rows(pile, selection), number, length)


def before_upload(pile: Pile) -> Pile | None:
    """The collection as it was before the last upload that the version has; None when it was empty."""
    every = changes(pile.collection, library().version(pile.collection))
    known = [place for place, change in enumerate(every) if change.version == pile.version]
    for place in range(known[0] if known else 0, len(every) - 1):
        if every[place].what == "upload":
            version = every[place + 1].version
            if not library().size(pile.collection, version):
                return None
            return pile_of(library(), pile.collection, pile.title, version)
    return None


def embeddings() -> str:
    """A short name of the model of embeddings that the settings name; '' without one."""
    folder = embeddings_folder()
    return embeddings_key(folder) if folder else ""
