"""Print the story of every article, or with --summary every story."""

import argparse
from collections.abc import Iterator

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis import copies, stories
from analysis.corpus import Corpus
from analysis.story_names import names
from analysis.terms import Terms, terms
from commands import chosen, source
from commands.out import Messages
from data import facts

#: Words of a text that stand for a missing headline.
OPENING = 12


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which articles are compared, and what is printed."""
    chosen.add_arguments(parser)
    parser.add_argument("--summary", action="store_true", help="a line per story")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per selected article, or per story, the largest first."""
    articles, corpus = chosen.only_chosen(source.articles(asked.paths, messages), asked)
    known, told = facts.frame(articles), terms(corpus, "stems")
    same = copies.find(corpus, terms(corpus), known)
    found = stories.find(corpus, told, known, same, messages.progress)
    messages.progress(1.0, "done")
    known["headline"] = titles(articles)
    if asked.summary:
        yield from summary(corpus, told, known, same, found)
        return
    title = known["headline"].to_numpy()[found.central]
    for identity, story in zip(articles.select(["id", "given_id"]).to_pylist(), found.story, strict=True):
        yield identity | {"story": int(story), "title": title[story]}


def titles(articles: pa.Table) -> list[str]:
    """The headline of each article; without one, the first words of its text."""
    told = articles.select(["headline", "body"]).to_pylist()
    return [row["headline"] or " ".join(" ".join(row["body"]).split()[:OPENING]) for row in told]


def summary(
    corpus: Corpus, told: Terms, known: pd.DataFrame, same: copies.Copies, found: stories.Stories
) -> Iterator[dict]:
    """One row per story."""
    name = names(corpus, told, found.story, len(found.central))
    for row in stories.sizes(found, known, same, np.ones(corpus.articles, bool)).to_dict("records"):
        dated = not pd.isna(row["begins"])
        yield {
            "story": row["story"],
            "title": row["title"],
            "articles": row["articles"],
            "copies": row["copies"],
            "sources": row["sources"],
            "first": row["begins"].date() if dated else None,
            "last": row["ends"].date() if dated else None,
            "names": list(name[row["story"]]),
        }
