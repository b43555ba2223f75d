"""Searching: the hits in order, what is marked in them, and what may have been meant."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import streamlit as st

import analysis.query
import analysis.search
import analysis.snippets
import analysis.spelling
from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.query import Material
from analysis.query.examples import examples
from analysis.search import Answer
from analysis.selection import Selection
from analysis.sentences import field_text
from analysis.snippets import Snippet
from data.article import COUNTED
from ui.cached.counted import corpus
from ui.cached.selected import rows
from ui.cached.shelf import facts, whole
from ui.cached.speakers import facts_for
from ui.work.pile import Pile

#: The columns by which hits can be put in order, and whether the least comes first.
ORDERS = {"score": False, "published": False, "earliest": True}


@dataclass(frozen=True)
class Hit:
    """One found article: everything of it, its headline and its best sentences, marked."""

    article: dict
    headline: Snippet
    snippet: Snippet


def hits(pile: Pile, selection: Selection, order: str) -> pd.DataFrame:
    """The facts and score of the selected articles, in one of `ORDERS`; ties stand newest first."""
    frame = facts(pile)[rows(pile, selection)]
    score = np.zeros(0)
    if selection.query:
        score = _answer(pile, selection.query, selection.zones, selection.concepts, corpus(pile)).scores[
            rows(pile, selection)
        ]
    frame = frame.assign(score=score if selection.query else 0.0)
    by = ["published"] if order != "score" else ["score", "published"]
    return frame.sort_values(by, ascending=ORDERS[order], kind="stable")


def marked_hits(pile: Pile, selection: Selection, found: pd.DataFrame) -> list[Hit]:
    """The articles of some rows of `hits`, with what the query looks for marked."""
    articles = whole(pile, list(found["id"]))
    marks, weights = _marks(pile, selection, found.index.tolist())
    return [_hit(articles[name], marked, weights) for name, marked in zip(found["id"], marks, strict=True)]


def marked_article(pile: Pile, selection: Selection, article: dict) -> dict[str, list[Snippet]]:
    """The paragraphs of an article's headline, deck and body, with what the query looks for marked."""
    row = int(np.flatnonzero(facts(pile)["id"] == article["id"])[0])
    [marks], _ = _marks(pile, selection, [row])
    paragraphs = {"headline": [article["headline"]], "deck": [article["deck"]], "body": article["body"]}
    return {
        name: analysis.snippets.marked_paragraphs(texts, marks.get(COUNTED.index(name), []))
        for name, texts in paragraphs.items()
    }


def part_counts(pile: Pile, selection: Selection) -> pd.DataFrame:
    """How many articles of the pile each part of the query finds by itself (`analysis.query.part_counts`)."""
    known = facts_for(pile, selection.query)
    return analysis.query.part_counts(
        Material(corpus(pile), selection.zones, known, selection.concepts), selection.query
    )


def query_examples(pile: Pile, concepts: tuple[Concept, ...]) -> list[tuple[str, str]]:
    """Queries that find something in this pile, and what each finds (`analysis.query.examples`)."""
    return _query_examples(pile, concepts, corpus(pile))


@st.cache_data(max_entries=50, show_spinner=False)
def _query_examples(pile: Pile, concepts: tuple[Concept, ...], _corpus: Corpus) -> list[tuple[str, str]]:
    return examples(_corpus, facts(pile), concepts)


def read_as(selection: Selection) -> str:
    """The selection's query with brackets that show how it was read."""
    return analysis.query.written(analysis.query.parsed(selection.query, selection.concepts).tree)


def meant_words(pile: Pile, selection: Selection) -> dict[str, list[str]]:
    """Words of the pile that are spelled like one of the query that is not in it (`analysis.spelling`)."""
    return _meant_words(pile, selection, corpus(pile), part_counts(pile, selection))


@st.cache_data(max_entries=200, show_spinner=False)
def _meant_words(pile: Pile, selection: Selection, _corpus: Corpus, _parts: pd.DataFrame) -> dict[str, list[str]]:
    return analysis.spelling.meant(_corpus, _parts)


@st.cache_resource(max_entries=16, show_spinner=False)
def _answer(pile: Pile, query: str, zones: str, concepts: tuple[Concept, ...], _corpus: Corpus) -> Answer:
    return analysis.search.answer(Material(_corpus, zones, concepts=concepts), query)


def _marks(pile: Pile, selection: Selection, articles: Sequence[int]) -> tuple[list[dict], Sequence[float]]:
    """What is marked in each of the articles (`analysis.search.spans`), and how telling each mark is."""
    if not selection.query:
        return [{} for _ in articles], ()
    told = _answer(pile, selection.query, selection.zones, selection.concepts, corpus(pile))
    return analysis.search.spans(Material(corpus(pile), selection.zones), told.sought, articles), told.weights


def _hit(article: dict, marks: dict, weights: Sequence[float]) -> Hit:
    texts = [COUNTED.index(name) for name in ("body", "deck", "captions")]
    place = next((field for field in texts if marks.get(field)), texts[0])
    return Hit(
        article,
        analysis.snippets.marked_field(article["headline"], marks.get(COUNTED.index("headline"), [])),
        analysis.snippets.snippet(field_text(article, place), marks.get(place, []), weights),
    )
