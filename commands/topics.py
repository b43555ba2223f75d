"""Print the topic of every article, or with --summary every topic."""

import argparse
from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from analysis import topics
from analysis.terms import terms
from analysis.topics.levels import Topics, at_level
from analysis.topics.method import sentences
from commands import chosen, source
from commands.out import Messages
from data import embeddings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How many topics, the seed, and what is printed."""
    chosen.add_arguments(parser)
    parser.add_argument("--topics", type=int, metavar="K", help="number of topics (chosen by itself)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--embeddings", default="", metavar="FOLDER", help="compare by a static model in this folder")
    parser.add_argument("--summary", action="store_true", help="a line per topic")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per selected article, or per topic."""
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked)
    model = embeddings.embeddings_key(asked.embeddings) if asked.embeddings else ""
    told = None
    if model:
        chosen_ones = articles.filter(pa.array(rows))
        told = embeddings.vectors(asked.embeddings, embeddings.openings(chosen_ones.to_batches()))
    options = topics.TopicOptions(topics=asked.topics, seed=asked.seed, embeddings=model)
    found = topics.find(corpus, terms(corpus, "stems"), rows, options, messages.progress, told)
    messages.progress(1.0, "done")
    told = at_level(found)
    if asked.summary:
        for sentence in sentences(found, told):
            messages.say(sentence)
    yield from summary(told) if asked.summary else memberships(articles, rows, told)


def summary(told: Topics) -> Iterator[dict]:
    """One row per topic, the largest first."""
    for number, name in enumerate(told.names):
        yield {
            "topic": number,
            "name": name,
            "terms": list(told.terms[number]),
            "articles": int((told.topic == number).sum()),
            "found_again": round(float(told.found_again[number]), 4),
            "found_in": int(told.runs[number]),
            "samples": topics.SAMPLES,
        }


def memberships(articles: pa.Table, rows: np.ndarray, told: Topics) -> Iterator[dict]:
    """One row per selected article; topic null where it fits nowhere."""
    identities = articles.select(["id", "given_id"]).filter(pa.array(rows)).to_pylist()
    for place, identity in zip(np.flatnonzero(rows), identities, strict=True):
        topic, second = int(told.topic[place]), int(told.second[place])
        yield identity | {
            "topic": topic if topic >= 0 else None,
            "name": told.names[topic] if topic >= 0 else None,
            "strength": round(float(told.strength[place]), 4),
            "second": second if second >= 0 else None,
            "second_strength": round(float(told.second_strength[place]), 4),
        }
