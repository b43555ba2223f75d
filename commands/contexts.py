"""Print every occurrence of a word, phrase or concept group with the words around it."""

import argparse
from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from analysis import contexts, found
from analysis.context_texts import context
from analysis.contexts import WIDTH, Lines
from analysis.corpus import Corpus
from analysis.keywords import KeywordOptions, hidden
from analysis.terms import Terms, terms
from analysis.word_tree import branches
from commands import chosen, source, words
from commands.keywords import count
from commands.out import Messages, Row, records
from data.article import COUNTED
from wording import counted

COLUMNS = ("id", "given_id", "field", "left", "term", "right", "source", "published")
#: What the lines are ordered by, with the step of the neighbour for the words beside the term.
ORDERS = {"article": None, "published": "published", "source": "source", "term": 0} | {
    f"{abs(step)}{'L' if step < 0 else 'R'}": step for step in (-3, -2, -1, 1, 2, 3)
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The term, and which of its lines to print."""
    parser.add_argument("term", metavar="TERM", help="a word, a phrase, a prefix* or [a concept group]")
    chosen.add_arguments(parser)
    words.add_arguments(parser)
    parser.add_argument("--order", choices=ORDERS, default="article", help="1R: the word after the term, 1L before it")
    parser.add_argument("--near", default="", metavar="TERM", help="only lines with this within their words")
    parser.add_argument("--width", type=count, default=WIDTH, metavar="N", help="words on each side")
    parser.add_argument("--sample", type=count, default=0, metavar="N", help="so many lines drawn at random")
    parser.add_argument("--seed", type=count, default=0)
    parser.add_argument("--most", type=count, metavar="N", help="only the first N lines")
    parser.add_argument("--neighbours", action="store_true", help="instead how often each word stands beside the term")
    parser.add_argument("--stop-words", action="store_true", help="stop words among the neighbours too")
    words.add_hidden(parser)
    parser.add_argument("--tree", choices=("before", "after"), help="instead the branches of the word tree")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per occurrence."""
    options = words.options(asked)
    groups = options.concepts
    term, near = found.term(asked.term, groups), asked.near and found.term(asked.near, groups)
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked, messages)
    known = terms(corpus, asked.forms, asked.zones)
    told = contexts.lines(corpus, known, rows, term, asked.forms, asked.zones, groups)
    if near:
        told = told.only(contexts.with_words(corpus, known, told, near, asked.forms, groups, asked.width))
    if asked.neighbours or asked.tree:
        yield from _beside(asked, corpus, known, told, options)
        return
    every = len(told)
    told = told.only(contexts.sample(every, asked.sample or every, asked.seed))
    messages.say(
        f"{len(told):,} of {counted(every, 'context')} from {int(rows.sum()):,} of {counted(len(rows), 'article')}"
    )
    told = told.only(_order(articles, corpus, told, ORDERS[asked.order])[: asked.most])
    yield COLUMNS
    for place in contexts.place_of(corpus, told).itertuples():
        [article] = articles.slice(place.row, 1).to_pylist()
        shown = context(article, place.field, place.word, place.after, asked.width)
        yield {
            "id": article["id"],
            "given_id": article["given_id"],
            "field": COUNTED[place.field],
            "left": shown.left,
            "term": shown.term,
            "right": shown.right,
            "source": article["source"],
            "published": article["published"],
        }


def _beside(
    asked: argparse.Namespace, corpus: Corpus, known: Terms, told: Lines, options: KeywordOptions
) -> Iterator[Row]:
    """A row per word and place beside the term (-1: the word before), or per branch of the word tree."""
    if asked.neighbours:
        shown = np.ones(len(known.names), bool) if asked.stop_words else ~hidden(corpus, known, options)
        steps = sorted(step for step in ORDERS.values() if isinstance(step, int) and step)
        yield from records(contexts.neighbours(corpus, known, told, steps, shown))
        return
    before = asked.tree == "before"
    yield "words", "occurrences"
    for branch in branches(corpus, known, told, before=before):
        words_of_it = reversed(branch.words) if before else branch.words
        yield {"words": " ".join(words_of_it), "occurrences": branch.times}


def _order(articles: pa.Table, corpus: Corpus, told: Lines, order: int | str | None) -> np.ndarray:
    """The lines in one of `ORDERS`; what has no date or source stands last."""
    if order is None:
        return np.arange(len(told))
    if isinstance(order, int):
        return contexts.by_neighbour(corpus, told, order)
    column = articles.column(order).to_pandas().replace("", None)
    ranks = column.rank(method="dense", na_option="bottom").to_numpy()
    return np.argsort(ranks[corpus.article_of(told.starts)], kind="stable")
