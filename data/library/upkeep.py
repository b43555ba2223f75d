"""What a collection's tables need after many writes: few files, and no more history than is promised.

The promise: a version stays for at least `KEPT` days after it was replaced, and while
it is among the newest `NEWEST`, and while something pins it. Age is measured from
change to change, not up to the clock's now, so that a clock that jumps cannot age what
is young.
"""

from collections.abc import Set
from datetime import timedelta
from itertools import accumulate, pairwise

from deltalake import DeltaTable
from deltalake.exceptions import CommitFailedError

from data.library.articles import Articles
from data.library.versions import Version
from data.storage import log
from data.storage.joining import bins, join
from data.storage.log import Commit
from data.storage.objects import Files
from data.storage.speaking import speaking
from data.storage.tables import Table
from errors import LibraryUnavailable

KEPT = timedelta(days=400)
NEWEST = 10

#: Files between two of these sizes, in bytes, are joined once there are `MANY` of them.
TIERS, MANY = (0, 2**22, 2**24, 2**26), 4


def tend(pile: Articles, pinned: Set[Version]) -> bool:
    """Join small files and drop what no promise holds; False when that must wait.

    Nothing that can be read changes, so a full disk or another writer only put it off.
    """
    try:
        joined = [compact(table) for table in (pile.table, pile.edits.table)]
        if any(joined):
            clean(pile.table, {version.articles for version in pinned})
    except (LibraryUnavailable, CommitFailedError):
        return False
    return True


def compact(table: Table) -> int:
    """Join the small files of the table's newest version; the number of files joined."""
    joined, opened = 0, table.opened()
    sizes = file_sizes(opened) if opened else {}
    for least, below in pairwise(TIERS):
        if sum(least <= size < below for size in sizes.values()) >= MANY:
            joined += join(table, opened, bins(sizes, below, least))
            opened = table.opened()
            sizes = file_sizes(opened)
    return joined


def clean(table: Table, pinned: Set[int]) -> int:
    """Take the files off the disk that only expired versions use; their number."""
    commits = table.history()
    gone = expired(commits) - pinned
    if not gone or _cleaned_lately(table, commits):
        return 0
    kept = sorted({commit.version for commit in commits} - gone | pinned)
    with speaking(table.address):
        return len(
            table.opened().vacuum(
                retention_hours=0, enforce_retention_duration=False, dry_run=False, keep_versions=kept,
            )
        )  # fmt: skip


def expired(commits: list[Commit]) -> set[int]:
    """The versions that no promise holds, of all commits from the newest on.

    A clock may be wrong for a while: it is now at least as late as the earliest of the
    newest changes says, and a version was replaced no earlier than any change before it was made.
    """
    if len(commits) <= NEWEST:
        return set()
    until = min(commit.at for commit in commits[:NEWEST]) - KEPT
    latest = list(accumulate((commit.at for commit in reversed(commits)), max))[::-1]
    rest = range(NEWEST, len(commits))
    return {commits[n].version for n in rest if max(latest[n - 1], commits[n - 2].at) < until}


def file_sizes(opened: DeltaTable) -> dict[str, int]:
    """The sizes in bytes of the files of an opened table, by name."""
    told = opened.get_add_actions(flatten=True)
    return dict(zip(told.column("path").to_pylist(), told.column("size_bytes").to_pylist(), strict=True))


def _cleaned_lately(table: Table, commits: list[Commit]) -> bool:
    """Whether there was a clean-up since the tenth newest change."""
    files, newest = Files(table.address), table.opened().version()
    later = (log.entry(files, version) for version in range(commits[NEWEST - 1].version + 1, newest + 1))
    return any(found.operation == "VACUUM END" for found in later)
