"""A pile's words as integers, and its terms."""

import streamlit as st

from analysis.corpus import Corpus
from analysis.terms import Terms
from data.storage import derived
from data.storage.places import cache_folder, library_address
from ui import progress, work
from ui.work.pile import Pile


def corpus(pile: Pile) -> Corpus:
    """The words of the pile as integers; made by a worker the first time."""
    cache = cache_folder()
    progress.until_done(
        f"corpus {pile.key}", "Reading the words", work.encode_corpus, library_address(), str(cache), pile,
        ready=lambda: derived.exists(cache / work.CORPORA, pile.key),
    )  # fmt: skip
    return _corpus(str(cache), pile)


@st.cache_resource(max_entries=8, show_spinner=False)
def _corpus(cache: str, pile: Pile) -> Corpus:
    return work.corpus_of(cache, pile.key)


def terms_of(pile: Pile, forms: str, zones: str) -> Terms:
    """The terms of the pile; counted by a worker the first time."""
    corpus(pile)
    cache, key = cache_folder(), work.terms_key(pile, forms, zones)
    progress.until_done(
        f"terms {key}", "Counting the words", work.count_terms, str(cache), pile, forms, zones,
        ready=lambda: derived.exists(cache / work.TERMS, key),
    )  # fmt: skip
    return _terms(str(cache), key)


@st.cache_resource(max_entries=8, show_spinner=False)
def _terms(cache: str, key: str) -> Terms:
    return work.terms_of(cache, key)
