"""A pile: one version of a collection, as pages and workers name it."""

from dataclasses import dataclass

from data.library.library import Library
from ui.work.room import method


@dataclass(frozen=True)
class Pile:
    """One version of a collection.

    `key` changes whenever its articles do, or the code that works on them: it begins with a digest of that.
    """

    collection: str
    title: str
    version: str
    key: str

    @property
    def method(self) -> str:
        """The digest of the code, with which all keys of what was made of a pile by the same program begin."""
        return self.key.partition(" ")[0]


def pile_of(library: Library, collection: str, title: str, version: str) -> Pile:
    """The pile of a version of a collection; raises `UnknownCollection` when there is none."""
    return Pile(collection, title, version, f"{method()} {library.key(collection, version)}")
