"""Store articles in a collection of the library, which is made if there is none of that title."""

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from commands import source
from commands.out import Messages
from data.library.adding import AGAIN, SKIP
from data.library.library import Library
from data.readers.record import File
from data.sources import with_source
from data.storage.places import library_address
from errors import UnknownCollection
from wording import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the articles go, and what becomes of those that are there already."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="file or folder")
    parser.add_argument("--into", required=True, metavar="COLLECTION", help="its name or title")
    parser.add_argument("--again", choices=AGAIN, default=SKIP, help="what becomes of articles that are there already")
    parser.add_argument("--newspaper", default="", metavar="NAME", help="the source of articles that name none")
    source.add_arguments(parser)


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row: what came of it, and the version after it."""
    library, files = Library(library_address()), source.files_of(asked.paths)
    read = source.intake(files, messages, source.choices(asked))
    if not read.articles.num_rows:
        messages.lost("No article was found, and nothing was stored.")
        return
    articles = with_source(read.articles, asked.newspaper) if asked.newspaper else read.articles
    name = _collection(library, asked.into, messages)
    upload = upload_name(files)
    added = library.add(name, articles, upload=upload, again=asked.again)
    library.reports(name).save(upload, asdict(added), [file.told() for file in read.files])
    if added.taken_down:
        messages.say(f"{counted(added.taken_down, 'article was', 'articles were')} refused, having been taken down.")
    yield {"collection": name} | asdict(added)


def _collection(library: Library, told: str, messages: Messages) -> str:
    try:
        return library.named(told)
    except UnknownCollection:
        name = library.create(told).name
        messages.say(f"A new collection was made: “{told}”.")
        return name


def upload_name(files: Sequence[File]) -> str:
    """20 hexadecimal digits of the SHA-256 of the files' names and contents, as the page names an upload."""
    told = []
    for file in files:
        with file.path.open("rb") as stream:
            told.append([file.name, hashlib.file_digest(stream, "sha256").hexdigest()])
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:20]
