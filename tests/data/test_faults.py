"""What goes wrong loses nothing that was reported as stored; a short form of `python -m benchmarks.faults`."""

import os
import subprocess
from collections import Counter

import pytest

from benchmarks.faults import clock, damage, disk, kills
from benchmarks.faults.writer import notes
from data.library import history, upkeep
from data.library.library import Library
from data.safety import check, repair
from errors import LibraryUnavailable


def test_writers_killed_at_any_moment_lose_nothing_and_leave_no_half(tmp_path):
    assert list(kills.kill_writers(tmp_path, kills=4, seed=1)) == []
    assert notes(tmp_path).changes > 0


def small_disk(place):
    if disk.why_not():
        pytest.skip(disk.why_not())
    try:
        return disk.small_disk(place)
    except subprocess.CalledProcessError as problem:
        pytest.skip(f"no small file system can be mounted: {problem.stderr.decode().strip()}")


def test_a_full_disk_is_said_and_loses_nothing(tmp_path):
    with small_disk(tmp_path / "disk") as place:
        assert list(disk.fill(place, rounds=2)) == []


def test_an_upload_that_a_quota_cuts_short_is_said_and_leaves_no_half(tmp_path):
    assert list(disk.cut_short(tmp_path)) == []


def test_a_disk_that_may_not_be_written_is_read_and_never_reported_as_written(tmp_path):
    with small_disk(tmp_path / "disk") as place:
        assert list(disk.refuse_writing(place)) == []


def test_a_damaged_file_is_said_and_leaves_other_collections_alone(tmp_path):
    ids, tally = damage.library_to_damage(tmp_path / "whole", uploads=1), Counter()
    found = damage.hurt_each_file(tmp_path / "whole", tmp_path / "copy", ids, ["cut in half", "emptied"], tally)
    assert list(found) == []
    assert tally["said in a sentence"] > 5


def test_a_clock_that_jumps_changes_no_version(tmp_path):
    assert list(clock.jump(tmp_path / "library", uploads=20)) == []


@pytest.fixture
def hurt(tmp_path) -> Library:
    damage.library_to_damage(tmp_path / "library", uploads=3)
    return Library(str(tmp_path / "library"))


def entry(library: Library, version: int):
    return library.pile("hurt").table.address + f"/_delta_log/{version:020d}.json"


def overwrite(path: str, told: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(told)


def test_a_library_without_fault_has_no_problem(hurt):
    assert list(check.problems(hurt)) == []
    assert repair.repair(hurt.pile("hurt").table) == repair.Repaired(0, 0, 0, 0)


@pytest.mark.parametrize("told", [b"", b"{", b"\xff\x00"])
def test_articles_whose_log_entry_is_damaged_are_found_again(hurt, told):
    before = hurt.whole("hurt", hurt.version("hurt"))
    overwrite(entry(hurt, 2), told)
    with pytest.raises(LibraryUnavailable, match="damaged"):
        hurt.version("hurt")
    assert [problem.place for problem in check.problems(hurt)][0] == "the articles of “hurt”"
    done = repair.repair(hurt.pile("hurt").table)
    assert (done.versions, done.found, done.lost) == (2, 6, 0)
    assert hurt.whole("hurt", hurt.version("hurt")).equals(before)


def test_an_article_that_was_deleted_stays_deleted_in_a_repair(hurt, monkeypatch):
    monkeypatch.setattr(upkeep, "MANY", 10**9)
    table = hurt.pile("hurt").table
    table.change(lambda seen: table.remove([1], seen, {"what": "delete"}))
    before = hurt.whole("hurt", hurt.version("hurt"))
    hurt.add("hurt", damage.some_articles("later", 2), upload="later")
    overwrite(entry(hurt, 5), b"")
    assert repair.repair(table).found == 2
    assert hurt.whole("hurt", hurt.version("hurt"))["id"].to_pylist()[:8] == before["id"].to_pylist()


def test_an_older_entry_that_a_checkpoint_stands_for_is_damaged_and_harms_no_article(hurt):
    hurt.add("hurt", damage.some_articles("later", 2), upload="later")
    assert hurt.pile("hurt").table.opened().version() > 4  # its files were joined
    before = hurt.whole("hurt", hurt.version("hurt"))
    overwrite(entry(hurt, 2), b"{")
    assert hurt.whole("hurt", hurt.version("hurt")).equals(before)
    [problem] = check.problems(hurt)
    assert problem.harmless
    assert "every article of the newest version is there" in problem.sentence
    assert {change.version: change.what for change in history.changes(hurt.pile("hurt"))}["2"] == "damaged"


def test_files_that_a_cut_off_write_left_are_named_and_harm_nothing(hurt, tmp_path):
    place = tmp_path / "library" / "collections" / "hurt" / "articles"
    left = place / "part-00000-left.parquet"
    left.write_bytes(next(place.glob("*.parquet")).read_bytes())
    assert list(check.problems(hurt)) == []  # it may be a write that is under way
    os.utime(left, (0, 0))
    found = list(check.problems(hurt))
    assert [(problem.harmless, problem.sentence[:14]) for problem in found] == [(True, "1 file is left")]
    assert hurt.size("hurt", hurt.version("hurt")) == 9
