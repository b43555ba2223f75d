"""Print the story of every article, or with --summary every story."""

import argparse
from collections.abc import Iterator

import pandas as pd
import pyarrow as pa

from analysis.stories import Stories
from analysis.stories.lists import sizes
from commands import chosen, source
from commands.alike import copies_of, stories_of
from commands.out import Messages, Row
from data.library import facts
from wording import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which articles are compared, and what is printed."""
    chosen.add_arguments(parser)
    parser.add_argument("--summary", action="store_true", help="a line per story")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per selected article, or per story of these, the largest first; found among all articles."""
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked, messages)
    messages.say(f"{int(rows.sum()):,} of {counted(len(rows), 'article')}")
    known = facts.frame(articles)
    same = copies_of(corpus, known)
    found = stories_of(corpus, known, same, asked.paths, messages)
    if asked.summary:
        yield from summary(sizes(found, known, same, rows), found)
        return
    identities = articles.select(["id", "given_id"]).filter(pa.array(rows)).to_pylist()
    yield "id", "given_id", "story", "title"
    for identity, story in zip(identities, found.story[rows], strict=True):
        yield identity | {"story": int(story), "title": found.titles[story]}


def summary(told: pd.DataFrame, found: Stories) -> Iterator[Row]:
    """One row per story."""
    yield "story", "title", "articles", "copies", "sources", "first", "last", "names"
    for row in told.to_dict("records"):
        dated = not pd.isna(row["begins"])
        yield {
            "story": row["story"],
            "title": row["title"],
            "articles": row["articles"],
            "copies": row["copies"],
            "sources": row["sources"],
            "first": row["begins"].date() if dated else None,
            "last": row["ends"].date() if dated else None,
            "names": list(found.names[row["story"]]),
        }
