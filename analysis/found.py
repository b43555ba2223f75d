"""The articles that have a term, a phrase, a concept group, or that a query fits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import concepts, query
from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.keywords import KeywordOptions
from analysis.terms import Terms
from analysis.tokens import tokens
from errors import InvalidQuery
from wording import shortened

#: What makes a typed text a query: AND, OR, NOT, NEAR/5, brackets, a leading minus, field:.
OPERATOR = re.compile(r"\b(?:AND|OR|NOT|NEAR/\d+)\b|[()]|(?:^|\s)-\S|\b[a-z]+:\S")
GROUP = re.compile(r"\[[^\[\]]*\]")
MARKS = '"“”'
TYPE = "type a word, a phrase, a prefix* or a [concept group]"


@dataclass(frozen=True)
class Found:
    """The articles that have something (positions, ascending), and how often each, int64."""

    articles: np.ndarray
    times: np.ndarray


def is_query(text: str) -> bool:
    """Whether a typed text is a query; else it is a word, a phrase, a prefix* or a [concept group].

    >>> [is_query(text) for text in ("trade war", '"trade war"', "tariff* OR duty", "[Energy]", "strike -port")]
    [False, False, True, False, True]
    >>> [is_query(text) for text in ("[Oil (crude)]", "[Energy] -port", "[Energy] strike")]
    [False, True, True]
    """
    beside = GROUP.sub(" ", text)
    return bool(OPERATOR.search(beside)) or (beside != text and bool(beside.strip()))


def found(
    corpus: Corpus,
    terms: Terms,
    text: str,
    options: KeywordOptions = KeywordOptions(),  # noqa: B008
    facts: pd.DataFrame | None = None,
) -> Found:
    """The articles in which a typed text is found, in the forms, zones and concept groups of the options.

    `facts` of all articles, in the order of the corpus, are what a query's fields such as
    `source:` are looked up in.
    Of a word, phrase or group each occurrence counts; an article that a query fits
    counts once. Raises `InvalidQuery` or `InvalidConcept`.
    """
    if is_query(text):
        articles = np.flatnonzero(query.matches(corpus, text, options.zones, facts, options.concepts))
        return Found(articles, np.ones(len(articles), np.int64))
    places = concepts.starts(corpus, terms, options.forms, plain(text), options.concepts)
    return at(corpus, places, options.zones)


def plain(text: str) -> str:
    """A typed word or phrase without the quotation marks around it.

    >>> plain(' "trade war" ')
    'trade war'
    """
    return text.strip().strip(MARKS).strip()


def mended(text: str, options: KeywordOptions) -> tuple[str, ...]:
    """A sentence about each thing that must be mended in a typed text before it can be looked up.

    Raises `InvalidQuery` or `InvalidConcept` when it cannot be.
    """
    if is_query(text):
        return query.parsed(text, options.concepts).notes
    term(text, options.concepts)
    return ()


def term(text: str, groups: Sequence[Concept] = ()) -> str:
    """A typed text as the term that it is: a word, a phrase, a prefix* or a [concept group] of `groups`.

    Raises `InvalidQuery` when it is a query or has no word, `InvalidConcept` when there is no such group.

    >>> term('"trade war"')
    'trade war'
    """
    told = plain(text)
    if is_query(text):
        raise InvalidQuery(f"“{shortened(text)}” is a query, which has no places in a text; {TYPE}.")
    if not any(map(tokens, concepts.words_of(told, groups))):
        raise InvalidQuery(f"“{shortened(text)}” has no letter or digit in it; {TYPE}.")
    return told


def at(corpus: Corpus, places: np.ndarray, zones: str = "all") -> Found:
    """The articles in which some positions of the stream, ascending, lie, as far as they are in the zones."""
    times = corpus.times(places, zones)
    articles = np.flatnonzero(times)
    return Found(articles, times[articles])
