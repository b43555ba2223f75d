"""Read every file of the library and print what is wrong; with --repair make it whole again."""

import argparse
from collections.abc import Iterator

from commands.out import Messages
from data.library.library import Library
from data.safety import check
from data.safety.repair import adopt, repair
from data.storage.places import library_address
from errors import LibraryUnavailable
from wording import counted

ADVICE = "Run `clippings.py check --repair`, or restore a backup."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whether to mend."""
    parser.add_argument("--repair", action="store_true", help="make damaged tables whole again, from what is readable")


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row per problem; after a repair one per table mended, with what was found again and what is lost."""
    address = library_address()
    try:
        library = Library(address)
    except LibraryUnavailable as problem:
        yield {"place": check.LIST, "problem": str(problem), "harmless": False}
        if not asked.repair:
            messages.lost(ADVICE)
            return
        yield from _mended(check.LIST, check.catalogue(address), messages)
        library = Library(address)
        for name in adopt(library):
            messages.say(f"“{name}” was not in the list of collections any more; its name is its title now.")
    yield from _of_tables(library, asked.repair, messages)


def _of_tables(library: Library, mend: bool, messages: Messages) -> Iterator[dict]:
    found = list(check.problems(library, messages.progress))
    for problem in found:
        yield {"place": problem.place, "problem": problem.sentence, "harmless": problem.harmless}
    damaged = list(dict.fromkeys(problem.place for problem in found if not problem.harmless))
    if not damaged:
        messages.say("Everything is there.")
    elif not mend:
        messages.lost(ADVICE)
    else:
        tables = check.tables(library)
        for place in damaged:
            yield from _mended(place, tables[place], messages)


def _mended(place: str, table: check.Table, messages: Messages) -> Iterator[dict]:
    try:
        done = repair(table)
    except LibraryUnavailable as problem:
        messages.lost(f"{place}: {problem}")
        return
    if done.lost:
        messages.lost(f"{place}: {counted(done.lost, 'row is', 'rows are')} lost; restore a backup if there is one.")
    yield {"place": place, "versions_taken_back": done.versions, "files_put_aside": done.files, "found": done.found,
           "lost": done.lost}  # fmt: skip
