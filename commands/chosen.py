"""The selection, and the words, of a command's articles."""

import argparse
from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis import encoding, quotes, selection
from analysis.concepts import Concept, from_told
from analysis.corpus import ZONES, Corpus
from analysis.groups import values
from analysis.query import asks_for, parsed, written
from analysis.searches import listed
from analysis.volume import UNKNOWN
from commands import source, words
from commands.alike import copies_of
from commands.out import Messages
from data.library import facts
from errors import UnknownGroup
from wording import named


def add_arguments(parser: argparse.ArgumentParser, *, query: bool = True) -> None:
    """The sidebar's choices as arguments, and what the page asks about a table."""
    source.add_arguments(parser)
    parser.add_argument("--saved", default="", metavar="NAME", help="choose what a saved search of the collection does")
    parser.add_argument("--from", dest="first", type=day, metavar="YYYY-MM-DD")
    parser.add_argument("--to", dest="last", type=day, metavar="YYYY-MM-DD")
    parser.add_argument("--undated", action="store_true", help="undated articles too")
    parser.add_argument("--source", action="append", default=[])
    parser.add_argument("--section", action="append", default=[])
    parser.add_argument("--language", action="append", default=[])
    parser.add_argument("--tag", action="append", default=[])
    parser.add_argument("--starred", action="store_true", help="only articles that have a star")
    words.add_groups(parser)
    if query:
        parser.add_argument("--query", default="", help='words, "a phrase", OR, -not …: docs/search.md')
    parser.add_argument("--zones", choices=tuple(ZONES), default="all")
    parser.add_argument(
        "--copies", choices=(selection.EVERY, selection.ONCE), default=selection.EVERY,
        help="once: of each text the article that was printed first",
    )  # fmt: skip


def day(text: str) -> date:
    """A day as an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"“{text}” is no day such as 2019-01-31") from problem


def opened(asked: argparse.Namespace) -> argparse.Namespace:
    """The arguments with the choices of the saved search that they name, where they choose nothing themselves.

    Articles must fit the queries of both. Raises `UnknownGroup`.
    """
    name = getattr(asked, "saved", "")
    if not name:
        return asked
    searches = saved_searches(asked.paths)
    if name not in searches:
        raise UnknownGroup(f"There is no saved search “{name}”; there are: {named(list(searches))}.")
    search, groups = searches[name]
    told = {
        "first": search.first, "last": search.last, "undated": search.undated, "source": search.sources,
        "section": search.sections, "language": search.languages, "tag": search.tags, "starred": search.starred,
        "zones": search.zones, "copies": search.copies,
    }  # fmt: skip
    usual = {"zones": "all", "copies": selection.EVERY}
    own = {key: getattr(asked, key) for key in told if getattr(asked, key) and getattr(asked, key) != usual.get(key)}
    both = f"({written(parsed(search.query, groups).tree)}) {asked.query}" if asked.query else search.query
    query = both if search.query else asked.query
    return argparse.Namespace(**vars(asked) | told | own | {"query": query, "ids": search.ids})


def saved_searches(paths: Sequence[str]) -> dict[str, tuple[selection.Selection, tuple[Concept, ...]]]:
    """The saved searches of the collections among the paths by name, each with the concept groups it can name."""
    return {
        name: (search, from_told(settings.get("concepts", {})))
        for settings in source.settings(paths)
        for name, search in listed(settings)
    }


def selection_of(asked: argparse.Namespace) -> selection.Selection:
    """The selection that the arguments describe."""
    first, last = asked.first, asked.last
    if first and last and first > last:
        first, last = last, first
    chosen = selection.Selection(
        first=first, last=last, undated=asked.undated, sources=tuple(asked.source),
        sections=tuple(asked.section), languages=tuple(asked.language), tags=tuple(asked.tag),
        starred=asked.starred, query=asked.query, zones=asked.zones, copies=asked.copies,
        ids=tuple(getattr(asked, "ids", ())),
    )  # fmt: skip
    return selection.with_groups(chosen, words.concepts(asked))


def counted(articles: pa.Table, asked: argparse.Namespace, messages: Messages) -> tuple[Corpus, np.ndarray]:
    """The words of the articles as integers, and which articles are selected."""
    _doubt(asked, facts.frame(articles), messages)
    told = encoding.encode(articles.to_batches(max_chunksize=1_000))
    return told, rows_of(selection_of(asked), words.concepts(asked), articles, told, messages)


def _doubt(asked: argparse.Namespace, known: pd.DataFrame, messages: Messages) -> None:
    """Say which choices were probably meant otherwise: names that no article has, exchanged days."""
    for kind in ("source", "section", "language", "tag"):
        there = [name for name in values(known, np.ones(len(known), bool), kind) if name != UNKNOWN]
        asked_for = getattr(asked, kind)
        for value in selection.spelled(asked_for, known["section"]) if kind == "section" else asked_for:
            if value not in there:
                messages.say(f"No article has the {kind} “{value}”; there are: {named(there)}.")
    if asked.first and asked.last and asked.first > asked.last:
        messages.say("--from was later than --to; the two were exchanged.")


def rows_of(
    told: selection.Selection, groups: Sequence[Concept], articles: pa.Table, corpus: Corpus, messages: Messages
) -> np.ndarray:
    """Which of the articles a selection selects, whose query can name the groups; what is mended in it is said."""
    messages.mended(told.query, parsed(told.query, groups).notes)
    facts_of_them = known(articles, told.query)
    copies = copies_of(corpus, facts_of_them).group if told.copies == selection.ONCE else None
    return selection.chosen(facts_of_them, corpus, told, copies)


def known(articles: pa.Table, query: str) -> pd.DataFrame:
    """The facts of the articles, with who is quoted if a query asks for it."""
    frame = facts.frame(articles)
    if asks_for(query, "speaker"):
        bodies = articles.column("body").to_pylist()
        frame["speakers"] = facts.tuples([quotes.speakers(body or ()) for body in bodies])
    return frame
