"""Write the whole library to one file, while it is in use."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from commands.out import Messages
from data.library.library import Library
from data.safety.backup import backup
from data.storage.places import library_address


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("file", type=Path, metavar="FILE", help="such as library-2031-05-01.zip; never overwritten")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row: what the backup holds."""
    done = backup(Library(library_address()), asked.file, messages.progress)
    for problem in done.problems:
        messages.lost(problem)
    yield {"file": str(asked.file), "collections": done.collections, "articles": done.articles, "files": done.files,
           "bytes": done.bytes}  # fmt: skip
