"""Bring the library, or one collection of it, back from a backup; nothing is overwritten."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from commands.out import Messages
from data.library.library import Collection, Library
from data.safety.restore import move_aside, restore, restore_collection
from data.storage.places import library_address


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """From which file, what of it, and where to."""
    parser.add_argument("file", type=Path, metavar="FILE", help="what `backup` wrote")
    parser.add_argument("--at", metavar="ADDRESS", help="where to, else the library's address")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--collection", metavar="NAME", help="only this one, beside those that are there")
    which.add_argument("--replace", action="store_true", help="move the library that is there aside first")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per collection that was brought back."""
    address = asked.at or library_address()
    if asked.collection:
        yield _row(restore_collection(asked.file, asked.collection, Library(address), messages.progress))
        return
    if asked.replace:
        moved = move_aside(asked.file, address)
        messages.say(f"The library that was there is now at “{moved}”; delete it when you do not need it.")
    for collection in restore(asked.file, address, messages.progress):
        if collection.problem:
            messages.lost(f"“{collection.title}”: {collection.problem}")
        yield _row(collection)


def _row(collection: Collection) -> dict:
    return {"name": collection.name, "title": collection.title, "articles": collection.articles,
            "version": collection.version}  # fmt: skip
