"""The library: named collections of articles, every version of which stays readable.

Each collection is a Delta table of articles, one of edits made by hand and one of
settings. Rows carry a running number, so a version's order never changes however
its files are laid.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd
import pyarrow as pa

from data.library import adding, upkeep
from data.library.adding import SKIP
from data.library.articles import Articles
from data.library.catalogue import Catalogue
from data.library.pins import PinTable
from data.library.settings import SettingsTable
from data.library.takedowns import TakedownTable
from data.library.upload_reports import UploadReports
from data.library.versions import Version
from data.storage.objects import Files
from errors import LibraryUnavailable


@dataclass(frozen=True)
class Collection:
    """A named pile of articles: its address name, what is said of it, size and newest version.

    `problem` says in a sentence why it cannot be opened, '' when it can.
    """

    name: str
    title: str
    created: datetime
    owner: str
    note: str
    language: str
    archived: bool
    articles: int
    version: str
    problem: str = ""


@dataclass(frozen=True)
class Added:
    """What came of adding articles, and the version after it.

    `already_there` were left out as they were there or came twice, `updated` took the
    place of their older form, `taken_down` had been taken down and were refused.
    """

    version: str
    added: int
    already_there: int
    updated: int = 0
    taken_down: int = 0


class Library:
    """All collections under one address, a folder or an `s3://` URL.

    A version is written `12`, or `12.3` once articles were edited by hand
    (`data.versions`); functions take it in either form, or as a number. `who` is
    the name under which a change stands in the history.
    """

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")
        self.catalogue = Catalogue(self.address)
        self.takedowns = TakedownTable(f"{self.address}/takedowns")
        self.pins = PinTable(f"{self.address}/pins")

    def collections(self) -> tuple[Collection, ...]:
        """Every collection, the oldest first, the archived ones too."""
        return tuple(self._collection(row) for row in self.catalogue.rows())

    def collection(self, name: str) -> Collection:
        """One collection; raises `UnknownCollection`."""
        return self._collection(self.catalogue.row(name))

    def named(self, told: str) -> str:
        """The name of the collection that has this name or title; raises `UnknownCollection`."""
        titles = self.titles(archived=True)
        same = (name for name, title in titles.items() if title.casefold() == " ".join(told.split()).casefold())
        return told if told in titles else self.catalogue.row(next(same, told))["name"]

    def titles(self, archived: bool = False) -> dict[str, str]:
        """The titles of the collections by name, the oldest first; the archived ones too if asked."""
        return {row["name"]: row["title"] for row in self.catalogue.rows() if archived or not row["archived"]}

    def create(self, title: str, **told: str) -> Collection:
        """Make an empty collection; `told` may be its owner, note and language.

        Raises `NameTaken` or `InvalidName`.
        """
        name = self.catalogue.add(title, **told)
        self.pile(name).table.make()
        return self.collection(name)

    def rename(self, name: str, title: str) -> None:
        """Give a collection another title."""
        self.catalogue.change(name, title=title)

    def describe(self, name: str, **told: object) -> None:
        """Change a collection's title, owner, note or language, or whether it is archived."""
        self.catalogue.change(name, **told)

    def delete(self, name: str) -> None:
        """Take a collection out of the library, and its articles off the disk."""
        self.catalogue.change(name, going=True)
        self.finish_deletions()

    def finish_deletions(self) -> None:
        """Take off the disk what is left of collections whose deletion was cut off."""
        for name in self.catalogue.going():
            files = Files(f"{self.address}/collections/{name}")
            files.delete(files.sizes())
            self.catalogue.remove(name)

    def version(self, name: str) -> str:
        """The newest version of a collection."""
        return str(self.pile(name).newest())

    def size(self, name: str, version: str | int) -> int:
        """The number of articles in a version."""
        return self.pile(name).size(Version.of(version))

    def key(self, name: str, version: str | int) -> str:
        """A text that changes whenever the articles do; raises `UnknownCollection` for no such version."""
        purged = self.catalogue.row(name)["purged"]
        return f"{name} {self.pile(name).key(Version.of(version))}" + (f" purged {purged}" if purged else "")

    def add(self, name: str, articles: pa.Table, upload: str, again: str = SKIP, who: str = "") -> Added:
        """Store articles, all at once; `again` says what becomes of those that are there already.

        They are left out (`skip`), take the place of the older form (`update`) or are kept
        beside it (`copy`); which articles are the same is told in `data.repeats`.
        """
        told = {"what": "upload", "who": who, "upload": upload}
        pile = self.pile(name)
        plan = adding.add(pile, articles, again, self.takedowns.ids(), told)
        version = str(pile.newest())
        upkeep.tend(pile, self.pins.versions(name))
        return Added(version, **adding.counts(plan))

    def expected(self, name: str, articles: pa.Table, again: str = SKIP) -> Added:
        """What `add` would do now."""
        table = self.pile(name).table
        plan = adding.planned(table, table.opened(), articles, again, self.takedowns.ids())
        return Added(self.version(name), **adding.counts(plan))

    def edit(self, name: str, identity: str, changes: Mapping[str, object], who: str = "") -> str:
        """Change fields of an article by hand (`data.edits.FIELDS`); return the version after it.

        None takes an edit back. `{"undone": ["print tag"]}` reads the page again without
        these cleaning rules. Raises `InvalidEdit`.
        """
        return str(self.pile(name).edit(((identity, field, value) for field, value in changes.items()), who))

    def facts(self, name: str, version: str | int) -> pd.DataFrame:
        """`data.article.FACTS` of every article, in the order of adding (`data.facts`)."""
        return self.pile(name).facts(Version.of(version))

    def texts(self, name: str, version: str | int, since: int = 0) -> Iterator[pa.RecordBatch]:
        """The counted columns, with id and language, in the order of `facts`, after the first `since` articles."""
        return self.pile(name).texts(Version.of(version), since)

    def marks(self, name: str, version: str | int) -> np.ndarray:
        """A number for each article, in the order of `facts`: another when a column of `texts` is (`data.articles`)."""
        return self.pile(name).marks(Version.of(version))

    def whole(self, name: str, version: str | int) -> pa.Table:
        """Every column of every article, in the order of `facts`."""
        return self.pile(name).whole(Version.of(version))

    def article(self, name: str, version: str | int, identity: str) -> dict | None:
        """Everything of one article; None when the version has no such id."""
        found = self.articles(name, version, [identity])
        return found[0] if found else None

    def articles(self, name: str, version: str | int, identities: Sequence[str]) -> list[dict]:
        """Everything of these articles, in the order asked; unknown ids are left out.

        Beside its columns each has `edited`, its edits by field (`data.edits.Edit`), and
        `as_read`, what each field that an edit changed was before.
        """
        return self.pile(name).articles(Version.of(version), identities)

    def settings(self, name: str, revision: int | None = None) -> tuple[dict, int]:
        """The collection's settings and their revision; raises `UnknownCollection`."""
        return self.settings_table(name).told(revision)

    def save_settings(self, name: str, told: Mapping) -> int:
        """Keep the settings; return their revision."""
        return self.settings_table(name).save(told)

    def settings_table(self, name: str) -> SettingsTable:
        """The settings of a collection; raises `UnknownCollection`."""
        return SettingsTable(f"{self._place(name)}/settings")

    def reports(self, name: str) -> UploadReports:
        """The reports of a collection's uploads; raises `UnknownCollection`."""
        return UploadReports(f"{self._place(name)}/reports")

    def pile(self, name: str) -> Articles:
        """The articles of a collection; raises `UnknownCollection`."""
        return Articles(self._place(name))

    def _place(self, name: str) -> str:
        return f"{self.address}/collections/{self.catalogue.row(name)['name']}"

    def _collection(self, row: dict) -> Collection:
        said = {field: row[field] for field in ("name", "title", "created", "owner", "note", "language", "archived")}
        pile = Articles(f"{self.address}/collections/{row['name']}")
        try:
            version = pile.newest()
            return Collection(articles=pile.size(version), version=str(version), **said)
        except LibraryUnavailable as problem:
            return Collection(articles=0, version="0", problem=str(problem), **said)
