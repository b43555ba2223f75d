"""All that is kept between runs, keyed by collection version, selection and options.

Never keyed by a frame: Streamlit hashes large frames by a sample. Shared
frames and arrays are read, not changed.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import streamlit as st

import analysis.contexts
import analysis.keywords
import analysis.phrases
import analysis.query
import analysis.selection
import analysis.topics
import analysis.trends
from analysis.corpus import Corpus, from_arrays
from analysis.selection import Selection
from data import derived
from data.library import Library
from data.places import cache_folder, library_address
from ui import progress, work

Frame = pd.DataFrame


@dataclass(frozen=True)
class Pile:
    """One version of a collection; `key` changes whenever its articles do."""

    collection: str
    title: str
    version: int
    key: str


def library() -> Library:
    """The library at the address that the settings name."""
    return _library(library_address())


@st.cache_resource(show_spinner=False)
def _library(address: str) -> Library:
    return Library(address)


@st.cache_resource(max_entries=8, show_spinner=False)
def facts(pile: Pile) -> Frame:
    """The facts of every article of the pile, one row each."""
    return library().facts(pile.collection, pile.version)


def corpus(pile: Pile) -> Corpus:
    """The words of the pile as integers; made by a worker the first time."""
    progress.until_done(
        f"corpus {pile.key}",
        "Counting the words",
        work.encode_corpus,
        library_address(), str(cache_folder()), pile.collection, pile.version, pile.key,
        ready=lambda: derived.exists(cache_folder() / "corpora", pile.key),
    )  # fmt: skip
    return _corpus(pile)


@st.cache_resource(max_entries=8, show_spinner=False)
def _corpus(pile: Pile) -> Corpus:
    arrays, _ = derived.load(cache_folder() / "corpora", pile.key)
    return from_arrays(arrays)


def check_query(query: str) -> None:
    """Raise `InvalidQuery` when the text query cannot be understood."""
    analysis.query.parsed(query)


def rows(pile: Pile, selection: Selection) -> np.ndarray:
    """Which articles of the pile are selected: one truth value per row."""
    words = corpus(pile) if selection.query else None
    return _rows(pile, selection, words)


@st.cache_resource(max_entries=64, show_spinner=False)
def _rows(pile: Pile, selection: Selection, _words: Corpus | None) -> np.ndarray:
    return analysis.selection.chosen(facts(pile), _words, selection)


@st.cache_data(max_entries=200, show_spinner=False)
def _articles_per_period(pile: Pile, selection: Selection, period: str, _rows: np.ndarray) -> Frame:
    return analysis.trends.articles_per_period(facts(pile), _rows, period)


def articles_per_period(pile: Pile, selection: Selection, period: str) -> Frame:
    """Articles per period and source, over the selection."""
    return _articles_per_period(pile, selection, period, rows(pile, selection))
