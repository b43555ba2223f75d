"""Collections copied, merged and split, and articles taken out of one."""

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable

from data.article import STORED
from data.library.articles import Articles
from data.library.edits import Edits
from data.library.library import Collection, Library
from data.library.versions import Version
from errors import TooFewArticles


def delete_articles(library: Library, name: str, identities: Sequence[str], who: str = "") -> str:
    """Take articles out of the newest version; return the version after it.

    Older versions keep them, so a link still opens and the way back is open. What must
    go for good is taken down (`data.takedown`).
    """
    pile = library.pile(name)

    def once(seen: DeltaTable) -> None:
        held = pile.table.rows(seen, ["id", "row"])
        gone = held.filter(_among(held["id"], identities))["row"].to_pylist()
        if gone:
            told = {"what": "delete", "who": who, "articles": len(gone), "edits": pile.edits.newest()}
            pile.table.remove(gone, seen, told)

    pile.table.change(once)
    return library.version(name)


def of_source(library: Library, name: str, source: str) -> list[str]:
    """The ids of all articles of a source in the newest version."""
    facts = library.facts(name, library.version(name))
    return facts["id"][facts["source"] == source].tolist()


def copy(library: Library, name: str, title: str, who: str = "", version: str = "") -> Collection:
    """A new collection with the articles, edits and settings of another's version, or its newest."""
    library.key(name, version or library.version(name))
    fresh = library.create(title, **_said(library, name))
    library.save_settings(fresh.name, library.settings(name)[0])
    pour(library, name, fresh.name, "copy", who, version=version)
    return library.collection(fresh.name)


def split(
    library: Library, name: str, identities: Sequence[str], title: str, move: bool = False, who: str = ""
) -> Collection:
    """A new collection of some articles of another, which are taken out of that if `move`.

    Raises `TooFewArticles` when there are none.
    """
    if not len(identities):
        raise TooFewArticles("No article is selected; choose at least one to split off.")
    fresh = library.create(title, **_said(library, name))
    library.save_settings(fresh.name, library.settings(name)[0])
    pour(library, name, fresh.name, "split", who, identities)
    if move:
        delete_articles(library, name, identities, who)
    return library.collection(fresh.name)


def merge(library: Library, names: Sequence[str], title: str, who: str = "") -> Collection:
    """A new collection of all articles of several: each id once, as the first of them has it.

    The words that any of them hides or keeps are hidden or kept in it.
    """
    if len(names) < 2:
        raise TooFewArticles("Choose at least two collections to merge.")
    settings = [library.settings(name)[0] for name in names]
    fresh = library.create(title)
    words = {key: sorted({word for told in settings for word in told.get(key, ())}) for key in ("hidden", "kept")}
    library.save_settings(fresh.name, {key: listed for key, listed in words.items() if listed})
    for name in names:
        pour(library, name, fresh.name, "merge", who)
    return library.collection(fresh.name)


def pour(
    library: Library, name: str, into: str, what: str, who: str = "", identities: Sequence[str] | None = None,
    version: str = "",
) -> None:  # fmt: skip
    """Add the articles of a collection, or some of them, with their edits to another that lacks them."""
    source, target = library.pile(name), library.pile(into)
    asked = Version.of(version or library.version(name))
    rows = source.columns(asked, STORED.names)
    if identities is not None:
        rows = rows.filter(_among(rows["id"], identities))
    poured: list[pa.Table] = []

    def once(seen: DeltaTable) -> None:
        held = target.table.rows(seen, ["id", "row"])
        fresh = rows.filter(pc.invert(_among(rows["id"], held["id"].to_pylist())))
        poured[:] = [fresh]
        if fresh.num_rows:
            start = pc.max(held["row"]).as_py() + 1 if held.num_rows else 0
            numbers = pa.array(range(start, start + fresh.num_rows), pa.int64())
            told = {"what": what, "who": who, "articles": fresh.num_rows, "from": name, "edits": target.edits.newest()}
            target.table.append(fresh.set_column(STORED.get_field_index("row"), "row", numbers), seen, told)

    target.table.change(once)
    _pour_edits(target, source.edits.held(asked.edits), set(poured[0]["id"].to_pylist()), what, who)


def _pour_edits(target: Articles, edits: Edits, identities: set[str], what: str, who: str) -> None:
    moved = {identity: fields for identity, fields in edits.items() if identity in identities}
    if moved:
        target.edits.take_over(moved, {"what": what, "who": who, "articles_version": target.table.newest()})


def _among(column: pa.ChunkedArray, identities: Sequence[str]) -> pa.ChunkedArray:
    return pc.is_in(column, value_set=pa.array(list(identities), pa.string()))


def _said(library: Library, name: str) -> dict[str, str]:
    told = library.collection(name)
    return {"owner": told.owner, "note": told.note, "language": told.language}
