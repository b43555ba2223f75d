"""Where a command's articles come from: files, folders, or a collection of the library."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from commands.out import Messages
from data.article import SCHEMA
from data.intake import read_files, unique_ids
from data.library import Library
from data.places import library_address
from data.readers.record import File
from errors import UnreadableFile


def articles(paths: Sequence[str], messages: Messages) -> pa.Table:
    """All articles that the paths name, in their order; what is lost is said."""
    tables = [collection(path[1:]) for path in paths if path.startswith("@")]
    files = [file for path in paths if not path.startswith("@") for file in files_below(path)]
    if files:
        intake = read_files(files, {}, messages.progress)
        for file in intake.files:
            if file.problem:
                messages.lost(f"{file.name}: {file.problem}")
            for skip in file.skipped:
                messages.lost(
                    f"{file.name}, {skip.place}: {skip.reason}" if skip.place else f"{file.name}: {skip.reason}"
                )
            if file.check():
                messages.say(f"{file.name}: {file.check()}")
        tables.append(intake.articles)
    return unique_ids(pa.concat_tables(tables)) if tables else SCHEMA.empty_table()


def files_below(path: str) -> Iterator[File]:
    """The file at `path`, or every file in the folder, in alphabetical order.

    Raises `UnreadableFile` when nothing is there.
    """
    place = Path(path)
    if place.is_dir():
        inside = (Path(folder) / name for folder, _, names in os.walk(place) for name in names)
        found = sorted(file for file in inside if not file.name.startswith("."))
        yield from (File(str(file.relative_to(place)), file) for file in found)
    elif place.exists():
        yield File(place.name, place)
    else:
        raise UnreadableFile(f"There is no file or folder “{path}”.")


def collection(name: str) -> pa.Table:
    """All articles of a collection in the library, whole."""
    library = Library(library_address())
    return library.whole(name, library.version(name))
