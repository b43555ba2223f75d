"""All that is kept between runs, keyed by collection version, selection and options.

Never keyed by a frame: Streamlit hashes large frames by a sample. Shared
frames and arrays are read, not changed.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import streamlit as st

import analysis.keywords
import analysis.query
import analysis.selection
import analysis.topics
import analysis.trends
from analysis.contexts import field_text, marked_sentence, sentences_with
from analysis.corpus import Corpus
from analysis.keywords import KeywordOptions
from analysis.selection import Selection
from analysis.terms import Terms
from analysis.topics import TopicOptions, Topics
from data import derived, frames
from data.library import Added, Library
from data.places import cache_folder, library_address
from ui import progress, reports, work
from ui.pile import Pile

Frame = pd.DataFrame
EVERYTHING = Selection()


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
def facts(pile: Pile) -> Frame:
    """The facts of every article of the pile, one row each."""
    return library().facts(pile.collection, pile.version)


def corpus(pile: Pile) -> Corpus:
    """The words of the pile as integers; made by a worker the first time."""
    cache = cache_folder()
    progress.until_done(
        f"corpus {pile.key}", "Reading the words", work.encode_corpus, library_address(), str(cache), pile,
        ready=lambda: derived.exists(cache / "corpora", pile.key),
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
        ready=lambda: derived.exists(cache / "terms", key),
    )  # fmt: skip
    return _terms(str(cache), key)


@st.cache_resource(max_entries=8, show_spinner=False)
def _terms(cache: str, key: str) -> Terms:
    return work.terms_of(cache, key)


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


def words(pile: Pile, selection: Selection) -> int:
    """The number of words in the selection."""
    return analysis.keywords.words(corpus(pile), rows(pile, selection), selection.zones)


def frequencies(pile: Pile, selection: Selection, options: KeywordOptions) -> Frame:
    """The frequencies of the terms or phrases of the selection, the most frequent first."""
    told = terms_of(pile, options.forms, options.zones)
    selected = rows(pile, selection)
    if options.length == 1:
        return _frequencies(pile, selection, options, corpus(pile), told, selected)
    return _made("phrases", "Counting the phrases", work.count_phrases, pile, selection, options)


def frequencies_of_pages(pile: Pile, selection: Selection, options: KeywordOptions) -> Frame:
    """The frequencies of the terms or phrases on the pages as they came in (`analysis.cleaning`)."""
    corpus(pile)
    return _made("pages", "Counting the pages as they came in", work.count_pages, pile, selection, options)


@st.cache_resource(max_entries=16, show_spinner=False)
def _frequencies(
    pile: Pile, selection: Selection, options: KeywordOptions, _corpus: Corpus, _terms: Terms, _rows: np.ndarray
) -> Frame:
    return analysis.keywords.frequencies(_corpus, _terms, _rows, options)


def _made(
    kind: str, title: str, made: Callable, pile: Pile, selection: Selection, options: KeywordOptions
) -> Frame:  # fmt: skip
    """The frame that a worker makes of a selection and keeps under `kind`."""
    cache, key = cache_folder(), work.phrases_key(pile, selection, options)
    progress.until_done(
        f"{kind} {key}", title, made, library_address(), str(cache), pile, selection, options,
        ready=lambda: derived.exists(cache / kind, key),
    )  # fmt: skip
    return _kept_frame(str(cache / kind), key)


@st.cache_resource(max_entries=16, show_spinner=False)
def _kept_frame(folder: str, key: str) -> Frame:
    arrays, _ = derived.load(Path(folder), key)
    return frames.from_arrays(arrays)


def sentences(pile: Pile, selection: Selection, options: KeywordOptions, term: str) -> Frame:
    """The sentences of the selection that hold the term or phrase (`analysis.contexts`)."""
    told = terms_of(pile, options.forms, options.zones)
    return sentences_with(corpus(pile), told, rows(pile, selection), term, options.forms, options.zones)


def marked_sentences(pile: Pile, found: Frame) -> list[dict]:
    """The text, marked spans and article of each of some rows of `sentences`."""
    known = facts(pile)
    articles = whole(pile, list(dict.fromkeys(known["id"].iloc[found["row"]])))
    told = []
    for line in found.itertuples():
        article = articles[known["id"].iloc[line.row]]
        text = field_text(article, line.field)
        marked = marked_sentence(text, line.number, line.words, line.length)
        told.append({"text": marked.text, "spans": marked.spans, "article": article})
    return told


def whole(pile: Pile, identities: Sequence[str]) -> dict[str, dict]:
    """Everything of some articles, by id."""
    return {told["id"]: told for told in library().articles(pile.collection, pile.version, identities)}


def topics(pile: Pile, selection: Selection, options: TopicOptions) -> Topics:
    """The topics of the selected articles, found by a worker the first time."""
    terms_of(pile, "as they stand", "all")
    cache, key = cache_folder(), work.topics_key(pile, selection, options)
    progress.until_done(
        f"topics {key}", "Finding the topics", work.find_topics,
        library_address(), str(cache), pile, selection, options,
        ready=lambda: derived.exists(cache / "topics", key),
    )  # fmt: skip
    return _topics(str(cache), key)


@st.cache_resource(max_entries=16, show_spinner=False)
def _topics(cache: str, key: str) -> Topics:
    return analysis.topics.from_arrays(*derived.load(cache_folder() / "topics", key))


def counted_once(selection: Selection) -> Selection:
    """The selection without what only matters for counting words: topics read whole articles."""
    return selection if selection.query else replace(selection, zones="all")


def topic_sizes(pile: Pile, selection: Selection, found: Topics) -> Frame:
    """A row per topic with topic, name, articles, share and found_again; last, what fits nowhere."""
    return analysis.topics.sizes(found, rows(pile, selection))


@st.cache_data(max_entries=200, show_spinner=False)
def _articles_per_period(pile: Pile, selection: Selection, period: str, _rows: np.ndarray) -> Frame:
    return analysis.trends.articles_per_period(facts(pile), _rows, period)


def articles_per_period(pile: Pile, selection: Selection, period: str) -> Frame:
    """Articles per period and source, over the selection."""
    return _articles_per_period(pile, selection, period, rows(pile, selection))
