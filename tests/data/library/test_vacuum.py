"""Cleaning up by hand removes what nothing tells of, and nothing else."""

import os

import pytest

from benchmarks.faults.writer import some_articles
from data.library import upkeep
from data.library.library import Library
from data.library.vacuum import Vacuumed, vacuum
from data.safety import check
from data.storage.log import name as entry


@pytest.fixture
def library(tmp_path) -> Library:
    library = Library(str(tmp_path / "library"))
    library.create("Rain")
    for day in range(upkeep.MANY - 1):
        library.add("rain", some_articles(f"day {day}", 2), upload=str(day))
    return library


def left_over(tmp_path, old: bool):
    place = tmp_path / "library" / "collections" / "rain" / "articles"
    left = place / "part-00000-left.parquet"
    left.write_bytes(next(place.glob("*.parquet")).read_bytes())
    if old:
        os.utime(left, (0, 0))
    return left


def test_a_library_in_order_has_nothing_to_clean_up(library):
    assert list(vacuum(library)) == []


def test_what_a_cut_off_write_left_goes_once_it_is_old(library, tmp_path):
    left = left_over(tmp_path, old=False)
    assert list(vacuum(library)) == []
    os.utime(left, (0, 0))
    assert list(vacuum(library)) == [Vacuumed("the articles of “Rain”", 1, 0, 0)]
    assert not left.exists()
    assert [library.size("rain", version) for version in range(1, 4)] == [2, 4, 6]
    assert list(check.problems(library)) == []


def test_nothing_goes_while_the_log_is_damaged_that_may_tell_of_it(library, tmp_path):
    left = left_over(tmp_path, old=True)
    log = tmp_path / "library" / "collections" / "rain" / "articles" / entry(2)
    told = log.read_bytes()
    for damage in (b"", b"{", None):
        log.unlink()
        if damage is not None:
            log.write_bytes(damage)
        assert check.leftovers(library.pile("rain").table) == []
        log.write_bytes(told)
    assert check.leftovers(library.pile("rain").table) == [left.name]


def test_small_files_are_joined(library, monkeypatch):
    monkeypatch.setattr(upkeep, "MANY", 3)
    assert list(vacuum(library)) == [Vacuumed("the articles of “Rain”", 0, 3, 0)]
    assert len(library.facts("rain", library.version("rain"))) == 6
