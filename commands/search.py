"""Print the articles that a query finds, the best first, with a snippet."""

import argparse
from collections.abc import Iterator

import numpy as np

from analysis.query import Material, part_counts
from analysis.search import answer, spans
from analysis.snippets import snippet
from analysis.spelling import meant
from analysis.tokens import joined
from commands import chosen, source, words
from commands.keywords import count
from commands.out import Messages, Row, records
from data.article import COUNTED
from wording import counted

COLUMNS = ("id", "given_id", "score", "snippet", "marks", "headline", "published", "source")
ORDERS = ("best", "newest", "oldest")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The query, and which of its hits to print."""
    parser.add_argument("query", metavar="QUERY", help='words, "a phrase", OR, NOT …: docs/search.md')
    chosen.add_arguments(parser, query=False)
    parser.add_argument("--order", choices=ORDERS, default=ORDERS[0])
    parser.add_argument("--parts", action="store_true", help="instead how many articles each part of the query finds")
    parser.add_argument("--most", type=count, metavar="N", help="only the first N")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per selected article that the query finds."""
    articles = source.articles(asked.paths, messages, source.choices(asked))
    groups = words.concepts(asked)
    corpus, rows = chosen.counted(articles, asked, messages)
    material = Material(corpus, asked.zones, concepts=groups)
    parts = part_counts(Material(corpus, asked.zones, chosen.known(articles, asked.query), groups), asked.query)
    for word, near in meant(corpus, parts).items():
        messages.say(f"No article has “{word}”; perhaps you meant {', '.join(near)}.")
    if asked.parts:
        yield from records(parts)
        return
    told = answer(material, asked.query)
    score = told.scores
    hits = _ordered(np.flatnonzero(rows), score, articles.column("published").to_pylist(), asked.order)
    messages.say(f"{len(hits):,} of {counted(len(rows), 'article')}")
    hits = hits if asked.most is None else hits[: asked.most]
    yield COLUMNS
    for row, marks in zip(hits, spans(material, told.sought, hits), strict=True):
        [article] = articles.slice(row, 1).to_pylist()
        best = snippet(joined(article["body"]), marks.get(COUNTED.index("body"), []), told.weights)
        yield {
            "id": article["id"],
            "given_id": article["given_id"],
            "score": round(float(score[row]), 4),
            "snippet": best.text,
            "marks": [list(span) for span in best.spans],
            "headline": article["headline"],
            "published": article["published"],
            "source": article["source"],
        }


def _ordered(hits: np.ndarray, score: np.ndarray, published: list, order: str) -> list[int]:
    """The hits in one of `ORDERS`; undated articles stand last."""
    days = {row: published[row].toordinal() if published[row] else None for row in hits.tolist()}
    by = {
        "best": lambda row: (-score[row], -(days[row] or 0)),
        "newest": lambda row: -(days[row] or 0),
        "oldest": lambda row: days[row] or np.inf,
    }
    return sorted(days, key=by[order])
