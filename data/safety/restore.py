"""A library, or one collection of it, brought back from a backup; nothing that is there is overwritten."""

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from deltalake import DeltaTable

from data.library import takedown
from data.library.catalogue import TOLD, Catalogue, free_name
from data.library.library import Collection, Library
from data.safety.backup import FORM, LIST, roots
from data.storage.joining import CHECKPOINT
from data.storage.objects import Files
from data.storage.speaking import speaking
from errors import PlaceTaken, UnknownCollection, UnreadableFile

#: The names that a library's files have; anything else in a backup is none of ours.
NAME = re.compile(r"[a-z]+/([\w%=. -]+/)*[\w%=. -]+")
#: The tables that a library has before anything is put into it.
EMPTY = ("catalogue/", "takedowns/", "pins/", "layouts/")
LONGEST_LIST = 500_000_000
#: What reading an archive that is damaged, or none of ours, raises.
BROKEN = (
    OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, KeyError, TypeError,
    ValueError,
)  # fmt: skip

Progress = Callable[[float, str], None]


def silent(fraction: float, text: str) -> None:
    """Progress that nobody looks at."""


def restore(backup: Path, address: str, progress: Progress = silent) -> tuple[Collection, ...]:
    """Bring a whole library back to a place where there is none; its collections.

    Raises `PlaceTaken` when something is there, `UnreadableFile` for a file that is no
    whole backup. The catalogue comes last, so what was cut off shows no collection.
    """
    with _opened(backup) as (archive, told):
        _clear(address)
        names = sorted(told["files"], key=lambda name: name.startswith("catalogue/"))
        _unpack(archive, told["files"], {name: name for name in names}, address, progress)
    library = Library(address)
    for name in library.titles(archived=True):
        library.catalogue.count_purge(name)  # nothing is used that was made of these versions' namesakes
    return library.collections()


def restore_collection(
    backup: Path, name: str, library: Library, progress: Progress = silent, who: str = ""
) -> Collection:
    """Bring one collection back beside those that are there, under another title if its own is taken.

    What was taken down since stays out. Raises `UnknownCollection` when the backup has none of that name.
    """
    with _opened(backup) as (archive, told):
        row = next((row for row in told["collections"] if name in {row["name"], row["title"]}), None)
        if row is None:
            there = ", ".join(f"“{row['name']}”" for row in told["collections"])
            raise UnknownCollection(f"The backup has no collection “{name[:60]}”; it has {there or 'none'}.")
        place, files = f"collections/{row['name']}/", Files(library.address)
        taken = {name.split("/")[1] for name in files.sizes("collections")}
        fresh = free_name(row["name"], taken | set(library.titles(archived=True)))
        names = {
            one: f"collections/{fresh}/{one.removeprefix(place)}" for one in told["files"] if one.startswith(place)
        }
        _unpack(archive, told["files"], names, library.address, progress)
    said = {field: row[field] for field in TOLD}
    library.catalogue.add(free_title(row["title"], library), fresh, **said)
    library.catalogue.count_purge(fresh)
    takedown.keep_out(library, fresh, who)
    return library.collection(fresh)


def move_aside(backup: Path, address: str) -> str:
    """Rename the folder of a library, so that the backup can be restored in its place; the folder's new name.

    Raises `PlaceTaken` for a library that is not in a folder, and moves nothing when
    the backup cannot be read.
    """
    if "://" in address:
        raise PlaceTaken(f"“{address}” is no folder and cannot be moved aside; restore to another place with --at.")
    with _opened(backup) as (archive, told):
        for name in told["files"]:
            _read(archive, name, told["files"])
    aside = f"{address.rstrip('/')}-before-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    with speaking(address):
        Path(address).rename(aside)
    return aside


def free_title(title: str, library: Library) -> str:
    """The title, with “(restored)” after it when a collection has it already."""
    taken = {one.casefold() for one in library.titles(archived=True).values()}
    number, free = 1, title
    while free.casefold() in taken:
        free = f"{title[:180]} (restored{f' {number}' if number > 1 else ''})"
        number += 1
    return free


@contextmanager
def _opened(backup: Path) -> Iterator[tuple[zipfile.ZipFile, dict]]:
    """The archive and its list of files, checked."""
    try:
        with zipfile.ZipFile(backup) as archive:
            if archive.getinfo(LIST).file_size > LONGEST_LIST:
                raise ValueError("its list of files is far too long")
            told = json.loads(archive.read(LIST))
            names = {*told["files"], *(row["name"] for row in told["collections"])}
            strange = [name for name in told["files"] if not NAME.fullmatch(name) or ".." in name]
            if told["form"] != FORM or strange or not all(isinstance(name, str) for name in names):
                raise ValueError("it is of another program, or of a later release")
            yield archive, told
    except BROKEN as problem:
        raise UnreadableFile(f"“{backup}” is no whole backup of a library: {problem}.") from problem


def _clear(address: str) -> None:
    """Take away what an empty library has; raises `PlaceTaken` when there is more."""
    files = Files(address)
    names = files.sizes()
    more = next((name for name in names if not name.startswith(EMPTY)), "")
    held = len(Catalogue(address).rows()) if names and not more else 0
    if more or held:
        there = f"the file {more}" if more else f"{held:,} collections"
        raise PlaceTaken(
            f"“{address}” is not empty (it has {there}), and nothing is overwritten: restore to another place with "
            "--at, one collection with --collection, or move what is there aside with --replace."
        )
    files.delete(names)


def _unpack(archive: zipfile.ZipFile, sums: dict, names: dict[str, str], address: str, progress: Progress) -> None:
    """Write files of the archive under the names that they are to have, once all are known to be whole."""
    files = Files(address)
    for number, name in enumerate(names):
        progress(0.4 * number / len(names), "looking the backup through")
        _read(archive, name, sums)
    for number, (name, place) in enumerate(names.items()):
        progress(0.4 + 0.6 * number / len(names), "writing")
        if not files.create(place, _read(archive, name, sums)):
            raise PlaceTaken(f"There is a file “{place}” at “{address}” already, and nothing is overwritten.")
    _checkpoints(address, set(names.values()))
    progress(1.0, "done")


def _read(archive: zipfile.ZipFile, name: str, sums: dict) -> bytes:
    size, digest = sums[name]
    told = archive.read(name) if archive.getinfo(name).file_size == size else b""
    if hashlib.sha256(told).hexdigest() != digest:
        raise ValueError(f"its file {name} is damaged")
    return told


def _checkpoints(address: str, names: Set[str]) -> None:
    """Make the checkpoints that a backup leaves out, so that long logs open quickly."""
    for root in roots(names):
        if sum(name.startswith(f"{root}/_delta_log/") for name in names) >= CHECKPOINT:
            with speaking(address):
                DeltaTable(f"{address}/{root}").create_checkpoint()
