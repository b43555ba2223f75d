"""Print how often words, phrases or queries occur per period, or with --bursts when they burst."""

import argparse
from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from analysis import bursting_terms, bursts
from analysis import trends as over_time
from analysis.corpus import Corpus
from analysis.found import Found, found, mended
from analysis.keywords import KeywordOptions, frequencies
from analysis.periods import PERIODS, Periods, fitting, periods
from analysis.terms import Terms, terms
from analysis.volume import groups
from commands import chosen, source, words
from commands.alike import copies_of, stories_of
from commands.keywords import count
from commands.out import Messages, Row, records
from data.library import facts

#: Sources that are told by themselves.
SOURCES = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which series, over which periods, and what is printed."""
    chosen.add_arguments(parser)
    parser.add_argument(
        "--term",
        action="append",
        default=[],
        help="word, phrase, prefix*, [group] or query; may be repeated; without any, the three most used words",
    )
    parser.add_argument(
        "--per", choices=("auto", *PERIODS), default="auto",
        help="length of the periods; auto: the shortest of which about half have ten articles or more",
    )  # fmt: skip
    words.add_arguments(parser)
    words.add_hidden(parser)
    parser.add_argument("--stories", action="store_true", help="count stories too")
    parser.add_argument("--average", type=count, default=1, metavar="N", help="a moving average over N periods too")
    parser.add_argument("--trailing", action="store_true", help="the average is up to and with a period, not around it")
    parser.add_argument("--by-source", action="store_true", help="within each of the largest sources, and the rest")
    parser.add_argument("--bursts", action="store_true", help="a line per burst; without --term, of all words")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per series and period, the undated last; or one per burst."""
    options = words.options(asked)
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked, messages)
    told = terms(corpus, asked.forms, asked.zones)
    known = facts.frame(articles)
    over = periods(known["published"], rows, fitting(known["published"], rows) if asked.per == "auto" else asked.per)
    messages.say(
        f"{int(over.articles.sum()):,} dated and {int(over.undated.sum()):,} undated articles of {len(rows):,}, "
        f"per {over.length}"
    )
    if asked.bursts and not asked.term:
        yield from _bursts(bursting_terms.bursting_terms(corpus, told, over, options), known)
        return
    texts = tuple(dict.fromkeys(asked.term)) or _most_used(corpus, told, rows, options, messages)
    for text in texts:
        messages.mended(text, mended(text, options))
    known = chosen.known(articles, " ".join(texts))
    each = {text: found(corpus, told, text, options, known) for text in texts}
    story = None
    if asked.stories:
        story = stories_of(corpus, known, copies_of(corpus, known), asked.paths, messages).story
    lengths = corpus.lengths(asked.zones)
    if asked.bursts:
        found_in = bursts.bursts(over_time.trends(over, each, lengths, story))
        yield from _bursts(found_in.assign(article=bursts.telling_articles(found_in, over, each)), known)
    elif asked.by_source:
        names, group = groups(known["source"], rows, SOURCES)
        for number, name in enumerate(names):
            within = over.within(group == number)
            series = over_time.trends(within, each, lengths, story)
            yield from _periods(series, within, each, asked, {"source": str(name)})
    else:
        yield from _periods(over_time.trends(over, each, lengths, story), over, each, asked, {})


def _most_used(
    corpus: Corpus, told: Terms, rows: np.ndarray, options: KeywordOptions, messages: Messages
) -> tuple[str, ...]:
    """The words that are the series until some are named; that is said."""
    names = tuple(frequencies(corpus, told, rows, options)["term"].head(over_time.FIRST))
    messages.say(f"Until some are named with --term, the words that are used most: {', '.join(names) or 'none'}")
    return names


def _periods(
    series: over_time.Trends, over: Periods, each: dict[str, Found], asked: argparse.Namespace, of: Mapping[str, str]
) -> Iterator[Row]:
    table = over_time.frame(series, "share_of_articles").rename(columns={"value": "share_of_articles"})
    for measure in ("share_of_articles", "per_1000_words"):
        values = over_time.measured(series, measure)
        table[measure] = values.ravel()
        if asked.average > 1:
            table[f"mean_{measure}"] = over_time.moving_average(values, asked.average, asked.trailing).ravel()
    table["period"] = table["period"].dt.date
    yield (*of, *table.columns)
    for row in table.to_dict("records"):
        yield {**of, **{name: None if _nothing(value) else value for name, value in row.items()}}
    for name, one in each.items():
        inside = over.undated[one.articles]
        yield {
            **of, **dict.fromkeys(table.columns), "series": name, "occurrences": int(one.times[inside].sum()),
            "articles": int(inside.sum()), "of_articles": int(over.undated.sum()),
        }  # fmt: skip


def _nothing(value: object) -> bool:
    return isinstance(value, float) and np.isnan(value)


def _bursts(table: pd.DataFrame, known: pd.DataFrame) -> Iterator[Row]:
    """A row per burst, with the headline of the article inside it that has most of it."""
    table = table.assign(headline=known["headline"].to_numpy(object)[table["article"]]).drop(columns="article")
    table["first"], table["last"] = table["first"].dt.date, table["last"].dt.date
    yield from records(table)
