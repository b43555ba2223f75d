"""The groups of articles that `compare` tells apart."""

import argparse
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from analysis import groups
from analysis.corpus import Corpus
from analysis.groups import Group
from analysis.query import parsed
from analysis.query.days import days
from analysis.selection import spelled
from analysis.topics.lists import names_in
from analysis.volume import UNKNOWN
from commands import chosen, topics, words
from commands.out import Messages
from errors import UnknownGroup
from wording import named

BY = ("source", "section", "language", "tag", "days", "query", "zone", "topic", "search")
#: How a value of each is called, of which there is a known number of values.
CALLED = {"search": "saved search"} | {by: by for by in ("source", "section", "language", "tag", "topic")}
#: Groups that are compared with --each when none are named.
MOST = 8


class Sides:
    """The groups of some articles, by what the arguments say.

    known     the facts of the articles
    topic     the name of each article's topic, object (articles,), where they are told apart by it
    searches  the saved searches by name, each with the concept groups it can name, where they are told apart by them
    """

    def __init__(self, asked: argparse.Namespace, articles: pa.Table, corpus: Corpus, messages: Messages) -> None:
        self.asked, self.articles, self.corpus, self.messages = asked, articles, corpus, messages
        self.concepts = words.concepts(asked)
        self.known = chosen.known(articles, " ".join((*asked.one, *asked.two)) if asked.by == "query" else "")
        self.topic = topics.names_of(articles, corpus, asked.paths, messages) if asked.by == "topic" else None
        self.searches = chosen.saved_searches(asked.paths) if asked.by == "search" else {}

    def pairs(self, rows: np.ndarray) -> list[tuple[Group, Group]]:
        """Which two groups are compared; where none are named, those with which the page begins.

        Raises `UnknownGroup` when a group is not there, or must be named.
        """
        asked = self.asked
        if asked.by == "zone":
            if asked.one or asked.two or asked.each:
                raise UnknownGroup("--by zone is headlines against bodies; leave out --first, --second and --each.")
            return [(Group("zone", ("headline",)), Group("zone", ("body",)))]
        if asked.each and asked.two:
            raise UnknownGroup("--each compares a group with all others; leave out --second.")
        if asked.each:
            many = [self._group([value]) for value in asked.one or self._offered(rows)[:MOST]]
            return [(group, group.rest) for group in many]
        if asked.by == "days" and not asked.one:
            first, second = self._halves(rows)
        else:
            first = self._group(asked.one or [name for name in self._offered(rows) if name != UNKNOWN][:1])
            second = first.rest
        return [(first, self._group(asked.two) if asked.two else second)]

    def members(self, group: Group) -> np.ndarray:
        """Which of all articles are in the group, bool (articles,)."""
        if group.by == "search":
            searches = [self.searches[name] for name in group.values]
            rows = [chosen.rows_of(*search, self.articles, self.corpus, self.messages) for search in searches]
            return np.logical_or.reduce(rows) ^ group.others
        return groups.members(group, self.known, self.corpus, self.topic, self.concepts, self.asked.zones)

    def _values(self, rows: np.ndarray) -> list[str]:
        """The values by which articles are told apart, the most frequent first."""
        if self.asked.by == "search":
            return list(self.searches)
        if self.asked.by == "topic":
            return names_in(self.topic[rows])
        return groups.values(self.known, rows, self.asked.by)

    def _offered(self, rows: np.ndarray) -> list[str]:
        """The same of the selected articles, where they can be compared by them."""
        by = self.asked.by
        if by not in CALLED:
            what = "a text query" if by == "query" else "days, such as 2025-01-01..2025-01-31,"
            raise UnknownGroup(f"Name {what} with --first: its articles are compared with all others.")
        offered = self._values(rows)
        if reason := groups.lacking(by, offered):
            raise UnknownGroup(reason)
        return offered

    def _halves(self, rows: np.ndarray) -> tuple[Group, Group]:
        found = groups.halves(self.known["published"][rows])
        if found is None:
            raise UnknownGroup("The selected articles are of one day, or undated: there are no two spans of days.")
        return found

    def _group(self, values: Sequence[str]) -> Group:
        by = self.asked.by
        if by == "days":
            return _span(values)
        if by == "query":
            for query in values:
                self.messages.mended(query, parsed(query, self.concepts).notes)
        else:
            self._check(values)
        return Group(by, tuple(values))

    def _check(self, values: Sequence[str]) -> None:
        """Raise `UnknownGroup` when one of the values is not there."""
        names = self._values(np.ones(len(self.known), bool))
        for value in spelled(values, self.known["section"]) if self.asked.by == "section" else values:
            if value not in names:
                raise UnknownGroup(f"There is no {CALLED[self.asked.by]} “{value}”; there are: {named(names)}.")


def _span(values: Sequence[str]) -> Group:
    """The days that one text names, as a group."""
    told = days(values[0]) if len(values) == 1 else None
    if told is None or told.undated:
        raise UnknownGroup(
            f"{named(values)} is no span of days such as 2025-01-01..2025-01-31, 2025-01 or >2025-01-31."
        )
    return Group("days", tuple(day.isoformat() if day else "" for day in (told.first, told.last)))
