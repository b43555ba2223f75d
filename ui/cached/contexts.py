"""Contexts and collocates of a term."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import streamlit as st

import analysis.collocates
import analysis.contexts
from analysis.collocates import Window
from analysis.context_texts import context
from analysis.contexts import Lines
from analysis.corpus import Corpus
from analysis.keywords import KeywordOptions, hidden
from analysis.selection import Selection
from analysis.terms import Terms
from analysis.word_tree import Branch, branches, trimmed
from ui.cached.counted import corpus, terms_of
from ui.cached.selected import rows
from ui.cached.shelf import facts, whole
from ui.work.pile import Pile

#: Branches of a word tree that are drawn.
BRANCHES = 70


@dataclass(frozen=True)
class Asked:
    """Which lines are wanted: with another word `near`, at most a sample of `most` (0: all) drawn with
    the seed, ordered by the step of a neighbour, by `published` or `source`, or, without an
    order, as the articles are.
    """

    near: str = ""
    order: int | str = ""
    most: int = 0
    seed: int = 0


def contexts(
    pile: Pile, selection: Selection, options: KeywordOptions, term: str, asked: Asked = Asked(),  # noqa: B008
) -> Lines:  # fmt: skip
    """The lines of a term that are asked for, in their order."""
    words, told = corpus(pile), terms_of(pile, options.forms, options.zones)
    selected = rows(pile, selection)
    plain = replace(options, hidden=(), kept=(), length=1)
    return _contexts(pile, selection, plain, term, asked, words, told, selected)


@st.cache_resource(max_entries=32, show_spinner=False)
def _contexts(
    pile: Pile, selection: Selection, options: KeywordOptions, term: str, asked: Asked,
    _corpus: Corpus, _terms: Terms, _rows: np.ndarray,
) -> Lines:  # fmt: skip
    if asked == Asked():
        how = (options.forms, options.zones, options.concepts)
        return analysis.contexts.lines(_corpus, _terms, _rows, term, *how)
    if asked.order != "":
        lines = _contexts(pile, selection, options, term, replace(asked, order=""), _corpus, _terms, _rows)
        return lines.only(_order(pile, _corpus, lines, asked.order))
    lines = _contexts(pile, selection, options, term, Asked(), _corpus, _terms, _rows)
    if asked.near:
        near = analysis.contexts.with_words(_corpus, _terms, lines, asked.near, options.forms, options.concepts)
        lines = lines.only(near)
    return lines.only(analysis.contexts.sample(len(lines), asked.most or len(lines), asked.seed))


def _order(pile: Pile, words: Corpus, lines: Lines, order: int | str) -> np.ndarray:
    if isinstance(order, int):
        return analysis.contexts.by_neighbour(words, lines, order)
    column = facts(pile)[order]
    column = column.mask(column == "") if order == "source" else column  # what is not known comes last
    ranks = column.rank(method="dense", na_option="bottom").to_numpy()
    return np.argsort(ranks[words.article_of(lines.starts)], kind="stable")


def context_rows(pile: Pile, lines: Lines) -> pd.DataFrame:
    """The lines as text: id, place (field, word and word after it), left, term, right, source, published, headline."""
    known, places = facts(pile), analysis.contexts.place_of(corpus(pile), lines)
    ids = known["id"].to_numpy()[places["row"]]
    articles = whole(pile, list(dict.fromkeys(ids)))
    told = []
    for identity, place in zip(ids, places.itertuples(), strict=True):
        article = articles[identity]
        shown = context(article, place.field, place.word, place.after)
        at = f"{place.field}.{place.word}.{place.after}"
        told.append((identity, at, shown.left, shown.term, shown.right))
    frame = pd.DataFrame(told, columns=["id", "place", "left", "term", "right"])
    for column in ("source", "published", "headline"):
        frame[column] = known[column].to_numpy()[places["row"]]
    return frame


def neighbours(
    pile: Pile, options: KeywordOptions, lines: Lines, steps: tuple[int, ...], stop_words: bool
) -> pd.DataFrame:
    """How often each word stands at each step from the lines' term (`analysis.contexts.neighbours`)."""
    words, told = corpus(pile), terms_of(pile, options.forms, options.zones)
    shown = np.ones(len(told.names), bool) if stop_words else ~hidden(words, told, options)
    return analysis.contexts.neighbours(words, told, lines, steps, shown)


def collocates(pile: Pile, selection: Selection, options: KeywordOptions, term: str, window: Window) -> pd.DataFrame:
    """The collocates of a term (`analysis.collocates`), the most likely first."""
    lines = contexts(pile, selection, options, term)
    counted = corpus(pile), terms_of(pile, options.forms, options.zones), rows(pile, selection)
    return _collocates(pile, selection, options, term, window, lines, counted)


@st.cache_resource(max_entries=32, show_spinner=False)
def _collocates(
    pile: Pile, selection: Selection, options: KeywordOptions, term: str, window: Window, _lines: Lines,
    _counted: tuple[Corpus, Terms, np.ndarray],
) -> pd.DataFrame:  # fmt: skip
    return analysis.collocates.collocates(*_counted, _lines, options, window)


def links(
    pile: Pile, selection: Selection, options: KeywordOptions, term: str, window: Window, names: tuple[str, ...]
) -> pd.DataFrame:
    """How often pairs of collocates stand in the same window (`analysis.collocates.links`)."""
    lines = contexts(pile, selection, options, term)
    told = corpus(pile), terms_of(pile, options.forms, options.zones)
    return _links(pile, selection, options, term, window, names, lines, told)


@st.cache_resource(max_entries=32, show_spinner=False)
def _links(
    pile: Pile, selection: Selection, options: KeywordOptions, term: str, window: Window, names: tuple[str, ...],
    _lines: Lines, _told: tuple[Corpus, Terms],
) -> pd.DataFrame:  # fmt: skip
    return analysis.collocates.links(*_told, _lines, window, list(names))


def word_tree(pile: Pile, selection: Selection, options: KeywordOptions, term: str, *, before: bool) -> list[Branch]:
    """The word tree of a term (`analysis.word_tree`)."""
    lines = contexts(pile, selection, options, term)
    found = branches(corpus(pile), terms_of(pile, options.forms, options.zones), lines, before=before)
    return trimmed(found, BRANCHES)
