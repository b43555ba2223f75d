"""Print which terms one group of articles uses more than another, the most key to the first on top."""

import argparse
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.copies import chosen_once
from analysis.forms import FORMS
from analysis.keyness import KeynessOptions, able, keyness
from analysis.keywords import KeywordOptions, hidden
from analysis.terms import terms
from analysis.usage import Usage, usage
from commands import chosen, sides, source
from commands.alike import copies_of, stories_of
from commands.keywords import count, listed
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
    parser.add_argument("--forms", choices=FORMS, default=FORMS[0])
    parser.add_argument("--hide", action="append", default=[], metavar="WORD")
    parser.add_argument("--keep", action="append", default=[], metavar="WORD")
    parser.add_argument("--least", type=count, default=3, metavar="N", help="articles of one group that have a term")
    parser.add_argument("--every-copy", action="store_true", help="count every copy; else of a text in a group one")
    parser.add_argument("--stories", action="store_true", help="count stories too")
    parser.add_argument("--most", type=count, metavar="N", help="only the N most key to each group")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per term."""
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked)
    known = facts.frame(articles)
    same = copies_of(corpus, known)
    story = stories_of(corpus, known, same, asked.paths, messages).story if asked.stories else None
    options = KeywordOptions(asked.forms, hidden=listed(asked.hide), kept=listed(asked.keep))
    used, names, shown = [], np.zeros(0, object), np.zeros(0, bool)
    for group, inside in sides.found(asked, articles, corpus, messages):
        zones = group.zones(asked.zones)
        told = terms(corpus, asked.forms, zones)
        inside = rows & inside
        inside = inside if asked.every_copy else chosen_once(same.group, known["published"], inside)
        used.append(usage(told.counts, inside, corpus.lengths(zones), story))
        names, shown = told.names, ~hidden(corpus, told, options)
        messages.say(f"{group.name}: {counted(used[-1].size, 'article')}, {counted(used[-1].words, 'word')}")
    yield from _rows(names, shown, *used, asked)


def _rows(names: np.ndarray, shown: np.ndarray, one: Usage, two: Usage, asked: argparse.Namespace) -> Iterator[dict]:
    least = KeynessOptions(asked.least)
    told = keyness(names, one, two, shown & able(one, two, least))
    if asked.most is not None and 2 * asked.most < len(told):
        told = pd.concat([told.head(asked.most), told.tail(asked.most)])
    for row in told.to_dict("records"):
        yield {name: None if _nothing(value) else value for name, value in row.items()}


def _nothing(value: object) -> bool:
    return isinstance(value, float) and not np.isfinite(value)
