"""Terms and queries over time, and the words that burst."""

from dataclasses import replace

import numpy as np
import pandas as pd
import streamlit as st

import analysis.bursts
import analysis.found
import analysis.periods
import analysis.trends
from analysis.corpus import Corpus
from analysis.found import Found
from analysis.keywords import KeywordOptions
from analysis.periods import Periods
from analysis.selection import Selection
from analysis.stories.decisions import Decision
from analysis.terms import Terms
from analysis.trends import Trends
from analysis.volume import groups
from ui import work
from ui.cached.counted import corpus, terms_of
from ui.cached.made import made
from ui.cached.selected import rows
from ui.cached.shelf import facts
from ui.cached.speakers import facts_for
from ui.cached.stories import story_numbers
from ui.work.pile import Pile

#: The reader's decisions about stories, or None: stories are not counted.
Decisions = tuple[Decision, ...] | None
#: Sources that have a picture of their own.
MOST = 8


def found(pile: Pile, options: KeywordOptions, text: str) -> Found:
    """The articles of the pile in which a typed text is found (`analysis.found`)."""
    told = terms_of(pile, options.forms, options.zones)
    plain = replace(options, hidden=(), kept=(), length=1)
    return _found(pile, plain, text, corpus(pile), told, facts_for(pile, text))


@st.cache_resource(max_entries=512, show_spinner=False)
def _found(
    pile: Pile, options: KeywordOptions, text: str, _corpus: Corpus, _terms: Terms, _facts: pd.DataFrame
) -> Found:
    return analysis.found.found(_corpus, _terms, text, options, _facts)


def periods(pile: Pile, selection: Selection, length: str) -> Periods:
    """The periods of the selected articles."""
    return _periods(pile, selection, length, rows(pile, selection))


@st.cache_resource(max_entries=64, show_spinner=False)
def _periods(pile: Pile, selection: Selection, length: str, _rows: np.ndarray) -> Periods:
    return analysis.periods.periods(facts(pile)["published"], _rows, length)


def how_many_periods(pile: Pile, selection: Selection, length: str) -> int:
    """How many periods lie between the first and the last article of the selection."""
    return analysis.periods.how_many(facts(pile)["published"], rows(pile, selection), length)


def fitting_period(pile: Pile, selection: Selection) -> str:
    """The length of period that fits the selection (`analysis.periods.fitting`)."""
    return _fitting_period(pile, selection, rows(pile, selection))


@st.cache_data(max_entries=512, show_spinner=False)
def _fitting_period(pile: Pile, selection: Selection, _rows: np.ndarray) -> str:
    return analysis.periods.fitting(facts(pile)["published"], _rows)


def trends(
    pile: Pile,
    selection: Selection,
    options: KeywordOptions,
    length: str,
    texts: tuple[str, ...],
    decisions: Decisions = None,
) -> Trends:
    """The typed texts over the periods of the selection.

    Given the reader's decisions about stories, it tells how many stories have them, too.
    """
    return analysis.trends.trends(periods(pile, selection, length), *_told(pile, options, texts, decisions))


def trends_by_source(
    pile: Pile,
    selection: Selection,
    options: KeywordOptions,
    length: str,
    texts: tuple[str, ...],
    decisions: Decisions = None,
) -> dict[str, Trends]:
    """The same within each of the largest sources and the rest, over the periods of the whole selection."""
    every, told = periods(pile, selection, length), _told(pile, options, texts, decisions)
    names, group = groups(facts(pile)["source"], rows(pile, selection), MOST)
    return {name: analysis.trends.trends(every.within(group == number), *told) for number, name in enumerate(names)}


def _told(
    pile: Pile, options: KeywordOptions, texts: tuple[str, ...], decisions: Decisions
) -> tuple[dict[str, Found], np.ndarray, np.ndarray | None]:
    """Where each typed text is found, and the words and the story of each article of the pile."""
    each = {text: found(pile, options, text) for text in texts}
    story = None if decisions is None else story_numbers(pile, decisions)
    return each, corpus(pile).lengths(options.zones), story


def bursts(
    pile: Pile, selection: Selection, options: KeywordOptions, length: str, texts: tuple[str, ...]
) -> pd.DataFrame:
    """The bursts of the typed texts (`analysis.bursts.bursts`), each with a headline of its days."""
    told = analysis.bursts.bursts(trends(pile, selection, options, length, texts))
    each = {text: found(pile, options, text) for text in texts}
    return _headed(pile, told, analysis.bursts.telling_articles(told, periods(pile, selection, length), each))


def busy_stretches(pile: Pile, selection: Selection, length: str) -> pd.DataFrame:
    """The stretches in which far more was printed than usual (`analysis.bursts.busy_stretches`)."""
    return analysis.bursts.busy_stretches(periods(pile, selection, length))


def _headed(pile: Pile, told: pd.DataFrame, articles: np.ndarray) -> pd.DataFrame:
    return told.assign(headline=facts(pile)["headline"].to_numpy(object)[articles])


def bursting_terms(pile: Pile, selection: Selection, options: KeywordOptions, length: str) -> pd.DataFrame:
    """The terms of the selection that burst, the heaviest first; found by a worker the first time."""
    terms_of(pile, options.forms, options.zones)
    asked = work.BurstOptions(length, replace(options, concepts=()))
    told = made("bursts", "Finding the words that burst", work.find_bursts, pile, selection, asked)
    told = told.assign(first=pd.to_datetime(told["first"]), last=pd.to_datetime(told["last"]))
    return _headed(pile, told, told["article"].to_numpy())


def joined(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """Frames of the same columns, one below the other."""
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()
