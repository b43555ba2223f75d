"""Print the words that stand near a word, phrase or concept group more often than by chance."""

import argparse
from collections.abc import Iterator

from analysis import collocates, contexts, found
from analysis.association import MEASURES
from analysis.terms import terms
from commands import chosen, source, words
from commands.keywords import count
from commands.out import Messages, Row, records
from wording import counted

#: The measures as they are named in the columns.
COLUMNS = {name: name.lower().replace("-", "_").replace("logdice", "log_dice") for name in MEASURES}

#: Collocates in the network of the page.
DRAWN = 24


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The term, how near its collocates stand, and what they are ranked by."""
    parser.add_argument("term", metavar="TERM", help="a word, a phrase, a prefix* or [a concept group]")
    chosen.add_arguments(parser)
    words.add_arguments(parser)
    parser.add_argument("--before", type=count, default=5, metavar="N", help="words before the term")
    parser.add_argument("--after", type=count, default=5, metavar="N", help="words after the term")
    parser.add_argument("--beyond-sentence", action="store_true", help="do not stop where the sentence ends")
    parser.add_argument("--least", type=count, default=3, metavar="N", help="how often a word stands near at least")
    parser.add_argument("--stop-words", action="store_true", help="stop words too")
    parser.add_argument("--measure", choices=COLUMNS.values(), default="log_likelihood", help="what comes first")
    words.add_hidden(parser)
    parser.add_argument(
        "--network", action="store_true",
        help="a line per two of the collocates that stand in the same windows; of 24 without --most",
    )  # fmt: skip
    parser.add_argument("--most", type=count, metavar="N", help="only the first N")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per collocate."""
    options = words.options(asked)
    term = found.term(asked.term, options.concepts)
    corpus, rows = chosen.counted(source.articles(asked.paths, messages, source.choices(asked)), asked, messages)
    known = terms(corpus, asked.forms, asked.zones)
    told = contexts.lines(corpus, known, rows, term, asked.forms, asked.zones, options.concepts)
    window = collocates.Window(asked.before, asked.after, not asked.beyond_sentence, asked.least, asked.stop_words)
    beside = collocates.collocates(corpus, known, rows, told, options, window).rename(columns=COLUMNS)
    beside = beside.sort_values([asked.measure, "term"], ascending=[False, True])
    messages.say(
        f"{counted(len(beside), 'collocate')} of {counted(len(told), 'occurrence')} "
        f"in {int(rows.sum()):,} of {counted(len(rows), 'article')}"
    )
    beside = beside.head((DRAWN if asked.network else len(beside)) if asked.most is None else asked.most)
    if asked.network:
        beside = collocates.links(corpus, known, told, window, beside["term"].tolist())
    yield from records(beside)
