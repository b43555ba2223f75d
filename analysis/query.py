"""Text queries: words, "phrases", OR, NOT or -, brackets and prefix*.

query  = choice*                      side by side: all of them
choice = factor (OR factor)*
factor = (NOT | -) factor | "(" query ")" | "phrase" | word
"""

import re
from dataclasses import dataclass

import numpy as np

from analysis.corpus import Corpus
from analysis.matching import folded, word_places
from errors import InvalidQuery

PIECE = re.compile(r'\s*(?:"([^"]*)"|([()])|(-)(?=[^\s)])|([^\s()"]+))')


@dataclass(frozen=True)
class Words:
    """A word, prefix or phrase that an article must have."""

    text: str


@dataclass(frozen=True)
class Not:
    """What an article must not have."""

    inner: object


@dataclass(frozen=True)
class All:
    """All of these."""

    parts: tuple


@dataclass(frozen=True)
class Any:
    """At least one of these."""

    parts: tuple


def parsed(query: str) -> All:
    """The query as a tree; raises `InvalidQuery` with a sentence that says where it breaks.

    >>> parsed('kim OR moon -"trade war"')
    All(parts=(Any(parts=(Words(text='kim'), Words(text='moon'))), Not(inner=Words(text='trade war'))))
    """
    pieces = _pieces(query.replace("“", '"').replace("”", '"'))
    tree = _query(pieces, depth=0)
    if pieces:
        raise InvalidQuery("There is a “)” without its “(”; take it out of the text query.")
    return tree


def matches(corpus: Corpus, query: str, zones: str = "all") -> np.ndarray:
    """Which articles the query fits, bool (articles,); an empty query fits all of them."""
    return _fits(corpus, parsed(query), zones)


def _fits(corpus: Corpus, tree: object, zones: str) -> np.ndarray:
    if isinstance(tree, Words):
        fits = np.zeros(corpus.articles, bool)
        places = word_places(corpus, tree.text)
        inside = corpus.inside(np.ones(corpus.articles, bool), zones)[places]
        fits[corpus.article_of(places[inside])] = True
        return fits
    if isinstance(tree, Not):
        return ~_fits(corpus, tree.inner, zones)
    parts = [_fits(corpus, part, zones) for part in tree.parts]
    if isinstance(tree, Any):
        return np.logical_or.reduce(parts)
    return np.logical_and.reduce(parts) if parts else np.ones(corpus.articles, bool)


def _pieces(query: str) -> list[tuple[str, str]]:
    if query.count('"') % 2:
        raise InvalidQuery("A quotation mark in the text query has no partner; add or remove one.")
    found = []
    for phrase, bracket, minus, word in PIECE.findall(query):
        if bracket:
            found.append(("bracket", bracket))
        elif minus or word == "NOT":
            found.append(("not", "-"))
        elif word in {"OR", "AND"}:
            found.append((word, word))
        elif folded(phrase or word):
            found.append(("words", phrase or word))
    return found


def _query(pieces: list, depth: int) -> All:
    if depth > 50:
        raise InvalidQuery("The text query has too many brackets inside one another; use fewer.")
    parts = []
    while pieces and pieces[0] != ("bracket", ")"):
        if pieces[0][0] == "AND":
            pieces.pop(0)
            continue
        parts.append(_choice(pieces, depth))
    return All(tuple(parts))


def _choice(pieces: list, depth: int) -> object:
    parts = [_factor(pieces, depth)]
    while pieces and pieces[0][0] == "OR":
        pieces.pop(0)
        parts.append(_factor(pieces, depth))
    return parts[0] if len(parts) == 1 else Any(tuple(parts))


def _factor(pieces: list, depth: int) -> object:
    kind, text = pieces.pop(0) if pieces else ("end", "")
    if kind == "words":
        return Words(text)
    if kind == "not":
        if depth > 50:
            raise InvalidQuery("The text query has too many NOTs in a row; use fewer.")
        return Not(_factor(pieces, depth + 1))
    if text == "(":
        inner = _query(pieces, depth + 1)
        if not pieces:
            raise InvalidQuery("There is a “(” without its “)”; close it in the text query.")
        pieces.pop(0)
        return inner
    raise InvalidQuery("The text query lacks a word beside OR or NOT; add one or take it out.")
