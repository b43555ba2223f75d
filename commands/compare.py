"""Print which terms one group of articles uses more than another, the most key to the first on top."""

import argparse
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.compared import Side, compared, keyness_of, usage_of
from analysis.copies import chosen_once
from analysis.keyness import KeynessOptions
from analysis.keywords import KeywordOptions
from analysis.terms import terms
from commands import chosen, sides, source, words
from commands.alike import copies_of, stories_of
from commands.keywords import LENGTHS, count, length_argument, listed
from commands.out import Messages
from data.library import facts
from wording import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The two groups, and which terms are compared."""
    chosen.add_arguments(parser)
    parser.add_argument("--by", choices=sides.BY, default=sides.BY[0], help="by what the articles are told apart")
    parser.add_argument(
        "--first", dest="one", action="append", default=[], metavar="VALUE", help="of the first group; days FIRST..LAST"
    )
    parser.add_argument(
        "--second", dest="two", action="append", default=[], metavar="VALUE", help="without it, all other articles"
    )
    words.add_arguments(parser)
    length_argument(parser)
    parser.add_argument("--hide", action="append", default=[], metavar="WORD")
    parser.add_argument("--keep", action="append", default=[], metavar="WORD")
    parser.add_argument("--least", type=count, default=3, metavar="N", help="articles of one group that have a term")
    parser.add_argument("--least-stories", type=count, default=1, metavar="N", help="stories, counted with --stories")
    parser.add_argument("--every-copy", action="store_true", help="count every copy; else of a text in a group one")
    parser.add_argument("--stories", action="store_true", help="count stories too")
    parser.add_argument("--most", type=count, metavar="N", help="only the N most key to each group")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per term."""
    concepts = words.concepts(asked)
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked)
    known = facts.frame(articles)
    same = copies_of(corpus, known)
    story = stories_of(corpus, known, same, asked.paths, messages).story if asked.stories else None
    options = KeywordOptions(
        asked.forms, asked.zones, LENGTHS[asked.length], listed(asked.hide), listed(asked.keep), concepts
    )
    groups, both = [], []
    for group, inside in sides.found(asked, articles, corpus, messages):
        inside = rows & inside
        inside = inside if asked.every_copy else chosen_once(same.group, known["published"], inside)
        groups.append(group.name)
        both.append(Side(inside, group.zones(asked.zones)))
    told = compared(corpus, {side.zones: terms(corpus, asked.forms, side.zones) for side in both}, both, options)
    used = [usage_of(corpus, told, side, story) for side in both]
    for name, use in zip(groups, used, strict=True):
        messages.say(f"{name}: {counted(use.size, 'article')}, {counted(use.words, 'word')}")
    yield from _rows(keyness_of(told, *used, KeynessOptions(asked.least, asked.least_stories)), asked)


def _rows(told: pd.DataFrame, asked: argparse.Namespace) -> Iterator[dict]:
    if asked.most is not None and 2 * asked.most < len(told):
        told = pd.concat([told.head(asked.most), told.tail(asked.most)])
    for row in told.to_dict("records"):
        yield {name: None if _nothing(value) else value for name, value in row.items()}


def _nothing(value: object) -> bool:
    return isinstance(value, float) and not np.isfinite(value)
