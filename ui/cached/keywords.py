"""Frequencies of terms, and the sentences behind them."""

from dataclasses import replace

import numpy as np
import pandas as pd
import streamlit as st

import analysis.keywords
from analysis.corpus import Corpus
from analysis.keywords import ALL_LENGTHS, GROUPS, KeywordOptions
from analysis.phrases import least_of, of_length
from analysis.selection import Selection
from analysis.sentences import field_text, marked_sentence, sentences_with
from analysis.stories.decisions import Decision
from analysis.terms import Terms
from data.storage.places import cache_folder
from ui import work
from ui.cached.copies import copies, copies_known
from ui.cached.counted import corpus, terms_of
from ui.cached.made import made
from ui.cached.selected import rows, words
from ui.cached.shelf import facts, whole
from ui.cached.stories import stories, stories_known
from ui.work.pile import Pile

#: Nothing is counted beside articles.
ALONE = work.Beside()


def known_beside(pile: Pile, decisions: tuple[Decision, ...]) -> work.Beside:
    """What can be counted beside articles at once: texts and stories, as far as they have been found."""
    return work.Beside(copies_known(pile), decisions if stories_known(pile, decisions) else None)


def frequencies(
    pile: Pile, selection: Selection, options: KeywordOptions, beside: work.Beside = ALONE
) -> pd.DataFrame:  # fmt: skip
    """The frequencies of the terms, phrases or concept groups of the selection, the most frequent first.

    Texts and stories that are asked for `beside` are found by a worker the first time.
    """
    told = terms_of(pile, options.forms, options.zones)
    selected = rows(pile, selection)
    if beside.texts:
        copies(pile)
    if beside.stories is not None:
        stories(pile, beside.stories)
    if options.length in (1, GROUPS):
        plain = options if options.length == GROUPS else replace(options, concepts=())
        return _frequencies(pile, selection, plain, beside, corpus(pile), told, selected)
    every = work.PhraseOptions(replace(options, length=ALL_LENGTHS, concepts=()), beside)
    phrases = made("phrases", "Counting the phrases", work.count_phrases, pile, selection, every)
    return of_length(phrases, options.length)


def most_rare(pile: Pile, selection: Selection) -> int:
    """How often a phrase of the selection must occur to be listed."""
    return least_of(words(pile, selection))


def frequencies_of_pages(pile: Pile, selection: Selection, options: KeywordOptions) -> pd.DataFrame:
    """The frequencies of the terms or phrases on the pages as they came in (`analysis.cleaning`)."""
    corpus(pile)
    options = replace(options, concepts=options.concepts if options.length == GROUPS else ())
    return made("pages", "Counting the pages as they came in", work.count_pages, pile, selection, options)


@st.cache_resource(max_entries=16, show_spinner=False)
def _frequencies(
    pile: Pile,
    selection: Selection,
    options: KeywordOptions,
    beside: work.Beside,
    _corpus: Corpus,
    _terms: Terms,
    _rows: np.ndarray,
) -> pd.DataFrame:
    counted = analysis.keywords.concept_frequencies if options.length == GROUPS else analysis.keywords.frequencies
    return counted(_corpus, _terms, _rows, options, beside.numbers(str(cache_folder()), pile))


def sentences(pile: Pile, selection: Selection, options: KeywordOptions, term: str) -> pd.DataFrame:
    """The sentences of the selection that hold the term (`analysis.sentences`)."""
    told = terms_of(pile, options.forms, options.zones)
    selected = rows(pile, selection)
    return sentences_with(corpus(pile), told, selected, term, options.forms, options.zones, options.concepts)


def marked_sentences(pile: Pile, found: pd.DataFrame) -> list[dict]:
    """The text, marked spans and article of each of some rows of `sentences`."""
    known = facts(pile)
    articles = whole(pile, list(dict.fromkeys(known["id"].iloc[found["row"]])))
    told = []
    for line in found.itertuples():
        article = articles[known["id"].iloc[line.row]]
        text = field_text(article, line.field)
        marked = marked_sentence(text, line.number, line.words)
        told.append({"text": marked.text, "spans": marked.spans, "article": article})
    return told
