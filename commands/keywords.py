"""Print how often each term or phrase is used, the most frequent first."""

import argparse
from collections.abc import Iterator

from analysis.keywords import KeywordOptions, frequencies
from analysis.phrases import phrase_frequencies
from analysis.terms import FORMS, terms
from commands import chosen, source
from commands.out import Messages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is a term, and how many to print."""
    chosen.add_arguments(parser)
    parser.add_argument("--length", type=int, choices=range(1, 6), default=1, help="words per phrase")
    parser.add_argument("--forms", choices=FORMS, default=FORMS[0])
    parser.add_argument("--hide", action="append", default=[], metavar="WORD")
    parser.add_argument("--keep", action="append", default=[], metavar="WORD")
    parser.add_argument("--most", type=count, metavar="N", help="only the N most frequent")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per term."""
    corpus, rows = chosen.counted(source.articles(asked.paths, messages, source.choices(asked)), asked)
    options = KeywordOptions(
        forms=asked.forms, zones=asked.zones, length=asked.length, hidden=listed(asked.hide),
        kept=listed(asked.keep),
    )  # fmt: skip
    counted = frequencies if asked.length == 1 else phrase_frequencies
    found = counted(corpus, terms(corpus, asked.forms, asked.zones), rows, options)
    messages.say(f"{len(found):,} terms from {int(rows.sum()):,} of {len(rows):,} articles")
    yield from found.head(len(found) if asked.most is None else asked.most).to_dict("records")


def count(text: str) -> int:
    """A whole number from 0 as an argument."""
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{number} is below 0")
    return number


def listed(words: list[str]) -> tuple[str, ...]:
    """The words as terms are written: in lower case."""
    return tuple(word.lower() for word in words)
