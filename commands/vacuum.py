"""Clean the library up: what cut-off writes left, small files, versions that have expired."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from commands.out import Messages
from data.library.library import Library
from data.library.vacuum import vacuum
from data.storage.places import library_address


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None: every table is cleaned up."""


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per table in which there was something to do."""
    library = Library(library_address())
    library.finish_deletions()
    for done in vacuum(library, messages.progress):
        yield asdict(done)
