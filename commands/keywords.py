"""Print how often each term, phrase or concept group is used, the highest by a measure first."""

import argparse
from collections.abc import Iterator

import pyarrow as pa

from analysis.cleaning import frequencies_of_pages
from analysis.corpus import Corpus
from analysis.keywords import (
    ALL_LENGTHS,
    BESIDE,
    COLUMNS,
    GROUPS,
    Beside,
    concept_frequencies,
    frequencies,
)
from analysis.phrases import COLUMNS as HOLDING
from analysis.phrases import phrase_frequencies
from analysis.terms import terms
from commands import chosen, source, words
from commands.alike import copies_of, stories_of
from commands.out import Messages, Row, records
from data.library import facts
from wording import counted

LENGTHS = {str(length): length for length in range(1, 6)} | {"all": ALL_LENGTHS, "groups": GROUPS}
#: What terms can be ranked by: the columns of numbers.
MEASURES = (*COLUMNS[1:], *BESIDE, *HOLDING)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is a term, and how many to print."""
    chosen.add_arguments(parser)
    words.add_arguments(parser)
    length_argument(parser)
    parser.add_argument("--measure", choices=MEASURES, default="occurrences", help="what comes first")
    words.add_hidden(parser)
    parser.add_argument("--texts", action="store_true", help="count different texts too, all copies of one as one")
    parser.add_argument("--stories", action="store_true", help="count different stories too")
    parser.add_argument("--pages", action="store_true", help="count the pages as they came in, menus and all")
    parser.add_argument("--most", type=count, metavar="N", help="only the first N")


def length_argument(parser: argparse.ArgumentParser) -> None:
    """Whether words, phrases or concept groups are terms."""
    parser.add_argument(
        "--length", choices=LENGTHS, default="1",
        help="words per phrase; all: phrases of two to five words; groups: the concept groups",
    )  # fmt: skip


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per term."""
    options = words.options(asked, LENGTHS[asked.length])
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked, messages)
    if asked.pages:
        if asked.texts or asked.stories or asked.zones != "all":
            messages.say("Pages as they came in are counted whole, without --zones, --texts and --stories.")
        found = frequencies_of_pages(articles.select(["language", "raw"]).to_batches(1_000), rows, options)
    else:
        beside = _beside(corpus, articles, asked, messages)
        table = {1: frequencies, GROUPS: concept_frequencies}.get(options.length, phrase_frequencies)
        found = table(corpus, terms(corpus, asked.forms, asked.zones), rows, options, beside)
    measure = asked.measure if asked.measure in found else COLUMNS[1]
    if measure != asked.measure:
        what = f"counted with --{asked.measure}" if asked.measure in BESIDE else "a measure of phrases"
        messages.say(f"{asked.measure} is {what}; the terms are ranked by {measure}.")
    found = found.sort_values([measure, "term"], ascending=[False, True])
    if nothing := words.nothing_counted(options):
        messages.say(nothing)
    messages.say(f"{counted(len(found), 'term')} from {int(rows.sum()):,} of {counted(len(rows), 'article')}")
    yield from records(found.head(len(found) if asked.most is None else asked.most))


def _beside(corpus: Corpus, articles: pa.Table, asked: argparse.Namespace, messages: Messages) -> Beside:
    """The text and the story of each article, as far as they are counted."""
    if not (asked.texts or asked.stories):
        return {}
    known = facts.frame(articles)
    same = copies_of(corpus, known)
    told = {"texts": same.representative} if asked.texts else {}
    return told | ({"stories": stories_of(corpus, known, same, asked.paths, messages).story} if asked.stories else {})


def count(text: str) -> int:
    """A whole number from 0 as an argument."""
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{number} is below 0")
    return number
