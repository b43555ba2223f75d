"""The promises of the library, held against what the writers noted."""

import random
from collections.abc import Iterator

from benchmarks.faults.writer import COLLECTION, Notes
from data.library.library import Library
from errors import ClippingsError


def broken(address: str, told: Notes, chance: random.Random) -> Iterator[str]:
    """A sentence for each promise that is broken in the library as it stands now."""
    try:
        yield from _broken(address, told, chance)
    except ClippingsError as problem:
        yield f"the library cannot be read: {problem}"


def _broken(address: str, told: Notes, chance: random.Random) -> Iterator[str]:
    library = Library(address)
    version = library.version(COLLECTION)
    rows = library.pile(COLLECTION).table.read(["id", "row"]).to_pydict()
    there = set(rows["id"])
    if len(there) != len(rows["id"]) or len(set(rows["row"])) != len(rows["row"]):
        yield "an article is there twice"
    if library.size(COLLECTION, version) != len(rows["id"]):
        yield "the size is not the number of rows"
    for upload, ids in told.uploads.items():
        kept = set(ids) - told.deleting
        if upload in told.stored and kept - there:
            yield f"upload {upload} was reported as stored and {len(kept - there)} of its articles are lost"
        if there & set(ids) and kept - there:
            yield f"half of upload {upload} is visible"
    yield from _broken_edits(library, version, told, there)
    yield from _broken_versions(library, told, chance)


def _broken_edits(library: Library, version: str, told: Notes, there: set[str]) -> Iterator[str]:
    wanted = [identity for identity in told.noted if identity in there]
    for article in library.articles(COLLECTION, version, wanted):
        if not article["note"]:
            yield f"the edit of {article['id']} is lost"


def _broken_versions(library: Library, told: Notes, chance: random.Random) -> Iterator[str]:
    """Of the versions that writers saw, a few are read again."""
    known = {version: size for version, size in told.sizes.items() if size >= 0}
    for version in chance.sample(sorted(known), min(3, len(known))):
        if len(library.facts(COLLECTION, version)) != known[version]:
            yield f"version {version} had {known[version]} articles and has other ones now"
