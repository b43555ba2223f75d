"""The library's own answers: facts of every article, whole articles, what an upload would do."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from data.library import Added, Library
from data.places import library_address
from ui import reports
from ui.pile import Pile


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


def whole(pile: Pile, identities: Sequence[str]) -> dict[str, dict]:
    """Everything of some articles, by id."""
    return {told["id"]: told for told in library().articles(pile.collection, pile.version, identities)}
