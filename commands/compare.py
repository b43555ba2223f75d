"""Print which terms one group of articles uses more than another, the most key to the first on top."""

import argparse
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.compared import Side, compared, keyness_of, usage_of
from analysis.copies import chosen_once
from analysis.groups import incomparable
from analysis.keyness import MEASURES, KeynessOptions
from analysis.terms import terms
from commands import chosen, sides, source, words
from commands.alike import copies_of, stories_of
from commands.keywords import LENGTHS, count, length_argument
from commands.out import Messages, Row
from wording import counted

#: What is said where no term is compared.
TOO_FEW = "No term is in so many articles; ask for fewer with --least."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The two groups, and which terms are compared."""
    chosen.add_arguments(parser)
    parser.add_argument("--by", choices=sides.BY, default=sides.BY[0], help="by what the articles are told apart")
    parser.add_argument(
        "--first", dest="one", action="append", default=[], metavar="VALUE",
        help="of the first group, else the largest; days FIRST..LAST",
    )  # fmt: skip
    parser.add_argument(
        "--second", dest="two", action="append", default=[], metavar="VALUE", help="without it, all other articles"
    )
    parser.add_argument(
        "--each", action="store_true", help="each --first against all others; without any, the eight largest"
    )
    words.add_arguments(parser)
    length_argument(parser)
    words.add_hidden(parser)
    parser.add_argument("--measure", choices=MEASURES, default=MEASURES[0], help="what comes first")
    parser.add_argument("--least", type=count, default=3, metavar="N", help="articles of one group that have a term")
    parser.add_argument("--least-stories", type=count, default=1, metavar="N", help="stories, counted with --stories")
    parser.add_argument("--every-copy", action="store_true", help="count every copy; else of a text in a group one")
    parser.add_argument("--stories", action="store_true", help="count stories too")
    parser.add_argument("--most", type=count, metavar="N", help="only the N most key to each group")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per term."""
    options = words.options(asked, LENGTHS[asked.length])
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked, messages)
    apart = sides.Sides(asked, articles, corpus, messages)
    same = copies_of(corpus, apart.known)
    story = stories_of(corpus, apart.known, same, asked.paths, messages).story if asked.stories else None
    pairs = []
    for groups in apart.pairs(rows):
        inside = tuple(rows & apart.members(group) for group in groups)
        if not asked.every_copy:
            inside = tuple(chosen_once(same.group, apart.known["published"], one) for one in inside)
        if reason := incomparable(groups, inside):
            messages.lost(reason)
        else:
            pairs.append([(g.name, Side(one, g.zones(asked.zones))) for g, one in zip(groups, inside, strict=True)])
    each = [side for pair in pairs for _, side in pair]
    if not each:
        return
    told = compared(corpus, {side.zones: terms(corpus, asked.forms, side.zones) for side in each}, each, options)
    for pair in pairs:
        used = [usage_of(corpus, told, side, story) for _, side in pair]
        for (name, _), use in zip(pair, used, strict=True):
            messages.say(f"{name}: {counted(use.size, 'article')}, {counted(use.words, 'word')}")
        group = {"group": pair[0][0]} if asked.each else {}
        found = keyness_of(told, *used, KeynessOptions(asked.least, asked.least_stories))
        if found.empty:
            messages.say(words.nothing_counted(options) or TOO_FEW)
        yield (*group, *found.columns)
        yield from (group | row for row in _rows(found, asked))


def _rows(told: pd.DataFrame, asked: argparse.Namespace) -> Iterator[dict]:
    told = told.sort_values([asked.measure, "term"], ascending=[False, True], ignore_index=True)
    if asked.most is not None and 2 * asked.most < len(told):
        told = pd.concat([told.head(asked.most), told.tail(asked.most)])
    for row in told.to_dict("records"):
        yield {name: None if _nothing(value) else value for name, value in row.items()}


def _nothing(value: object) -> bool:
    return isinstance(value, float) and not np.isfinite(value)
