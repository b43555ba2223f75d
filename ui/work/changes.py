"""Changes of collections: copied, merged, split, deleted; articles deleted and taken down; versions gone back to."""

from collections.abc import Sequence
from pathlib import Path

from analysis.selection import Selection
from data.library import history, shelving, takedown
from data.library.library import Library
from data.library.versions import Version
from ui.library import staging
from ui.work.pile import Pile
from ui.work.room import Progress
from ui.work.selected import selected
from wording import counted


def copy_collection(said: str, address: str, name: str, title: str, version: str, who: str, progress: Progress) -> None:
    """Copy a version of a collection."""
    progress(0.1, title)
    fresh = shelving.copy(Library(address), name, title, who, version)
    tell(said, f"“{fresh.title}” is a copy with {counted(fresh.articles, 'article')}.", fresh.name, fresh.version)


def merge_collections(said: str, address: str, names: Sequence[str], title: str, who: str, progress: Progress) -> None:
    """Merge collections into a new one."""
    progress(0.1, title)
    fresh = shelving.merge(Library(address), names, title, who)
    tell(said, f"“{fresh.title}” has all {counted(fresh.articles, 'article')}, each once.", fresh.name, fresh.version)


def split_collection(
    said: str, address: str, cache: str, pile: Pile, selection: Selection, title: str, move: bool, who: str,
    progress: Progress,
) -> None:  # fmt: skip
    """Make a collection of the selected articles, taken out of the other if `move`."""
    progress(0.1, title)
    library = Library(address)
    ids = library.facts(pile.collection, pile.version)["id"][selected(address, cache, pile, selection)].tolist()
    fresh = shelving.split(library, pile.collection, ids, title, move, who)
    moved = f"They are no longer in “{pile.title}”." if move else f"They are in “{pile.title}” too."
    tell(said, f"“{fresh.title}” has {counted(fresh.articles, 'article')}. {moved}", fresh.name, fresh.version)


def delete_collection(said: str, address: str, name: str, progress: Progress) -> None:
    """Delete a collection with all its versions."""
    progress(0.1, name)
    library = Library(address)
    title = library.collection(name).title
    library.delete(name)
    tell(said, f"“{title}” is deleted.", "", "")


def delete_articles(said: str, address: str, name: str, ids: Sequence[str], who: str, progress: Progress) -> None:
    """Take articles out of the newest version."""
    progress(0.1, f"{counted(len(ids), 'article')}")
    library = Library(address)
    before = library.version(name)
    version = shelving.delete_articles(library, name, ids, who)
    count = library.size(name, before) - library.size(name, version)
    articles, them = counted(count, "article is", "articles are"), "it" if count == 1 else "them"
    tell(said, f"{articles} deleted. Version {before} still has {them}: the History page leads back to that version.",
         name, version, "pile/articles.py")  # fmt: skip


def delete_source(said: str, address: str, name: str, source: str, who: str, progress: Progress) -> None:
    """Take all articles of a source out of the newest version."""
    delete_articles(said, address, name, shelving.of_source(Library(address), name, source), who, progress)


def take_down(
    said: str, address: str, cache: str, name: str, ids: Sequence[str], who: str, progress: Progress
) -> None:  # fmt: skip
    """Take articles down for good."""
    progress(0.1, f"{counted(len(ids), 'article')}")
    library = Library(address)
    done = takedown.take_down(library, ids, Path(cache), who)
    tell(said, str(done), name, library.version(name), "pile/articles.py")


def go_back(said: str, address: str, name: str, version: str, who: str, progress: Progress) -> None:
    """Make an older version the newest."""
    progress(0.1, version)
    library = Library(address)
    now = library.version(name)
    fresh = str(history.back_to(library.pile(name), Version.of(version), who))
    count = library.size(name, fresh)
    tell(said, f"Version {version} is the newest again, as version {fresh} with {counted(count, 'article')}. "
         f"Version {now} stays in the history.", name, fresh)  # fmt: skip


def undo_upload(said: str, address: str, name: str, who: str, progress: Progress) -> None:
    """Take the newest upload back."""
    progress(0.1, name)
    library = Library(address)
    before = library.version(name)
    fresh = str(history.undo_upload(library.pile(name), who))
    count = library.size(name, before) - library.size(name, fresh)
    tell(said, f"The last upload is undone: {counted(count, 'article')} fewer, and those that it had renewed are as "
         f"they were. Version {before} stays in the history.", name, fresh, "library/history.py")  # fmt: skip


def tell(said: str, sentence: str, collection: str, version: str, page: str = "") -> None:
    """Leave what came of a change for the page: a sentence, the version after it, and a page that shows it."""
    staging.write(
        Path(said), {"sentence": sentence, "collection": collection, "version": str(version), "page": page}
    )  # fmt: skip
