"""Trends, bursts, keyness and sources on a pile, warm, beside pandas on the same articles.

    python -m benchmarks.trends FILE [--rows 100000]

FILE is articles with dates and sources in any form that is read. Each figure is the median of
five runs in milliseconds, after the pile's words were made into integers. The peer for a trend
is pandas: the articles whose text contains the word, grouped by period; for keyness, the sums
of a sparse matrix per group as scikit-learn's `CountVectorizer` gives it.
"""

import argparse
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet
from sklearn.feature_extraction.text import CountVectorizer

from analysis.bursting_terms import bursting_terms
from analysis.bursts import bursts
from analysis.encoding import encode
from analysis.found import found
from analysis.keyness import KeynessOptions, able, keyness
from analysis.keywords import KeywordOptions, frequencies, hidden
from analysis.overlap import shared_words
from analysis.periods import periods
from analysis.readability import readability
from analysis.richness import richness
from analysis.sources import names
from analysis.terms import terms
from analysis.trends import measured, trends
from analysis.usage import usage
from benchmarks import piles
from data.library import facts

RUNS, SERIES = 5, 10


def articles(path: Path, rows: int) -> pa.Table:
    """The first articles of a file; a Parquet file with our own columns is taken as it is."""
    told = pyarrow.parquet.read_table(path) if path.suffix == ".parquet" else piles.read(path)
    return told.slice(0, rows)


def median(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median of the milliseconds that some runs take, after one that warms up."""
    work()
    took = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begun))
    return statistics.median(took)


def main() -> None:
    """Measure and print the table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("file", type=Path)
    asked.add_argument("--rows", type=int, default=100_000)
    given = asked.parse_args()
    pile = articles(given.file, given.rows)
    known = facts.frame(pile)
    corpus = encode(pile.to_batches(max_chunksize=2_000))
    told = terms(corpus)
    every, lengths, source = np.ones(len(known), bool), corpus.lengths(), names(known)
    print(f"{len(known):,} articles, {len(corpus.tokens):,} words, {len(set(source)):,} sources")
    words = [str(word) for word in frequencies(corpus, told, every, KeywordOptions())["term"].head(SERIES)]
    over, each = periods(known["published"], every, "week"), {word: found(corpus, told, word) for word in words}
    series = trends(over, each, lengths)
    two = [source == name for name in pd.Series(source).value_counts().index[:2]]
    one, other = (usage(told.counts, rows, lengths) for rows in two)
    shown = ~hidden(corpus, told, KeywordOptions())

    def ours_of_keyness() -> object:
        one, other = (usage(told.counts, rows, lengths) for rows in two)
        return keyness(told.names, one, other, shown & able(one, other, KeynessOptions()))

    rows = [
        ("the week of every article", lambda: periods(known["published"], every, "week"), RUNS),
        ("one new word looked up", lambda: found(corpus, told, words[0]), RUNS),
        (f"{SERIES} words looked up", lambda: [found(corpus, told, word) for word in words], RUNS),
        (f"trend of {SERIES} known words", lambda: measured(trends(over, each, lengths), "share_of_articles"), RUNS),
        (f"bursts of {SERIES} words", lambda: bursts(series), RUNS),
        ("the words that burst, of all", lambda: bursting_terms(corpus, told, over, KeywordOptions()), 1),
        ("keyness of two sources", ours_of_keyness, RUNS),
        ("usage of one source against all others", lambda: usage(told.counts, ~two[0], lengths), RUNS),
        ("richness of every article", lambda: richness(corpus, told), 1),
        ("readability of every article", lambda: readability(corpus), 1),
        ("words that sources share", lambda: shared_words(source, told.counts, every, shown), 1),
    ]
    for name, work, runs in rows:
        print(f"{name:45} {median(work, runs):10.1f} ms")
    peers(pile, known, words, two)


def peers(pile: pa.Table, known: pd.DataFrame, words: list[str], two: list[np.ndarray]) -> None:
    """The same with pandas and scikit-learn."""
    texts = pd.Series(["\n".join([head or "", deck or "", *(body or ())]) for head, deck, body in zip(
        pile["headline"].to_pylist(), pile["deck"].to_pylist(), pile["body"].to_pylist(), strict=True
    )])  # fmt: skip
    week = known["published"].dt.to_period("W-SUN")
    pattern = rf"(?i)\b{re.escape(words[0])}\b"
    took = median(lambda: texts.str.contains(pattern).groupby(week).sum(), 1)
    print(f"{'pandas: trend of one word':45} {took:10.1f} ms")
    counts = CountVectorizer().fit_transform(texts)
    took = median(lambda: [np.asarray(counts[np.flatnonzero(rows)].sum(axis=0)) for rows in two])
    print(f"{'scikit-learn: sums of two sources':45} {took:10.1f} ms")


if __name__ == "__main__":
    main()
