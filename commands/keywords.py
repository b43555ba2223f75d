"""Print how often each term or phrase is used, the most frequent first."""

import argparse
from collections.abc import Iterator

from analysis.keywords import KeywordOptions, frequencies
from commands import chosen, source
from commands.out import Messages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is a term, and how many to print."""
    chosen.add_arguments(parser)
    parser.add_argument("--length", type=int, choices=range(1, 6), default=1, help="words per phrase")
    parser.add_argument("--forms", choices=("as they stand", "lemmas", "stems"), default="as they stand")
    parser.add_argument("--hide", action="append", default=[], metavar="WORD")
    parser.add_argument("--keep", action="append", default=[], metavar="WORD")
    parser.add_argument("--most", type=int, metavar="N", help="only the N most frequent")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per term."""
    words, rows = chosen.counted(source.articles(asked.paths, messages), asked)
    options = KeywordOptions(
        forms=asked.forms, zones=asked.zones, length=asked.length, hidden=tuple(asked.hide),
        kept=tuple(asked.keep),
    )  # fmt: skip
    terms = frequencies(words, rows, options).head(asked.most)
    messages.say(f"{len(terms):,} terms from {int(rows.sum()):,} of {len(rows):,} articles")
    yield from terms.to_dict("records")
