"""Searching by the corpus' own positions beside an index of tantivy's on the same articles.

    python -m benchmarks.search CORPORA [--sizes 8996,100000]

CORPORA is a folder with `reuters_2010_2011.jsonl.gz`; larger sizes are made by sampling its
sentences. For each query: the articles found; how many are found by only one of the two,
and so would make the figures of a search differ from those of a count; and the median of
five warm runs of finding them all and scoring them (BM25). Below: seconds to make the
integers, which all other pages need as well, and seconds and megabytes of the second index.
"""

import argparse
import gzip
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import tantivy

from analysis.corpus import Corpus
from analysis.encoding import encode
from analysis.query import Material, matches
from analysis.search import answer
from benchmarks import steps

SIZE, RUNS = 8_996, 5
#: Each query in our language and in tantivy's.
QUERIES = (
    ("company", "company"),
    ("the", "the"),
    ("tariff*", "tariff*"),
    ("oil AND opec", "oil AND opec"),
    ("merger OR takeover OR buyout", "merger OR takeover OR buyout"),
    ("bank -china", "bank -china"),
    ('"interest rates"', '"interest rates"'),
    ('"chief executive officer"', '"chief executive officer"'),
    ("rates NEAR/5 inflation", '"rates inflation"~4'),
    ("headline:apple", "headline:apple"),
    ("U.S. AND trade", '"U.S." AND trade'),
    ("don't", '"don\'t"'),
)


def table(articles: list[dict]) -> pa.Table:
    """The articles with the columns that are counted."""
    return pa.table(
        {
            "headline": [told["headline"] for told in articles],
            "deck": [""] * len(articles),
            "body": [told["text"].split("\n\n") for told in articles],
            "captions": pa.array([[] for _ in articles], pa.list_(pa.string())),
            "language": ["en"] * len(articles),
        }
    )


def index(articles: list[dict], folder: str) -> tantivy.Index:
    """Tantivy's index of the articles with its usual tokeniser."""
    fields = tantivy.SchemaBuilder()
    fields.add_integer_field("row", stored=False, fast=True)
    fields.add_text_field("headline")
    fields.add_text_field("body")
    made = tantivy.Index(fields.build(), path=folder)
    writer = made.writer(200_000_000, 1)
    for row, told in enumerate(articles):
        writer.add_document(tantivy.Document(row=row, headline=told["headline"], body=told["text"]))
    writer.commit()
    writer.wait_merging_threads()
    made.reload()
    return made


def ours(corpus: Corpus, query: str) -> np.ndarray:
    """The articles that our query finds, with their scores worked out."""
    found = np.flatnonzero(matches(corpus, query))
    answer(Material(corpus), query)
    return found


def theirs(made: tantivy.Index, query: str, articles: int) -> np.ndarray:
    """The articles that tantivy's query finds, best first."""
    searcher = made.searcher()
    hits = searcher.search(made.parse_query(query, ["headline", "body"]), limit=articles).hits
    return np.array([searcher.fast_field_values("row", [address])[0] for _, address in hits], np.int64)


def quick(made: tantivy.Index, query: str, articles: int) -> None:
    """Find and score all articles without asking which they are."""
    made.searcher().search(made.parse_query(query, ["headline", "body"]), limit=articles)


def milliseconds(work: Callable, *arguments: object) -> float:
    """The median of some warm runs."""
    work(*arguments)
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work(*arguments)
        taken.append(1_000 * (time.perf_counter() - began))
    return statistics.median(taken)


def measure(articles: list[dict]) -> None:
    """Print a line per query, and what the two cost to make."""
    count = len(articles)
    began = time.perf_counter()
    corpus = encode(table(articles).to_batches(max_chunksize=1_000))
    encoded = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        made = index(articles, folder)
        indexed = time.perf_counter() - began
        size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
        for query, other in QUERIES:
            found, peer = ours(corpus, query), theirs(made, other, count)
            apart = len(np.setxor1d(found, peer))
            times = milliseconds(ours, corpus, query), milliseconds(quick, made, other, count)
            print(
                f"| {count:,} | `{query}` | {len(found):,} | {apart:,} | {times[0]:.1f} | {times[1]:.1f} |", flush=True
            )
    print(f"\nintegers {encoded:.1f} s; second index {indexed:.1f} s, {size:.0f} MB\n", flush=True)


def main() -> None:
    """Measure each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--sizes", default="8996,100000")
    asked = parser.parse_args()
    with gzip.open(asked.corpora / "reuters_2010_2011.jsonl.gz", "rt") as lines:
        articles = [{key: told or "" for key, told in json.loads(line).items()} for line in lines]
    print("| articles | query | found | by one only | ms | ms, tantivy |\n|---|---|---|---|---|---|")
    for size in map(int, asked.sizes.split(",")):
        if size == len(articles):
            measure(articles)
            continue
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "articles.jsonl"
            steps.sampled(articles, size, target)
            measure([json.loads(line) for line in target.open()])


if __name__ == "__main__":
    main()
