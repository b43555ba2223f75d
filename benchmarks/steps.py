"""The steps that `benchmarks.speed` measures, each alone in a process."""

import functools
import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

import analysis.copies
import analysis.corpus
import analysis.encoding
import analysis.stories
import analysis.terms
import charts.volume
from analysis.keywords import KeywordOptions, frequencies
from analysis.layout import positions
from analysis.topics import TopicOptions, find
from analysis.volume import articles_per_period
from benchmarks import piles
from data.intake import read_files
from data.library import facts
from data.library.library import Library
from data.readers.record import File
from data.storage import derived
from data.storage.streaming import Streamed

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def sampled(articles: list[dict], size: int, target: Path) -> None:
    """Write `size` articles whose sentences are drawn from two articles of the same day."""
    chooser = random.Random(0)
    by_day: dict[str, list[dict]] = {}
    for article in articles:
        by_day.setdefault(article["day"], []).append(article)
    days = sorted(by_day)
    with target.open("w") as out:
        for number in range(size):
            first, second = chooser.choices(by_day[chooser.choice(days)], k=2)
            pool = [s for told in (first, second) for s in SENTENCE.split(told["text"])]
            body = " ".join(chooser.sample(pool, max(len(pool) // 2, 1)))
            told = {"id": str(number), "headline": first["headline"], "date": first["date"], "text": body}
            out.write(json.dumps(told) + "\n")


def prepare(step: Callable[[Path], None], folder: Path) -> None:
    """Load what the step is given for nothing."""
    if step in (count_vectorizer, tfidf_vectorizer, nmf):
        bodies(folder)
        CountVectorizer().fit_transform(["one article"])
    if step is encode_and_count:
        first = columns(folder).slice(0, 1).to_batches()
        analysis.terms.terms(analysis.encoding.encode(first, stream=Streamed(np.uint32, folder)))


def first_chart(folder: Path) -> None:
    """From the file on disk to the chart of articles per week; the words are encoded too."""
    intake = read_files([File("articles.jsonl", folder / "articles.jsonl")])
    library = Library(str(folder / "library"))
    name = library.create("Pile").name
    version = library.add(name, intake.articles, upload="benchmark").version
    facts = library.facts(name, version)
    periods = articles_per_period(facts, np.ones(len(facts), bool))
    charts.volume.stacked_bars(periods, "week").to_json()


def keywords(folder: Path) -> None:
    """Encode the words, count the terms, and rank them over the whole pile."""
    library = Library(str(folder / "library"))
    name = library.collections()[0].name
    corpus = analysis.encoding.encode(library.texts(name, library.version(name)))
    terms = analysis.terms.terms(corpus)
    frequencies(corpus, terms, np.ones(corpus.articles, bool), KeywordOptions())
    derived.save(folder / "derived", "corpus", analysis.corpus.arrays(corpus), {})
    derived.save(folder / "derived", "terms", analysis.terms.arrays(terms), {})


def encode_and_count(folder: Path) -> None:
    """The words of articles that are in memory as integers in a file, and their terms counted in memory."""
    batches, stream = columns(folder).to_batches(max_chunksize=2_000), Streamed(np.uint32, folder)
    analysis.terms.terms(analysis.encoding.encode(batches, stream=stream))


def topics(folder: Path) -> None:
    """Topics of the whole pile, their number chosen by itself, and the map, from the encoded words."""
    corpus = analysis.corpus.from_arrays(derived.load(folder / "derived", "corpus")[0])
    found = find(corpus, analysis.terms.terms(corpus, "stems"), np.ones(corpus.articles, bool), TopicOptions())
    positions(found.points)


def encoded(folder: Path) -> None:
    """The file's words as integers, kept on disk with what is known of each article."""
    articles = piles.read(folder / "articles.jsonl")
    corpus = analysis.encoding.encode(articles.to_batches(max_chunksize=1_000))
    derived.save(folder / "derived", "corpus", analysis.corpus.arrays(corpus), {})
    derived.save(folder / "derived", "terms", analysis.terms.arrays(analysis.terms.terms(corpus)), {})
    facts.frame(articles)[["id", "headline", "source", "published"]].to_parquet(folder / "facts.parquet")


def copies(folder: Path) -> None:
    """The copies of the pile, from the encoded words."""
    corpus = analysis.corpus.from_arrays(derived.load(folder / "derived", "corpus")[0])
    terms = analysis.terms.from_arrays(derived.load(folder / "derived", "terms")[0])
    analysis.copies.find(corpus, terms, pd.read_parquet(folder / "facts.parquet"))


def stories(folder: Path) -> None:
    """The stories of the pile, with stems and copies, from the encoded words."""
    corpus = analysis.corpus.from_arrays(derived.load(folder / "derived", "corpus")[0])
    terms, facts = analysis.terms.terms(corpus, "stems"), pd.read_parquet(folder / "facts.parquet")
    analysis.stories.find(corpus, terms, facts, analysis.copies.find(corpus, terms, facts))


@functools.cache
def columns(folder: Path) -> pa.Table:
    """The bodies of the articles of the file, in English, as a library hands them out."""
    told = bodies(folder)
    bodies.cache_clear()
    lines = pa.array([text.split("\n") for text in told], pa.list_(pa.string()))
    return pa.table({"body": lines, "language": pa.array(["en"] * len(told))})


@functools.cache
def bodies(folder: Path) -> tuple[str, ...]:
    """The text of every article of the file."""
    with (folder / "articles.jsonl").open() as lines:
        return tuple(json.loads(line)["text"] or "" for line in lines)


def count_vectorizer(folder: Path) -> None:
    """Plain counts of all words, as ours are, and their sums."""
    CountVectorizer().fit_transform(bodies(folder)).sum(axis=0)


def tfidf_vectorizer(folder: Path) -> None:
    """Plain tf-idf weights and their means."""
    TfidfVectorizer(stop_words="english").fit_transform(bodies(folder)).mean(axis=0)


def nmf(folder: Path) -> None:
    """Ten plain topics: tf-idf, then non-negative matrix factorisation; no names, no map, no trust."""
    weights = TfidfVectorizer(stop_words="english", min_df=2, max_df=0.5).fit_transform(bodies(folder))
    NMF(10, init="nndsvd", random_state=0).fit_transform(weights)
