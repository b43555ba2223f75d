"""Print every collection of the library, with its size and what is said of it."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from commands.out import Messages
from data.library.library import Library
from data.storage.objects import Files
from data.storage.places import library_address


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None: all collections are listed."""


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per collection, the oldest first; `bytes` are those of all its versions."""
    library = Library(library_address())
    for collection in library.collections():
        if collection.problem:
            messages.lost(f"“{collection.title}”: {collection.problem}")
        size = sum(Files(f"{library.address}/collections/{collection.name}").sizes().values())
        yield asdict(collection) | {"created": collection.created.isoformat(), "bytes": size}
