"""Tables stay quick after many writes, and no version goes that is promised."""

from datetime import UTC, datetime, timedelta

import pytest
from deltalake.exceptions import CommitFailedError

from data.article import SCHEMA
from data.library import upkeep
from data.library.library import Library
from data.readers.record import Record
from data.rows import row
from data.storage import joining, tables
from data.storage.log import Commit
from data.storage.tables import Table
from errors import UnknownCollection

START = datetime(2031, 1, 1, tzinfo=UTC)


def articles(*texts: str):
    return SCHEMA.empty_table().from_pylist([row(Record(text, {}), "f", "")[0] for text in texts], SCHEMA)


def commits(*days: int) -> list[Commit]:
    told = [Commit(number, START + timedelta(days=day), "WRITE", {}) for number, day in enumerate(days)]
    return told[::-1]


@pytest.fixture
def library(tmp_path) -> Library:
    library = Library(str(tmp_path / "library"))
    library.create("Rain")
    return library


def test_many_small_uploads_end_in_few_files_and_every_version_stays(library):
    versions = [library.add("rain", articles(f"Day {n}."), upload=str(n)).version for n in range(40)]
    assert len(upkeep.file_sizes(library.pile("rain").table.opened())) <= 2 * upkeep.MANY
    assert [library.size("rain", version) for version in versions] == list(range(1, 41))
    assert library.facts("rain", versions[20])["headline"].count() == 21


def test_joining_files_makes_no_new_version(library):
    for n in range(upkeep.MANY - 1):
        library.add("rain", articles(f"Day {n}."), upload=str(n))
    version = library.version("rain")
    pile, key = library.pile("rain"), library.key("rain", library.version("rain"))
    library.edit("rain", library.facts("rain", version)["id"][0], {"star": True})
    assert upkeep.compact(pile.table) == 0
    added = library.add("rain", articles("The last day."), upload="last").version
    assert library.version("rain") == added
    assert pile.table.opened().version() > pile.newest().articles
    assert library.key("rain", version) == key


def test_two_who_join_the_same_files_at_once_do_not_double_their_rows(library, monkeypatch):
    monkeypatch.setattr(upkeep, "MANY", 10**9)
    for n in range(6):
        library.add("rain", articles(f"Day {n}."), upload=str(n))
    table = library.pile("rain").table
    one, other = table.opened(), table.opened()
    groups = joining.bins(upkeep.file_sizes(one), 2**20)
    assert joining.join(table, one, groups) == 6
    with pytest.raises(CommitFailedError):
        joining.join(table, other, groups)
    assert len(library.facts("rain", library.version("rain"))) == 6


def test_a_version_stays_for_four_hundred_days_after_it_was_replaced():
    assert upkeep.expired(commits(0, 1, 2, *range(403, 413))) == {0}
    assert upkeep.expired(commits(0, 1, 2, *range(402, 412))) == set()
    assert upkeep.expired(commits(0, 1, 2, *range(500, 510))) == {0}
    assert upkeep.expired(commits(0, 1, 2, 3, *range(500, 510))) == {0, 1}


def test_the_newest_ten_versions_stay_however_old():
    assert upkeep.expired(commits(*(number * 500 for number in range(10)))) == set()


def test_a_clock_that_jumps_once_ages_nothing():
    assert upkeep.expired(commits(*range(30), 100_000)) == set()
    assert upkeep.expired(commits(*range(30), 100_000, *range(31, 60))) == set()
    assert upkeep.expired(commits(*range(30), -100_000, *range(31, 60))) == set()


@pytest.mark.parametrize("jump", [100_000, -100_000])
def test_a_clock_that_is_wrong_for_a_while_ages_nothing_wherever_that_is(jump):
    for place in range(1, 36):
        days = [day + jump if place <= day < place + 5 else day for day in range(40)]
        assert upkeep.expired(commits(*days)) == set()


def test_an_expired_version_is_cleaned_away_unless_it_is_pinned(library, monkeypatch):
    monkeypatch.setattr(upkeep, "KEPT", timedelta(0))
    monkeypatch.setattr(upkeep, "MANY", 10**9)
    pile = library.pile("rain")
    for n in range(20):
        library.add("rain", articles(f"Day {n}."), upload=str(n))
        opened = pile.table.opened()
        joining.join(pile.table, opened, joining.bins(upkeep.file_sizes(opened), 2**30))
    versions = [commit.version for commit in pile.table.history()]
    pinned = {versions[-2], versions[-4]}
    assert upkeep.clean(pile.table, pinned) > 0
    assert upkeep.clean(pile.table, pinned) == 0
    for version in [*versions[: upkeep.NEWEST], *pinned]:
        assert len(library.facts("rain", version)) == library.size("rain", version)
    with pytest.raises(UnknownCollection, match="cleaned away"):
        library.facts("rain", versions[-3])


def test_the_log_knows_a_replaced_file_for_longer_than_its_versions_stay(library):
    held = library.pile("rain").table.opened().metadata().configuration["delta.deletedFileRetentionDuration"]
    assert timedelta(days=int(held.split()[1])) > upkeep.KEPT


def test_upkeep_that_fails_loses_nothing_and_waits(library, monkeypatch):
    def full(table: Table) -> int:
        raise upkeep.LibraryUnavailable("The disk is full.")

    monkeypatch.setattr(upkeep, "compact", full)
    assert library.add("rain", articles("It rained."), upload="monday").added == 1
    assert upkeep.tend(library.pile("rain"), set()) is False


def test_a_pin_is_held_until_it_is_let_go(library):
    library.pins.pin("snapshot a", "rain", "12.3")
    library.pins.pin("snapshot b", "rain", "4")
    library.pins.pin("snapshot b", "rain", "5")
    assert {str(version) for version in library.pins.versions("rain")} == {"12.3", "5"}
    library.pins.unpin("snapshot a")
    assert {str(version) for version in library.pins.versions("rain")} == {"5"}
    assert library.pins.versions("other") == frozenset()


def test_a_checkpoint_that_goes_while_it_is_read_stops_no_reader(library, monkeypatch):
    library.add("rain", articles("It rained."), upload="monday")
    whole, tries = tables.DeltaTable, []

    def opened(address: str, **asked: object):
        tries.append(address)
        if len(tries) < 3:
            raise tables.DeltaError("Kernel error: Object at location x/3.checkpoint.parquet not found: os error 2")
        return whole(address, **asked)

    monkeypatch.setattr(tables, "DeltaTable", opened)
    assert library.pile("rain").table.opened().version() == 1


def test_of_the_checkpoints_of_joined_files_the_newest_few_stay(library):
    for n in range(upkeep.MANY + 3 * joining.FEW + 6):
        library.add("rain", articles(f"Day {n}."), upload=str(n))
    log = joining.Files(library.pile("rain").table.address).sizes("_delta_log")
    assert 2 <= sum(name.endswith(".checkpoint.parquet") for name in log) <= joining.FEW + 1
