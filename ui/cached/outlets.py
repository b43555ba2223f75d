"""What is known of each source, and what sources have in common."""

from pathlib import Path

import numpy as np
import pandas as pd
import streamlit as st

import analysis.overlap
import analysis.sources
from analysis.keywords import KeywordOptions, hidden
from analysis.readability import FORMULAS
from analysis.selection import Selection
from analysis.stories.decisions import Decision
from analysis.volume import UNKNOWN
from data.storage import derived
from data.storage.places import cache_folder, library_address
from ui import progress, work
from ui.cached.copies import copies, copy_groups
from ui.cached.counted import corpus, terms_of
from ui.cached.selected import rows
from ui.cached.shelf import facts
from ui.cached.stories import story_numbers
from ui.cached.trends import periods
from ui.work.pile import Pile

FORMS, ZONES = "as they stand", "all"


def outlet_figures(pile: Pile) -> dict[str, np.ndarray]:
    """Of each article kind, richness, flesch and lix (`analysis.sources`); read by a worker the first time."""
    cache = cache_folder()
    if not derived.exists(cache / "outlets", pile.key):
        copies(pile)
        terms_of(pile, FORMS, ZONES)
    progress.until_done(
        f"outlets {pile.key}", "Reading the texts", work.read_outlets, library_address(), str(cache), pile,
        ready=lambda: derived.exists(cache / "outlets", pile.key),
    )  # fmt: skip
    return _outlet_figures(str(cache), pile.key)


@st.cache_resource(max_entries=8, show_spinner=False)
def _outlet_figures(cache: str, key: str) -> dict[str, np.ndarray]:
    return derived.load(Path(cache) / "outlets", key)[0]


def main_language(pile: Pile, selection: Selection) -> str:
    """The language of most selected articles; '' when none is known."""
    counts = facts(pile)["language"][rows(pile, selection)].value_counts()
    return str(counts.index[0]) if len(counts) else ""


def sources(pile: Pile, selection: Selection) -> pd.DataFrame:
    """A row per source of the selection (`analysis.sources.sources`), the largest first.

    Flesch reading ease is that of the articles in the main language: scores of different
    languages cannot be compared.
    """
    return _sources(pile, selection, outlet_figures(pile), rows(pile, selection))


@st.cache_resource(max_entries=32, show_spinner=False)
def _sources(pile: Pile, selection: Selection, _figures: dict[str, np.ndarray], _rows: np.ndarray) -> pd.DataFrame:
    known, language = facts(pile), main_language(pile, selection)
    flesch = np.where((known["language"] == language) & (language in FORMULAS), _figures["flesch"], np.nan)
    figures = pd.DataFrame({"richness": _figures["richness"], "lix": _figures["lix"], "flesch": flesch})
    return analysis.sources.sources(known, _rows, corpus(pile).lengths(), _figures["kind"], figures)


def articles_of_sources(pile: Pile, selection: Selection, names: tuple[str, ...], length: str) -> list[list[int]]:
    """How many articles each of some sources printed in each period of the selection."""
    over, source = periods(pile, selection, length), analysis.sources.names(facts(pile))
    return [over.within(source == name).articles.tolist() for name in names]


def weekdays(pile: Pile, selection: Selection) -> pd.DataFrame:
    """How many articles each source printed on each weekday (`analysis.sources.weekdays`)."""
    return analysis.sources.weekdays(facts(pile), rows(pile, selection))


def overlap(pile: Pile, selection: Selection, kind: str, decisions: tuple[Decision, ...]) -> pd.DataFrame:
    """What each two sources have in common: copies, stories or words (`analysis.overlap`)."""
    groups = story_numbers(pile, decisions) if kind == "stories" else copy_groups(pile) if kind == "copies" else None
    if groups is None:
        terms_of(pile, FORMS, ZONES)
    return _overlap(pile, selection, kind, decisions, groups, rows(pile, selection))


@st.cache_resource(max_entries=32, show_spinner=False)
def _overlap(
    pile: Pile, selection: Selection, kind: str, decisions: tuple[Decision, ...],
    _groups: np.ndarray | None, _rows: np.ndarray,
) -> pd.DataFrame:  # fmt: skip
    source = analysis.sources.names(facts(pile))
    _rows = _rows & (source != UNKNOWN)
    if _groups is not None:
        return analysis.overlap.shared_groups(source, _groups, _rows)
    told = terms_of(pile, FORMS, ZONES)
    shown = ~hidden(corpus(pile), told, KeywordOptions())
    return analysis.overlap.shared_words(source, told.counts, _rows, shown)
