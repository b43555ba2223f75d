"""Print which terms one group of articles uses more than another, the most key to the first on top."""

import argparse
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.compared import Side, compared, keyness_of, usage_of
from analysis.copies import chosen_once
from analysis.groups import FACTS, values
from analysis.keyness import MEASURES, KeynessOptions
from analysis.terms import terms
from commands import chosen, sides, source, words
from commands.alike import copies_of, stories_of
from commands.keywords import LENGTHS, count, length_argument
from commands.out import Messages
from data.library import facts
from errors import UnknownGroup
from wording import counted

#: Groups that are compared with --each when none are named.
MOST = 8


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
    parser.add_argument(
        "--each", action="store_true",
        help="each --first against all others; without any, the largest sources, sections, languages or tags",
    )  # fmt: skip
    words.add_arguments(parser)
    length_argument(parser)
    words.add_hidden(parser)
    parser.add_argument("--measure", choices=MEASURES, default=MEASURES[0], help="what comes first")
    parser.add_argument("--least", type=count, default=3, metavar="N", help="articles of one group that have a term")
    parser.add_argument("--least-stories", type=count, default=1, metavar="N", help="stories, counted with --stories")
    parser.add_argument("--every-copy", action="store_true", help="count every copy; else of a text in a group one")
    parser.add_argument("--stories", action="store_true", help="count stories too")
    parser.add_argument("--most", type=count, metavar="N", help="only the N most key to each group")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per term."""
    options = words.options(asked, LENGTHS[asked.length])
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked, messages)
    known = facts.frame(articles)
    same = copies_of(corpus, known)
    story = stories_of(corpus, known, same, asked.paths, messages).story if asked.stories else None
    pairs = []
    for one in _each(asked, known, rows) if asked.each else [asked]:
        pair = []
        for group, inside in sides.found(one, articles, corpus, messages):
            inside = rows & inside
            inside = inside if asked.every_copy else chosen_once(same.group, known["published"], inside)
            pair.append((group.name, Side(inside, group.zones(asked.zones))))
        pairs.append(pair)
    both = [side for pair in pairs for _, side in pair]
    told = compared(corpus, {side.zones: terms(corpus, asked.forms, side.zones) for side in both}, both, options)
    for pair in pairs:
        used = [usage_of(corpus, told, side, story) for _, side in pair]
        for (name, _), use in zip(pair, used, strict=True):
            messages.say(f"{name}: {counted(use.size, 'article')}, {counted(use.words, 'word')}")
        group = {"group": pair[0][0]} if asked.each else {}
        for row in _rows(keyness_of(told, *used, KeynessOptions(asked.least, asked.least_stories)), asked):
            yield group | row


def _each(asked: argparse.Namespace, known: pd.DataFrame, rows: np.ndarray) -> list[argparse.Namespace]:
    """What to compare for each of the groups that are named, or of the largest, against all others."""
    if asked.by not in FACTS and asked.by != "tag" and not asked.one:
        raise UnknownGroup(f"--each needs the groups of --by {asked.by}: name them with --first, as often as you like.")
    names = asked.one or values(known, rows, asked.by)[:MOST]
    return [argparse.Namespace(**vars(asked) | {"one": [name], "two": []}) for name in names]


def _rows(told: pd.DataFrame, asked: argparse.Namespace) -> Iterator[dict]:
    told = told.sort_values([asked.measure, "term"], ascending=[False, True], ignore_index=True)
    if asked.most is not None and 2 * asked.most < len(told):
        told = pd.concat([told.head(asked.most), told.tail(asked.most)])
    for row in told.to_dict("records"):
        yield {name: None if _nothing(value) else value for name, value in row.items()}


def _nothing(value: object) -> bool:
    return isinstance(value, float) and not np.isfinite(value)
