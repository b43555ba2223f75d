"""The two groups of articles that `compare` tells apart."""

import argparse
from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.concepts import Concept, from_told
from analysis.corpus import Corpus
from analysis.groups import Group, members
from analysis.query import parsed
from analysis.searches import listed
from analysis.selection import Selection
from commands import chosen, source, topics, words
from commands.out import Messages
from errors import UnknownGroup

BY = ("source", "section", "language", "tag", "days", "query", "zone", "topic", "search")


def found(
    asked: argparse.Namespace, articles: pa.Table, corpus: Corpus, messages: Messages
) -> Iterator[tuple[Group, np.ndarray]]:
    """Each group, and which of all articles are in it, bool (articles,).

    Raises `UnknownGroup` when a topic or saved search that is named is not there.
    """
    told, concepts = _groups(asked), words.concepts(asked)
    known, topic = chosen.known(articles, " ".join((*asked.one, *asked.two)) if asked.by == "query" else ""), None
    if asked.by == "query":
        for query in (*asked.one, *asked.two):
            messages.mended(query, parsed(query, concepts).notes)
    if asked.by == "topic":
        topic = topics.names_of(articles, corpus, asked.paths, messages)
        _check(told, pd.Series(topic).value_counts().index, "topic")
    if asked.by == "search":
        searches = _searches(asked.paths)
        _check(told, list(searches), "saved search")
    for group in told:
        if asked.by == "search":
            selected = [chosen.rows_of(*searches[name], articles, corpus, messages) for name in group.values]
            yield group, np.logical_or.reduce(selected) ^ group.others
        else:
            yield group, members(group, known, corpus, topic, concepts)


def _searches(paths: Sequence[str]) -> dict[str, tuple[Selection, tuple[Concept, ...]]]:
    """The saved searches of the collections among the paths by name, each with the concept groups it can name."""
    return {
        name: (search, from_told(settings.get("concepts", {})))
        for settings in source.settings(paths)
        for name, search in listed(settings)
    }


def _check(told: Sequence[Group], names: Sequence[str], kind: str) -> None:
    """Raise `UnknownGroup` when a group names what is not there."""
    there = ", ".join(f"“{name}”" for name in names[:20]) or "none"
    for value in dict.fromkeys(value for group in told for value in group.values):
        if value not in names:
            what = f"There is no {kind} “{value}”" if value else f"Name a {kind} with --first"
            raise UnknownGroup(f"{what}; there are: {there}.")


def _groups(asked: argparse.Namespace) -> tuple[Group, Group]:
    """The two groups that the arguments describe."""
    if asked.by == "zone":
        return Group("zone", ("headline",)), Group("zone", ("body",))
    first, second = (_group(asked.by, values) for values in (asked.one, asked.two))
    return first, second if asked.two else first.rest


def _group(by: str, values: list[str]) -> Group:
    if by != "days":
        return Group(by, tuple(values or [""]))
    first, _, last = (values or [""])[0].partition("..")
    days = first, last if ".." in (values or [""])[0] else first
    return Group(by, tuple(chosen.day(one).isoformat() if one else "" for one in days))
