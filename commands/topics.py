"""Print the topic of every article, or with --summary every topic."""

import argparse
from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from analysis import topics
from analysis.corpus import Corpus
from analysis.terms import terms
from analysis.topics.changes import decided
from analysis.topics.decisions import Decision, kept
from analysis.topics.levels import Topics, at_level
from analysis.topics.lists import names_of_articles
from analysis.topics.method import sentences
from commands import chosen, source
from commands.keywords import count
from commands.out import Messages, Row
from data import embeddings
from wording import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How many topics, the seed, and what is printed."""
    chosen.add_arguments(parser)
    parser.add_argument("--topics", type=int, metavar="K", help="number of topics (chosen by itself)")
    parser.add_argument("--seed", type=count, default=0)
    parser.add_argument("--embeddings", default="", metavar="FOLDER", help="compare by a static model in this folder")
    parser.add_argument("--anew", action="store_true", help="topics of the selected articles alone")
    parser.add_argument("--summary", action="store_true", help="a line per topic")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per selected article, or per topic; as readers decided, where a path is a collection."""
    model = embeddings.embeddings_key(asked.embeddings) if asked.embeddings else ""
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked, messages)
    messages.say(f"{int(rows.sum()):,} of {counted(len(rows), 'article')}")
    settings = source.settings(asked.paths)
    options = options_of(settings, topics=asked.topics, seed=asked.seed, embeddings=model)
    among = rows if asked.anew else np.ones(len(rows), bool)
    vectors = None
    if model:
        texts = embeddings.openings(articles.filter(pa.array(among)).to_batches())
        vectors = embeddings.vectors(asked.embeddings, model, texts)
    found, told = found_among(articles, corpus, among, options, settings, messages, vectors)
    if asked.summary:
        for sentence in sentences(found, told, len(decisions_of(settings))):
            messages.say(sentence)
    yield from summary(told, rows) if asked.summary else memberships(articles, rows, told)


def options_of(settings: Sequence[dict], **chosen: object) -> topics.TopicOptions:
    """The options of topics of collections with these settings: the words that they hide and keep are theirs."""
    hidden, kept = (tuple(word for told in settings for word in told.get(name, ())) for name in ("hidden", "kept"))
    return topics.TopicOptions(hidden=hidden, kept=kept, **chosen)


def names_of(articles: pa.Table, corpus: Corpus, paths: Sequence[str], messages: Messages) -> np.ndarray:
    """The name of each article's topic, object (articles,), of the topics that the page shows at first."""
    settings = source.settings(paths)
    every = np.ones(corpus.articles, bool)
    _, told = found_among(articles, corpus, every, options_of(settings), settings, messages)
    return names_of_articles(told)


def found_among(
    articles: pa.Table, corpus: Corpus, rows: np.ndarray, options: topics.TopicOptions, settings: Sequence[dict],
    messages: Messages, vectors: np.ndarray | None = None,
) -> tuple[topics.Found, Topics]:  # fmt: skip
    """The topics of some of the articles, as they were found and as readers decided."""
    stems = terms(corpus, "stems")
    found = topics.find(corpus, stems, rows, options, messages.progress, vectors)
    messages.progress(1.0, "done")
    decisions = decisions_of(settings)
    if not decisions:
        return found, at_level(found)
    ids = articles.column("id").to_pylist()
    told = decided(found, None, decisions, ids, corpus, stems, options)
    for place in told.idle:
        what = f"{decisions[place].kind} {decisions[place].title}".strip()
        messages.say(f"The decision “{what}” changes nothing now.")
    return found, told


def decisions_of(settings: Sequence[dict]) -> list[Decision]:
    """What readers decided about the topics of collections with these settings."""
    return [decision for told in settings for decision in kept(told)]


def summary(told: Topics, rows: np.ndarray) -> Iterator[Row]:
    """One row per topic, the largest first; its articles among the selected `rows`."""
    yield "topic", "name", "terms", "articles", "found_again", "found_in", "samples"
    for number, name in enumerate(told.names):
        yield {
            "topic": number,
            "name": name,
            "terms": list(told.terms[number]),
            "articles": int((told.topic[rows] == number).sum()),
            "found_again": round(float(told.found_again[number]), 4) if told.runs[number] >= 0 else None,
            "found_in": int(told.runs[number]) if told.runs[number] >= 0 else None,
            "samples": topics.SAMPLES,
        }


def memberships(articles: pa.Table, rows: np.ndarray, told: Topics) -> Iterator[Row]:
    """One row per selected article; topic null where it fits nowhere."""
    identities = articles.select(["id", "given_id"]).filter(pa.array(rows)).to_pylist()
    yield "id", "given_id", "topic", "name", "strength", "second", "second_strength"
    for place, identity in zip(np.flatnonzero(rows), identities, strict=True):
        topic, second = int(told.topic[place]), int(told.second[place])
        yield identity | {
            "topic": topic if topic >= 0 else None,
            "name": told.names[topic] if topic >= 0 else None,
            "strength": round(float(told.strength[place]), 4),
            "second": second if second >= 0 else None,
            "second_strength": round(float(told.second_strength[place]), 4),
        }
