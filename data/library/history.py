"""What was done to a collection, and the way back."""

from dataclasses import dataclass
from datetime import datetime

from data.library.articles import Articles
from data.library.versions import Version
from data.storage.log import Commit
from errors import NothingToUndo

#: What a table's own operation is, where its commit does not say.
OPERATIONS = {"CREATE TABLE": "made", "WRITE": "upload"}


@dataclass(frozen=True)
class Change:
    """One change: the version after it, when, who ('' while nobody signs in), what, and of how many articles.

    `what` is made, upload, edit, carry, delete, back, undo, take down, copy or merge; `upload`
    names the upload, `back` the version gone back to, where there is one.
    """

    version: str
    at: datetime
    who: str
    what: str
    articles: int
    updated: int = 0
    upload: str = ""
    back: str = ""


def changes(pile: Articles) -> list[Change]:
    """Every change of a collection, the newest first.

    The order does not hang on the clock: of each commit's two tables neither ever
    goes back, so the pair of their versions orders all.
    """
    articles = [(Version(c.version, c.told.get("edits", 0)), c) for c in pile.table.history()]
    edits = [(Version(c.told.get("articles_version", 0), c.version), c) for c in pile.edits.table.history()]
    told = [*articles, *((version, commit) for version, commit in edits if version.edits)]
    told.sort(key=lambda pair: (pair[0].articles, pair[0].edits), reverse=True)
    return [_change(version, commit) for version, commit in told]


def _change(version: Version, commit: Commit) -> Change:
    told = commit.told
    counts = (int(told.get(field, 0)) for field in ("articles", "updated"))
    return Change(
        str(version), commit.at, str(told.get("who", "")),
        str(told.get("what", OPERATIONS.get(commit.operation, commit.operation.lower()))),
        *counts, str(told.get("upload", "")), str(told.get("back", "")),
    )  # fmt: skip


def back_to(pile: Articles, version: Version, who: str = "", what: str = "back") -> Version:
    """Make a version the newest again, articles and edits; what came after stays in the history."""
    pile.key(version)  # there is such a version
    told = {"what": what, "who": who, "back": str(version)}
    if pile.edits.held(pile.edits.newest()) != pile.edits.held(version.edits):
        said = told | {"articles_version": pile.table.newest()}
        pile.edits.table.change(lambda seen: pile.edits.table.restore(version.edits, seen, said))
    if pile.table.newest() != version.articles:
        _restore_articles(pile, version.articles, told)
    return pile.newest()


def last_upload(pile: Articles) -> Change | None:
    """The newest change of articles if it is an upload that can be undone in one step, else None."""
    newest = next(iter(pile.table.history(8)), None)
    if newest is None or newest.operation == "CREATE TABLE" or newest.told.get("what", "upload") != "upload":
        return None
    return _change(Version(newest.version, newest.told.get("edits", 0)), newest)


def undo_upload(pile: Articles, who: str = "") -> Version:
    """Take the newest upload back; edits made since stay. Raises `NothingToUndo`."""
    upload = last_upload(pile)
    if upload is None:
        raise NothingToUndo("The last change of this collection is no upload; choose a version to go back to.")
    told = {"what": "undo", "who": who, "upload": upload.upload, "articles": upload.articles + upload.updated}
    _restore_articles(pile, pile.table.history()[1].version, told)
    return pile.newest()


def _restore_articles(pile: Articles, version: int, told: dict) -> None:
    said = told | {"edits": pile.edits.newest()}
    pile.table.change(lambda seen: pile.table.restore(version, seen, said))
