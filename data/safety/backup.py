"""The whole library in one file, taken while it is in use.

The file is a ZIP archive of the library's own files, and a list of them with their
SHA-256. Of each table the entries of the log that are there when it is reached are
taken, and then the files that they tell of: these never change, so the table is as
it was at that moment. Edits that were made on articles added later are left out.
"""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from data.library.library import Library
from data.storage import log
from data.storage.objects import ASIDE, Files
from data.storage.speaking import speaking
from errors import LibraryUnavailable, PlaceTaken

#: The list of files inside a backup, and the number of its form.
LIST, FORM = "backup.json", 1
#: How often a backup is begun anew because a collection went, or an article was taken down, meanwhile.
TRIES = 3

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class BackedUp:
    """What a backup holds; `problems` are sentences on what of the library could not be read."""

    collections: int
    articles: int
    files: int
    bytes: int
    problems: tuple[str, ...] = ()


def backup(library: Library, target: Path, progress: Progress = lambda done, text: None) -> BackedUp:
    """Write the library to a file, which appears whole or not at all; never over another.

    Raises `PlaceTaken` for a file that is there, `LibraryUnavailable` when it cannot be written.
    """
    if target.exists():
        raise PlaceTaken(f"There is a file “{target}” already, and nothing is overwritten; name another.")
    fresh = target.with_name(f".{target.name}.new")
    try:
        for _ in range(TRIES):
            before = _fragile(library)
            with speaking(str(target)), zipfile.ZipFile(fresh, "w") as archive:
                told = _write(library, archive, progress)
            if _fragile(library) == before:
                break
        else:
            raise LibraryUnavailable("Articles were taken down all the while; begin the backup again.")
        with speaking(str(target)):
            fresh.rename(target)
    finally:
        fresh.unlink(missing_ok=True)
    progress(1.0, "done")
    return told


def _fragile(library: Library) -> list[tuple]:
    """What must not change meanwhile: which collections there are, and their take-downs."""
    return [(row["name"], row["purged"]) for row in library.catalogue.rows()] + library.catalogue.going()


def _write(library: Library, archive: zipfile.ZipFile, progress: Progress) -> BackedUp:
    files, problems, done = Files(library.address), [], 0
    collections, sizes = library.collections(), files.sizes()
    sums: dict[str, list] = {}
    for root in roots(sizes):
        taken = Taken(Files(f"{library.address}/{root}"), _last(sums, root))
        for name, told in taken.files(problems):
            kind = zipfile.ZIP_STORED if name.endswith(".parquet") else zipfile.ZIP_DEFLATED
            archive.writestr(f"{root}/{name}", told, compress_type=kind)
            sums[f"{root}/{name}"] = [len(told), hashlib.sha256(told).hexdigest()]
            done += len(told)
            progress(min(done / (sum(sizes.values()) or 1), 0.99), root)
    told = {"form": FORM, "made": datetime.now(UTC), "files": sums, "collections": [asdict(one) for one in collections]}
    archive.writestr(LIST, json.dumps(told, default=str), compress_type=zipfile.ZIP_DEFLATED)
    problems += [f"“{one.title}”: {one.problem}" for one in collections if one.problem]
    return BackedUp(len(collections), sum(c.articles for c in collections), len(sums), done, tuple(problems))


def roots(names: Iterable[str]) -> list[str]:
    """The folders of the tables that files belong to, the articles of a collection before its edits.

    >>> roots(["collections/a/edits/_delta_log/0.json", "collections/a/articles/_delta_log/0.json"])
    ['collections/a/articles', 'collections/a/edits']
    """
    found = {name.partition("/_delta_log/")[0] for name in names if "/_delta_log/" in name}
    return sorted(root for root in found if ASIDE not in root.split("/"))


def _last(sums: Iterable[str], root: str) -> int | None:
    """The newest version taken of the articles to which a table of edits belongs; None for other tables."""
    place, _, kind = root.rpartition("/")
    if kind != "edits":
        return None
    return max(log.versions(name.removeprefix(f"{place}/articles/") for name in sums), default=0)


@dataclass
class Taken:
    """A table as it is when its log is listed; of edits those of articles up to version `until`."""

    table: Files
    until: int | None
    every: dict[str, int] = field(default_factory=dict)
    live: set[str] = field(default_factory=set)

    def files(self, problems: list[str]) -> Iterator[tuple[str, bytes]]:
        """The entries of the log and the files that they tell of; what cannot be read is a problem."""
        held = self.table.sizes("_delta_log")
        versions = log.versions(held)
        for version in versions:
            told = self.table.read(log.name(version))
            if not self._follow(version, problems):
                break
            yield log.name(version), told
        if versions != list(range(len(versions))):  # what is missing may stand in a checkpoint
            yield from ((name, self.table.read(name)) for name in held if name.endswith(".checkpoint.parquet"))
        for name, size in self.every.items():
            told = self._read(name)
            if told is not None:
                yield name, told
            if name in self.live and (told is None or len(told) != size):
                problems.append(f"“{self.table.address}”: its file {name} is missing or damaged.")

    def _follow(self, version: int, problems: list[str]) -> bool:
        """Note the files that an entry tells of; False when it is about later articles."""
        try:
            about = log.entry(self.table, version).told.get("articles_version", 0)
            lines = log.lines(self.table, version)
        except LibraryUnavailable as problem:  # taken as it is: a repair may still find something in it
            problems.append(str(problem))
            return True
        if self.until is not None and about > self.until:
            return False
        added = {line["add"]["path"]: line["add"]["size"] for line in lines if "add" in line}
        self.every |= added
        self.live -= {line["remove"]["path"] for line in lines if "remove" in line}
        self.live |= added.keys()
        return True

    def _read(self, name: str) -> bytes | None:
        try:
            return self.table.read(name)
        except LibraryUnavailable:  # of a version that has expired, or it is a problem
            return None
