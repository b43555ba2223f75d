"""Where a command's articles come from: files, folders, or a collection of the library."""

import argparse
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from commands.out import Messages
from data.article import SCHEMA
from data.dates.dates import ORDERS
from data.intake import Intake, read_files, unique_ids
from data.layouts import Key, Layouts
from data.library.library import Library
from data.readers.record import Choices, File
from data.reports import FileReport
from data.storage.places import library_address
from errors import LibraryUnavailable, UnreadableFile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the page asks about a table."""
    parser.add_argument("--text-column", default="", metavar="NAME", help="the column of tables that holds the text")
    parser.add_argument("--date-order", choices=ORDERS, default="", help="how to read dates such as 03/04/2019")


def choices(asked: argparse.Namespace) -> Choices:
    """The answers that the arguments give."""
    return Choices(asked.text_column, asked.date_order)


def articles(paths: Sequence[str], messages: Messages, choice: Choices = Choices()) -> pa.Table:  # noqa: B008
    """All articles that the paths name, in their order; what is lost is said.

    What was said of a table's columns before, on the page, is used where `choice` leaves it open.
    """
    tables = [collection(path[1:]) for path in paths if path.startswith("@")]
    files = files_of([path for path in paths if not path.startswith("@")])
    if files:
        tables.append(intake(files, messages, choice).articles)
    return unique_ids(pa.concat_tables(tables)) if tables else SCHEMA.empty_table()


def files_of(paths: Sequence[str]) -> list[File]:
    """The files that the paths name, each folder with all below it."""
    return [file for path in paths for file in files_below(path)]


def intake(files: Sequence[File], messages: Messages, choice: Choices) -> Intake:
    """What is read of files; what is lost is said."""
    read = read_files(files, {file.name: choice for file in files}, messages.progress, _earlier(messages))
    messages.progress(1.0, "read")
    for file in read.files:
        _tell(file, messages)
    return read


def _earlier(messages: Messages) -> dict[Key, Choices]:
    """What was said before of tables' columns; a library that cannot be opened stops nothing."""
    try:
        return Layouts(library_address()).answers()
    except LibraryUnavailable as problem:
        messages.say(str(problem))
        return {}


def _tell(file: FileReport, messages: Messages) -> None:
    """Say what was lost of a file, and what else the person should know of it."""
    if file.problem:
        messages.lost(f"{file.name}: {file.problem}")
    for skip in file.skipped:
        messages.lost(f"{file.name}, {skip.place}: {skip.reason}" if skip.place else f"{file.name}: {skip.reason}")
    for sentence in (file.check(), file.mending(), *file.recalled):
        if sentence:
            messages.say(f"{file.name}: {sentence}")
    if file.question:
        about_text = file.question.about == "text column"
        messages.say(
            "Say so with --text-column." if about_text else f"{file.question.sentence} Say so with --date-order."
        )


def files_below(path: str) -> Iterator[File]:
    """The file at `path`, or every file in the folder, in alphabetical order.

    What is hidden, by a name that begins with a full stop, is passed over in a folder.
    Raises `UnreadableFile` when nothing is there: a folder that was filled by a job or is elsewhere
    mounted stands empty when that failed, and who counts it would take its silence for no news.
    """
    if not path.strip():
        raise UnreadableFile("A PATH is empty; name a file, a folder or a @collection.")
    place = Path(path)
    if place.is_dir():
        inside = (Path(folder, name).relative_to(place) for folder, _, names in os.walk(place) for name in names)
        found = sorted(file for file in inside if not any(part.startswith(".") for part in file.parts))
        if not found:
            raise UnreadableFile(f"There is no file in the folder “{path}” (hidden ones are passed over).")
        yield from (File(str(file), place / file) for file in found)
    elif place.exists():
        yield File(place.name, place)
    else:
        raise UnreadableFile(f"There is no file or folder “{path}”.")


def settings(paths: Sequence[str]) -> list[dict]:
    """What is kept with each of the collections among the paths, as it stands now."""
    names = [path[1:] for path in paths if path.startswith("@")]
    library = Library(library_address()) if names else None
    return [library.settings(library.named(name))[0] for name in names]


def collection(name: str) -> pa.Table:
    """All articles of a collection in the library, named by its name or title, whole."""
    library = Library(library_address())
    name = library.named(name)
    return library.whole(name, library.version(name))
