"""Which articles a query fits."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.query.known import with_fact
from analysis.query.parse import parsed
from analysis.query.places import having
from analysis.query.tree import All, Any, Group, Near, Not, Words, written


@dataclass(frozen=True)
class Material:
    """What a query is looked up in: the words of the articles, their zones, and their facts.

    `articles` is a frame of `data.article.FACTS` in the order of the corpus; without it, fields
    that are facts cannot be looked up. `concepts` are the groups that can be named in square brackets.
    """

    corpus: Corpus
    zones: str = "all"
    articles: pd.DataFrame | None = None
    concepts: Sequence[Concept] = ()


def matches(
    corpus: Corpus, query: str, zones: str = "all", articles: pd.DataFrame | None = None,
    concepts: Sequence[Concept] = (),
) -> np.ndarray:  # fmt: skip
    """Which articles the query fits, bool (articles,); an empty query fits all of them.

    Raises `InvalidQuery` as `parsed` does, and when a fact is asked for without `articles`.
    """
    return fits(Material(corpus, zones, articles, concepts), parsed(query, concepts).tree)


def fits(material: Material, tree: object) -> np.ndarray:
    """Which articles the tree fits, bool (articles,)."""
    if isinstance(tree, Words | Near | Group):
        return having(material.corpus, tree, material.zones)
    if isinstance(tree, Not):
        return ~fits(material, tree.inner)
    if isinstance(tree, All | Any):
        join = np.logical_and if isinstance(tree, All) else np.logical_or
        start = np.full(material.corpus.articles, isinstance(tree, All))
        for part in tree.parts:
            start = join(start, fits(material, part))
        return start
    return with_fact(material.articles, tree)


def part_counts(material: Material, query: str) -> pd.DataFrame:
    """How many articles each part of a query fits: a row per part, with part and articles."""
    parts = _parts(parsed(query, material.concepts).tree)
    counts = [int(fits(material, part).sum()) for part in parts]
    return pd.DataFrame({"part": [written(part) for part in parts], "articles": counts})


def _parts(tree: object) -> list:
    """The single words, phrases and facts of a tree, each once."""
    inner = (tree.inner,) if isinstance(tree, Not) else getattr(tree, "parts", None)
    if inner is None or isinstance(tree, Group):
        return [tree]
    found = [leaf for part in inner for leaf in _parts(part)]
    return list(dict.fromkeys([tree, *found] if isinstance(tree, Near) else found))
