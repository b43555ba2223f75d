"""Print what each source published: how much, when, how long, how much of it is its own."""

import argparse
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.corpus import Corpus
from analysis.keywords import KeywordOptions, hidden
from analysis.overlap import shared_groups, shared_words
from analysis.readability import FORMULAS, readability
from analysis.richness import richness
from analysis.sources import kinds, names, sources
from analysis.terms import terms
from analysis.volume import UNKNOWN
from commands import chosen, source
from commands.alike import copies_of, stories_of
from commands.out import Messages, Row
from data.library import facts
from wording import counted

COMMON = ("copies", "stories", "words")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which articles count."""
    chosen.add_arguments(parser)
    parser.add_argument(
        "--common",
        choices=COMMON,
        help="instead a line per two sources: what they have in common",
    )


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per source, the largest first."""
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked, messages)
    known, told = facts.frame(articles), terms(corpus)
    if asked.common:
        yield from _in_common(asked, corpus, known, rows, messages)
        return
    agency = np.array([name or "" for name in articles["agency"].to_pylist()], object)
    kind = kinds(names(known), agency, copies_of(corpus, known).group)
    reads, language = readability(corpus), _main(known["language"][rows])
    flesch = np.where((known["language"] == language) & (language in FORMULAS), reads.flesch, np.nan)
    figures = pd.DataFrame({"richness": richness(corpus, told), "lix": reads.lix, "flesch": flesch})
    ease = f"; Flesch reading ease of those in “{language}”" if language in FORMULAS else ""
    messages.say(f"{int(rows.sum()):,} of {counted(len(rows), 'article')}{ease}")
    table = sources(known, rows, corpus.lengths(), kind, figures)
    yield tuple(table.columns)
    for row in table.to_dict("records"):
        yield {name: _plain(value) for name, value in row.items()}


def _in_common(
    asked: argparse.Namespace, corpus: Corpus, known: pd.DataFrame, rows: np.ndarray, messages: Messages
) -> Iterator[Row]:
    """One row per source and other source, out of the articles of the first."""
    yield "source", "other", asked.common
    source_of = names(known)
    rows = rows & (source_of != UNKNOWN)
    if len(set(source_of[rows])) < 2:
        messages.say("The selected articles have fewer than two known sources: there is nothing to have in common.")
        return
    if asked.common == "words":
        told = terms(corpus)
        common = shared_words(source_of, told.counts, rows, ~hidden(corpus, told, KeywordOptions()))
    else:
        same = copies_of(corpus, known)
        stories = asked.common == "stories"
        group = stories_of(corpus, known, same, asked.paths, messages).story if stories else same.group
        common = shared_groups(source_of, group, rows)
    for one, row in common.iterrows():
        for other, value in row.drop(one).items():
            yield {"source": one, "other": other, asked.common: float(value)}


def _main(languages: pd.Series) -> str:
    counts = languages.value_counts()
    return str(counts.index[0]) if len(counts) else ""


def _plain(value: object) -> object:
    if isinstance(value, pd.Timestamp):
        return value.date()
    return None if not isinstance(value, str) and pd.isna(value) else value
