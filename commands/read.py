"""Print every article as it was read: headline, body, date and all zones."""

import argparse
from collections.abc import Iterator

from commands import source
from commands.out import Messages, Row

COLUMNS = (
    "id", "given_id", "file", "headline", "deck", "byline", "agency", "contributors", "dateline",
    "published", "published_from", "dates", "date_conflict", "section", "source", "url", "language",
    "second_language", "body", "captions", "credit", "chrome", "zones",
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the page asks about a table."""
    source.add_arguments(parser)


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[Row]:
    """One row per article."""
    table = source.articles(asked.paths, messages, source.choices(asked)).select(COLUMNS)
    yield COLUMNS
    for batch in table.to_batches(max_chunksize=1_000):
        yield from batch.to_pylist()
