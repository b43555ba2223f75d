"""The library's own answers: facts of every article, whole articles, what an upload would do."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import streamlit as st

from analysis.selection import rows_of
from data.library import history
from data.library.history import Change
from data.library.library import Added, Library
from data.storage.objects import Files
from data.storage.places import library_address
from ui.library import reports
from ui.work.pile import Pile


def library() -> Library:
    """The library at the address that the settings name."""
    return _library(library_address())


@st.cache_resource(show_spinner=False)
def _library(address: str) -> Library:
    return Library(address)


def expected(name: str, target: Path, again: str) -> Added:
    """What storing the articles that were read from an upload would do now."""
    return _expected(name, library().version(name), str(target), again)


@st.cache_resource(max_entries=16, show_spinner=False)
def _expected(name: str, version: str, target: str, again: str) -> Added:
    return library().expected(name, reports.articles(Path(target)), again)


@st.cache_resource(max_entries=8, show_spinner=False)
def facts(pile: Pile) -> pd.DataFrame:
    """The facts of every article of the pile, one row each."""
    return library().facts(pile.collection, pile.version)


def facts_of(pile: Pile, identities: Sequence[str]) -> pd.DataFrame:
    """The facts of the articles of these ids that are there, a row each, in the order of the pile."""
    return facts(pile).iloc[places_of(pile, identities)]


def places_of(pile: Pile, identities: Sequence[str]) -> np.ndarray:
    """The places in the pile of the articles of these ids that are there, ascending."""
    return np.sort(rows_of(identities, _ids(pile)))


@st.cache_resource(max_entries=8, show_spinner=False)
def _ids(pile: Pile) -> pd.Index:
    return pd.Index(facts(pile)["id"])


def whole(pile: Pile, identities: Sequence[str]) -> dict[str, dict]:
    """Everything of some articles, by id."""
    return {told["id"]: told for told in library().articles(pile.collection, pile.version, identities)}


@st.cache_resource(max_entries=32, show_spinner=False)
def changes(name: str, version: str) -> list[Change]:
    """What was done to a collection up to its newest version, the newest first (`data.history`)."""
    return history.changes(library().pile(name))


@st.cache_data(max_entries=500, show_spinner=False)
def bytes_of(name: str, version: str) -> int:
    """The bytes of a collection with all its versions, at its newest one."""
    return sum(Files(f"{library_address()}/collections/{name}").sizes().values())
