"""Two groups of the selection compared term by term."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import streamlit as st

import analysis.groups
import analysis.keyness
import analysis.usage
from analysis.copies import chosen_once
from analysis.groups import Group
from analysis.keyness import KeynessOptions
from analysis.keywords import KeywordOptions, hidden
from analysis.selection import Selection
from analysis.sentences import sentences_with
from analysis.stories.decisions import Decision
from analysis.terms import Terms
from analysis.topics import NOWHERE_NAME, TopicOptions
from analysis.topics.decisions import Decision as TopicDecision
from analysis.usage import Usage
from ui.cached.copies import copy_groups
from ui.cached.counted import corpus, terms_of
from ui.cached.selected import EVERYTHING, rows
from ui.cached.shelf import facts
from ui.cached.speakers import facts_for
from ui.cached.stories import story_numbers
from ui.cached.themes import topics
from ui.work.pile import Pile


@dataclass(frozen=True)
class Counting:
    """How the words of groups are counted: what is a term, and whether each text counts once.

    `stories` are the readers' decisions about stories (None: stories are not counted),
    `topics` those about topics, `searches` the saved searches by name: groups are made of them.
    """

    keywords: KeywordOptions
    once: bool = True
    stories: tuple[Decision, ...] | None = None
    topics: tuple[TopicDecision, ...] = ()
    searches: tuple[tuple[str, Selection], ...] = ()


def group_members(pile: Pile, selection: Selection, group: Group, counting: Counting) -> np.ndarray:
    """Which articles of the selection are in the group; of the copies of one text in it only the first."""
    topic = topic_names(pile, counting) if group.by == "topic" else None
    words = corpus(pile) if group.by == "query" else None
    known = facts_for(pile, " ".join(group.values)) if group.by == "query" else facts(pile)
    inside = rows(pile, selection)
    if group.by == "search":
        inside = inside & (_searched(pile, group, counting) ^ group.others)
    else:
        inside = inside & analysis.groups.members(group, known, words, topic, counting.keywords.concepts)
    return chosen_once(copy_groups(pile), known["published"], inside) if counting.once else inside


def _searched(pile: Pile, group: Group, counting: Counting) -> np.ndarray:
    """The articles of the pile that one of the group's saved searches selects."""
    told = [rows(pile, search) for name, search in counting.searches if name in group.values]
    return np.logical_or.reduce([np.zeros(len(facts(pile)), bool), *told])


def topic_names(pile: Pile, counting: Counting) -> np.ndarray:
    """The name of each article's topic, of the topics that the topics page shows at first."""
    options = TopicOptions(hidden=counting.keywords.hidden, kept=counting.keywords.kept)
    found = topics(pile, EVERYTHING, options, None, counting.topics)
    named = np.array([*found.names, NOWHERE_NAME], object)
    return named[np.where(found.topic < 0, len(found.names), found.topic)]


def group_values(pile: Pile, selection: Selection, by: str, counting: Counting) -> list[str]:
    """The sources, sections, languages, tags, topics or saved searches, the most frequent first."""
    chosen = rows(pile, selection)
    if by == "search":
        return [name for name, _ in counting.searches]
    if by == "topic":
        return [str(name) for name in pd.Series(topic_names(pile, counting)[chosen]).value_counts().index]
    return analysis.groups.values(facts(pile), chosen, by)


def usage(pile: Pile, selection: Selection, group: Group, counting: Counting) -> Usage:
    """How the articles of the group use each term."""
    zones = group.zones(counting.keywords.zones)
    told = terms_of(pile, counting.keywords.forms, zones)
    inside = group_members(pile, selection, group, counting)
    story = None if counting.stories is None else story_numbers(pile, counting.stories)
    return _usage(pile, selection, group, counting, told, inside, corpus(pile).lengths(zones), story)


@st.cache_resource(max_entries=64, show_spinner=False)
def _usage(
    pile: Pile, selection: Selection, group: Group, counting: Counting,
    _terms: Terms, _rows: np.ndarray, _lengths: np.ndarray, _story: np.ndarray | None,
) -> Usage:  # fmt: skip
    return analysis.usage.usage(_terms.counts, _rows, _lengths, _story)


def keyness(
    pile: Pile, selection: Selection, first: Group, second: Group, counting: Counting, options: KeynessOptions
) -> pd.DataFrame:
    """The terms of two groups, those most key to the first on top (`analysis.keyness`)."""
    one, two = (usage(pile, selection, group, counting) for group in (first, second))
    return _keyness(pile, selection, (first, second), counting, options, one, two, shown_terms(pile, counting))


@st.cache_resource(max_entries=64, show_spinner=False)
def _keyness(
    pile: Pile, selection: Selection, groups: tuple, counting: Counting, options: KeynessOptions,
    _one: Usage, _two: Usage, _shown: tuple[np.ndarray, np.ndarray],
) -> pd.DataFrame:  # fmt: skip
    names, shown = _shown
    compared = shown & analysis.keyness.able(_one, _two, options)
    return analysis.keyness.keyness(names, _one, _two, compared)


def shown_terms(pile: Pile, counting: Counting) -> tuple[np.ndarray, np.ndarray]:
    """The names of all terms, and which of them are not hidden."""
    options = replace(counting.keywords, concepts=())
    told = terms_of(pile, options.forms, options.zones)
    return told.names, _shown(pile, options, told)


@st.cache_resource(max_entries=16, show_spinner=False)
def _shown(pile: Pile, options: KeywordOptions, _terms: Terms) -> np.ndarray:
    return ~hidden(corpus(pile), _terms, options)


def sentences_of_group(pile: Pile, selection: Selection, group: Group, counting: Counting, term: str) -> pd.DataFrame:
    """The sentences of the group that hold the term (`analysis.sentences`)."""
    options, zones = counting.keywords, group.zones(counting.keywords.zones)
    told, inside = terms_of(pile, options.forms, zones), group_members(pile, selection, group, counting)
    return sentences_with(corpus(pile), told, inside, term, options.forms, zones, options.concepts)
