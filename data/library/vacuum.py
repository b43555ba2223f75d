"""Cleaning up by hand: what is left of writes that were cut off, small files, and expired versions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from deltalake.exceptions import CommitFailedError

from data.library import upkeep
from data.library.library import Library
from data.safety import check
from data.storage.objects import Files
from data.storage.tables import Table


@dataclass(frozen=True)
class Vacuumed:
    """What became of a table: files left over and removed, small ones joined, those of expired versions removed."""

    place: str
    left_over: int
    joined: int
    expired: int


def vacuum(library: Library, progress: Callable[[float, str], None] = lambda done, text: None) -> Iterator[Vacuumed]:
    """Clean every table up, and yield those in which there was something to do; no version that is promised goes."""
    every = check.tables(library)
    pinned = _pinned(library)
    for number, (what, table) in enumerate(every.items()):
        progress(number / len(every), what)
        if table.opened():
            expired = upkeep.clean(table, pinned[table.address]) if table.address in pinned else 0
            done = Vacuumed(what, _remove(table), _joined(table), expired)
            if done.left_over or done.joined or done.expired:
                yield done
    progress(1.0, "done")


def _pinned(library: Library) -> dict[str, set[int]]:
    """The versions that something pins of each table of articles or edits, by its address; only these expire."""
    found: dict[str, set[int]] = {}
    for name in library.titles(archived=True):
        pile, pins = library.pile(name), library.pins.versions(name)
        found[pile.table.address] = {version.articles for version in pins}
        found[pile.edits.table.address] = {version.edits for version in pins}
    return found


def _remove(table: Table) -> int:
    names = check.leftovers(table)
    Files(table.address).delete(names)
    return len(names)


def _joined(table: Table) -> int:
    try:
        return upkeep.compact(table)
    except CommitFailedError:  # another writes now; its own upkeep will do it
        return 0
