"""Print the topic of every article, or with --summary every topic."""

import argparse
from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from analysis import topics
from analysis.terms import terms
from commands import chosen, source
from commands.out import Messages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How many topics, the seed, and what is printed."""
    chosen.add_arguments(parser)
    parser.add_argument("--topics", type=int, metavar="K", help="number of topics (chosen by itself)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--summary", action="store_true", help="a line per topic")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per selected article, or per topic."""
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked)
    options = topics.TopicOptions(topics=asked.topics, seed=asked.seed)
    found = topics.find(corpus, terms(corpus), rows, options, messages.progress)
    messages.progress(1.0, "done")
    yield from summary(found) if asked.summary else memberships(articles, rows, found)


def summary(found: topics.Topics) -> Iterator[dict]:
    """One row per topic, the largest first."""
    for number, name in enumerate(found.names):
        yield {
            "topic": number,
            "name": name,
            "terms": list(found.terms[number]),
            "articles": int((found.topic == number).sum()),
            "found_again": round(float(found.found_again[number]), 4),
        }


def memberships(articles: pa.Table, rows: np.ndarray, found: topics.Topics) -> Iterator[dict]:
    """One row per selected article; topic null where it fits nowhere."""
    identities = articles.select(["id", "given_id"]).filter(pa.array(rows)).to_pylist()
    for told, topic, strength in zip(identities, found.topic[rows], found.strength[rows], strict=True):
        fits = topic >= 0
        yield told | {
            "topic": int(topic) if fits else None,
            "name": found.names[topic] if fits else None,
            "strength": round(float(strength), 4),
        }
