"""Articles taken down for good: out of every collection, every version and all that was made of them."""

import shutil
from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as parquet
from deltalake import DeltaTable

from data.articles import Articles
from data.library import Library
from data.purge import purge

#: Folders of the cache that hold no text: how far each job is.
HARMLESS = {"jobs"}


@dataclass(frozen=True)
class TakenDown:
    """What a take-down removed: articles from `collections`, rewritten `files`, cached results, waiting uploads."""

    articles: int
    collections: tuple[str, ...]
    files: int
    derived: int
    uploads: int

    def __str__(self) -> str:
        return (
            f"{self.articles:,} {'article' if self.articles == 1 else 'articles'} removed from "
            f"{', '.join(f'“{title}”' for title in self.collections) or 'no collection'}, with every older version: "
            f"{self.files:,} files rewritten, {self.derived:,} cached results and {self.uploads:,} waiting uploads "
            "deleted. The same article will be refused if it comes in again. Backups and exports made earlier "
            "still hold it."
        )


def take_down(library: Library, identities: Sequence[str], cache: Path | None, who: str = "") -> TakenDown:
    """Remove articles from all collections, their history and the cache, so that no text of them is left.

    What is cut off is finished by `resume`.
    """
    library.takedowns.begin(identities, who)
    return _finish(library, set(identities), cache, who)


def resume(library: Library, cache: Path | None) -> TakenDown | None:
    """Finish the take-downs that were cut off; None when there are none."""
    left = library.takedowns.unfinished()
    return _finish(library, set(left), cache, "") if left else None


def _finish(library: Library, identities: Set[str], cache: Path | None, who: str) -> TakenDown:
    titles, files = [], 0
    for name, title in library.titles(archived=True).items():
        pile = library.pile(name)
        _remove(pile, identities, who)
        changed = purge(pile.table.address, identities)
        if pile.edits.table.opened():
            changed += purge(pile.edits.table.address, identities)
        if changed:
            library.catalogue.count_purge(name)
            titles.append(title)
        files += changed
    uploads = _drop_uploads(cache, identities) if cache else 0
    derived = _drop_derived(cache) if cache else 0
    library.takedowns.finish(sorted(identities))
    return TakenDown(len(identities), tuple(titles), files, derived, uploads)


def _remove(pile: Articles, identities: Set[str], who: str) -> None:
    wanted = pa.array(sorted(identities), pa.string())

    def once(seen: DeltaTable) -> None:
        held = pile.table.rows(seen, ["id", "row"])
        gone = held.filter(pc.is_in(held["id"], value_set=wanted))["row"].to_pylist()
        if gone:
            told = {"what": "take down", "who": who, "articles": len(gone), "edits": pile.edits.newest()}
            pile.table.remove(gone, seen, told)

    pile.table.change(once)


def _drop_derived(cache: Path) -> int:
    """Delete every cached result: any of them may hold words of the articles."""
    folders = [folder for folder in cache.glob("*") if folder.is_dir() and folder.name not in {*HARMLESS, "uploads"}]
    bundles = [bundle for folder in folders for bundle in folder.glob("*")]
    for bundle in bundles:
        shutil.rmtree(bundle, ignore_errors=True) if bundle.is_dir() else bundle.unlink(missing_ok=True)
    return len(bundles)


def _drop_uploads(cache: Path, identities: Set[str]) -> int:
    """Delete the uploads that wait to be stored and hold one of the articles."""
    read = cache.glob("uploads/*/read-*/articles.parquet")
    holding = {file.parents[1] for file in read if identities & _ids(file)}
    for folder in holding:
        shutil.rmtree(folder, ignore_errors=True)
    return len(holding)


def _ids(file: Path) -> set[str]:
    return set(parquet.read_table(file, columns=["id"])["id"].to_pylist())
