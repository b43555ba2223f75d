"""Print every article that has a copy, with its group and what it is to the representative."""

import argparse
from collections.abc import Iterator

from analysis.copies.lists import members
from commands import chosen, source
from commands.alike import copies_of
from commands.out import Messages, Row
from data.library import facts
from wording import counted

COLUMNS = ("id", "given_id", "group", "representative", "similarity", "kind", "first", "lag")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which articles are compared."""
    chosen.add_arguments(parser)


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per selected article that has a copy among them, the largest group first; found among all articles."""
    articles = source.articles(asked.paths, messages, source.choices(asked))
    corpus, rows = chosen.counted(articles, asked, messages)
    known = facts.frame(articles)
    told = members(copies_of(corpus, known), known, rows)
    identities = articles.column("id").to_pylist()
    given = articles.column("given_id").to_pylist()
    groups = int(told["group"].max() + 1) if len(told) else 0
    of_them = counted(int(rows.sum()), "article")
    messages.say(
        f"{len(told):,} of {of_them} have a copy, in {counted(groups, 'group')}; {counted(len(rows), 'article')} in all"
    )
    yield COLUMNS
    for member in told.itertuples():
        yield {
            "id": identities[member.row],
            "given_id": given[member.row],
            "group": int(member.group),
            "representative": identities[member.representative],
            "similarity": round(float(member.similarity), 4),
            "kind": member.kind,
            "first": bool(member.first),
            "lag": None if member.lag != member.lag else int(member.lag),
        }
