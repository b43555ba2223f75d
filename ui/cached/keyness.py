"""Two groups of the selection compared term by term."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import streamlit as st

import analysis.groups
from analysis.compared import Compared, Side, compared, keyness_of, usage_of
from analysis.copies import chosen_once
from analysis.corpus import Corpus
from analysis.groups import Group
from analysis.keyness import KeynessOptions
from analysis.keywords import ALL_LENGTHS, KeywordOptions
from analysis.ngrams import LONGEST
from analysis.selection import Selection
from analysis.sentences import sentences_with
from analysis.stories.decisions import Decision
from analysis.terms import Terms
from analysis.topics import TopicOptions
from analysis.topics.decisions import Decision as TopicDecision
from analysis.topics.lists import names_in, names_of_articles
from analysis.usage import Usage
from ui import work
from ui.cached.copies import copy_groups
from ui.cached.counted import corpus, terms_of
from ui.cached.made import made
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
        told = counting.keywords
        inside = inside & analysis.groups.members(group, known, words, topic, told.concepts, told.zones)
    return chosen_once(copy_groups(pile), known["published"], inside) if counting.once else inside


def _searched(pile: Pile, group: Group, counting: Counting) -> np.ndarray:
    """The articles of the pile that one of the group's saved searches selects."""
    told = [rows(pile, search) for name, search in counting.searches if name in group.values]
    return np.logical_or.reduce([np.zeros(len(facts(pile)), bool), *told])


def topic_names(pile: Pile, counting: Counting) -> np.ndarray:
    """The name of each article's topic, of the topics that the topics page shows at first."""
    options = TopicOptions(hidden=counting.keywords.hidden, kept=counting.keywords.kept)
    return names_of_articles(topics(pile, EVERYTHING, options, None, counting.topics))


def group_values(pile: Pile, selection: Selection, by: str, counting: Counting) -> list[str]:
    """The sources, sections, languages, tags, topics or saved searches, the most frequent first."""
    chosen = rows(pile, selection)
    if by == "search":
        return [name for name, _ in counting.searches]
    if by == "topic":
        return names_in(topic_names(pile, counting)[chosen])
    return analysis.groups.values(facts(pile), chosen, by)


def group_words(pile: Pile, selection: Selection, group: Group, counting: Counting) -> int:
    """How many words the articles of the group have."""
    side = _side(pile, selection, group, counting)
    return int(corpus(pile).lengths(side.zones)[side.rows].sum())


def keyness(
    pile: Pile, selection: Selection, first: Group, second: Group, counting: Counting, options: KeynessOptions
) -> pd.DataFrame:
    """The terms of two groups, those most key to the first on top (`analysis.keyness`); phrases by a worker."""
    if counting.keywords.length in (ALL_LENGTHS, *range(2, LONGEST + 1)):
        [found] = keyness_of_each(pile, selection, ((first, second),), counting, options)
        return found
    zones = tuple(group.zones(counting.keywords.zones) for group in (first, second))
    terms = {part: terms_of(pile, counting.keywords.forms, part) for part in zones}
    told = _compared(pile, counting.keywords, zones, corpus(pile), terms)
    one, two = (_usage_of(pile, selection, group, counting, told) for group in (first, second))
    return _keyness(pile, selection, (first, second), counting, options, told, one, two)


@st.cache_resource(max_entries=16, show_spinner=False)
def _compared(
    pile: Pile, options: KeywordOptions, zones: tuple[str, ...], _corpus: Corpus, _terms: dict[str, Terms]
) -> Compared:
    return compared(_corpus, _terms, (), options)


def _usage_of(pile: Pile, selection: Selection, group: Group, counting: Counting, told: Compared) -> Usage:
    story = None if counting.stories is None else story_numbers(pile, counting.stories)
    side = _side(pile, selection, group, counting)
    return _usage(pile, selection, group, counting, corpus(pile), told, side, story)


@st.cache_resource(max_entries=64, show_spinner=False)
def _usage(
    pile: Pile, selection: Selection, group: Group, counting: Counting,
    _corpus: Corpus, _told: Compared, _side: Side, _story: np.ndarray | None,
) -> Usage:  # fmt: skip
    return usage_of(_corpus, _told, _side, _story)


@st.cache_resource(max_entries=64, show_spinner=False)
def _keyness(
    pile: Pile, selection: Selection, groups: tuple, counting: Counting, options: KeynessOptions,
    _told: Compared, _one: Usage, _two: Usage,
) -> pd.DataFrame:  # fmt: skip
    return keyness_of(_told, _one, _two, options)


def keyness_of_each(
    pile: Pile,
    selection: Selection,
    pairs: tuple[tuple[Group, Group], ...],
    counting: Counting,
    options: KeynessOptions,
) -> list[pd.DataFrame]:
    """The same for each of several pairs, found by a worker."""
    corpus(pile)
    for zones in {group.zones(counting.keywords.zones) for pair in pairs for group in pair}:
        terms_of(pile, counting.keywords.forms, zones)
    if counting.stories is not None:
        story_numbers(pile, counting.stories)
    rows = tuple(tuple(group_members(pile, selection, group, counting) for group in pair) for pair in pairs)
    asked = work.Comparison(pairs, counting.keywords, options, counting.stories, repr(counting), rows)
    found = made("keyness", "Comparing the groups", work.find_keyness, pile, selection, asked)
    return [found[found["pair"] == number].drop(columns="pair").reset_index(drop=True) for number in range(len(pairs))]


def _side(pile: Pile, selection: Selection, group: Group, counting: Counting) -> Side:
    return Side(group_members(pile, selection, group, counting), group.zones(counting.keywords.zones))


def sentences_of_group(pile: Pile, selection: Selection, group: Group, counting: Counting, term: str) -> pd.DataFrame:
    """The sentences of the group that hold the term (`analysis.sentences`)."""
    options, zones = counting.keywords, group.zones(counting.keywords.zones)
    told, inside = terms_of(pile, options.forms, zones), group_members(pile, selection, group, counting)
    return sentences_with(corpus(pile), told, inside, term, options.forms, zones, options.concepts)
