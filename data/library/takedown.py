"""Articles taken down for good: out of every collection, every version and all that was made of them."""

import shutil
from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable

from data.library.articles import Articles
from data.library.forms import every_form
from data.library.library import Library
from data.storage.purge import purge
from errors import LibraryUnavailable

#: Folders of the cache that hold no text: how far each job is.
HARMLESS = {"jobs"}


@dataclass(frozen=True)
class TakenDown:
    """What a take-down removed: articles from `collections`, rewritten `files`, cached results, waiting uploads.

    `others` of the articles were not asked for: the same text under another id, or an
    earlier form of it. `unreadable` are titles of collections that may still hold it.
    """

    articles: int
    others: int
    collections: tuple[str, ...]
    files: int
    derived: int
    uploads: int
    unreadable: tuple[str, ...] = ()

    def __str__(self) -> str:
        others = f" ({self.others:,} of them the same text under another id, or an earlier form)" if self.others else ""
        left = f" {listed(self.unreadable)} cannot be read, and may still hold it: have it repaired, and start again."
        return (
            f"{counted(self.articles, 'article')}{others} removed from "
            f"{listed(self.collections) or 'no collection'}, with every older version: "
            f"{counted(self.files, 'file')} rewritten, {counted(self.derived, 'cached result')} and "
            f"{counted(self.uploads, 'waiting upload')} deleted. The same article will be refused if "
            "it comes in again. Backups and exports made earlier still hold it."
            f"{left if self.unreadable else ''}"
        )


def take_down(library: Library, identities: Sequence[str], cache: Path | None, who: str = "") -> TakenDown:
    """Remove articles from all collections, their history and the cache, so that no text of them is left.

    The same text under other ids and earlier forms go too (`data.forms`). What is cut
    off is finished by `resume`.
    """
    every = every_form(library, identities)
    library.takedowns.begin(sorted(every), who)
    return _finish(library, every, cache, who, len(every) - len(set(identities)))


def resume(library: Library, cache: Path | None) -> TakenDown | None:
    """Finish the take-downs that were cut off; None when there are none."""
    left = library.takedowns.unfinished()
    return _finish(library, set(left), cache, "") if left else None


def keep_out(library: Library, name: str, who: str = "") -> None:
    """Take out of a collection that comes from a backup what was taken down in the meantime."""
    if _out_of(library, name, library.takedowns.ids(), who):
        library.catalogue.count_purge(name)


def _finish(library: Library, identities: Set[str], cache: Path | None, who: str, others: int = 0) -> TakenDown:
    titles, unreadable, files = [], [], 0
    for name, title in library.titles(archived=True).items():
        try:
            changed = _out_of(library, name, identities, who)
        except LibraryUnavailable:
            unreadable.append(title)
            continue
        if changed:
            library.catalogue.count_purge(name)
            titles.append(title)
        files += changed
    uploads, derived = _drop_all(cache) if cache else (0, 0)
    if not unreadable:
        library.takedowns.finish(sorted(identities))
    return TakenDown(len(identities), others, tuple(titles), files, derived, uploads, tuple(unreadable))


def _out_of(library: Library, name: str, identities: Set[str], who: str) -> int:
    """Take the articles out of a collection and its history; the number of files rewritten."""
    pile = library.pile(name)
    _remove(pile, identities, who)
    pile.edits.remove(identities, {"what": "take down", "who": who, "articles_version": pile.table.newest()})
    tables = [table for table in (pile.table, pile.edits.table) if table.opened()]
    return sum(purge(table.address, identities) for table in tables)


def _remove(pile: Articles, identities: Set[str], who: str) -> None:
    wanted = pa.array(sorted(identities), pa.string())

    def once(seen: DeltaTable) -> None:
        held = pile.table.rows(seen, ["id", "row"])
        gone = held.filter(pc.is_in(held["id"], value_set=wanted))["row"].to_pylist()
        if gone:
            told = {"what": "take down", "who": who, "articles": len(gone), "edits": pile.edits.newest()}
            pile.table.remove(gone, seen, told)

    pile.table.change(once)


def _drop_all(cache: Path) -> tuple[int, int]:
    """Delete all uploads that wait, read or not, and every cached result: any may hold words of the articles."""
    counts = {"uploads": 0, "derived": 0}
    for kept in cache.glob("*/*"):
        if kept.parent.name not in HARMLESS:
            shutil.rmtree(kept, ignore_errors=True) if kept.is_dir() else kept.unlink(missing_ok=True)
            counts["uploads" if kept.parent.name == "uploads" else "derived"] += 1
    return counts["uploads"], counts["derived"]


def counted(number: int, thing: str) -> str:
    """The number of things in words.

    >>> counted(1, "file"), counted(0, "file")
    ('1 file', '0 files')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def listed(titles: Sequence[str]) -> str:
    """The titles in quotation marks, with commas between them."""
    return ", ".join(f"“{title}”" for title in titles)
