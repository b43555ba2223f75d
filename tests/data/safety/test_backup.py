"""A library written to one file while it is in use, and brought back whole."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from deltalake import DeltaTable

from benchmarks.faults.writer import some_articles
from data.library import history, shelving, takedown
from data.library.library import Library
from data.safety import backup, check, restore
from data.storage.log import name as entry
from errors import PlaceTaken, UnknownCollection, UnreadableFile


@pytest.fixture
def library(tmp_path) -> Library:
    library = Library(str(tmp_path / "library"))
    library.create("Rain", owner="Ana", note="Wet days.")
    for day in ("monday", "tuesday"):
        library.add("rain", some_articles(day, 3), upload=day, who="Bo")
    library.edit("rain", first(library), {"headline": "Rain", "tags": ["wet"]}, who="Cy")
    library.add("rain", some_articles("wednesday", 1), upload="wednesday")
    library.save_settings("rain", {"hidden": ["rain"]})
    library.reports("rain").save("monday", {"added": 3}, [])
    library.pins.pin("a snapshot", "rain", "1")
    shelving.copy(library, "rain", "Rain again")
    return library


def first(library: Library) -> str:
    return library.facts("rain", library.version("rain"))["id"][0]


def everything(library: Library) -> dict:
    """All that a library says of its collections, and all articles of every version."""
    told = {}
    for one in library.collections():
        changes = history.changes(library.pile(one.name))
        whole = {c.version: library.whole(one.name, c.version).to_pylist() for c in changes}
        reports = library.reports(one.name).all()
        told[one.name] = (one, changes, whole, library.settings(one.name), reports, library.pins.versions(one.name))
    return told


def test_a_library_that_is_destroyed_comes_back_with_all_its_versions(library, tmp_path):
    before = everything(library)
    done = backup.backup(library, tmp_path / "backup.zip")
    assert (done.collections, done.articles, done.problems) == (2, 14, ())
    shutil.rmtree(tmp_path / "library")
    restore.restore(tmp_path / "backup.zip", library.address)
    again = Library(library.address)
    assert everything(again) == before
    assert list(check.problems(again)) == []
    assert again.add("rain", some_articles("thursday", 1), upload="thursday").added == 1


def test_nothing_made_of_a_version_is_used_for_its_namesake_after_a_restoration(library, tmp_path):
    backup.backup(library, tmp_path / "backup.zip")
    library.add("rain", some_articles("lost", 1), upload="lost")
    before = library.key("rain", library.version("rain"))
    restore.move_aside(tmp_path / "backup.zip", library.address)
    restore.restore(tmp_path / "backup.zip", library.address)
    again = Library(library.address)
    again.add("rain", some_articles("another", 1), upload="another")
    assert again.key("rain", again.version("rain")) != before


def test_nothing_is_overwritten(library, tmp_path):
    backup.backup(library, tmp_path / "backup.zip")
    before, told = everything(library), (tmp_path / "backup.zip").read_bytes()
    with pytest.raises(PlaceTaken, match="nothing is overwritten"):
        backup.backup(library, tmp_path / "backup.zip")
    with pytest.raises(PlaceTaken, match="nothing is overwritten"):
        restore.restore(tmp_path / "backup.zip", library.address)
    assert everything(library) == before
    assert (tmp_path / "backup.zip").read_bytes() == told
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("Dear Ana")
    with pytest.raises(PlaceTaken, match="letter.txt"):
        restore.restore(tmp_path / "backup.zip", str(tmp_path / "mine"))
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_the_library_that_is_replaced_is_moved_aside(library, tmp_path):
    backup.backup(library, tmp_path / "backup.zip")
    library.delete("rain-again")
    aside = restore.move_aside(tmp_path / "backup.zip", library.address)
    restore.restore(tmp_path / "backup.zip", library.address)
    assert [one.name for one in Library(aside).collections()] == ["rain"]
    assert [one.name for one in Library(library.address).collections()] == ["rain", "rain-again"]


def test_one_collection_comes_back_beside_the_others(library, tmp_path):
    before = everything(library)["rain"]
    backup.backup(library, tmp_path / "backup.zip")
    fresh = restore.restore_collection(tmp_path / "backup.zip", "rain", library)
    assert (fresh.name, fresh.title, fresh.owner, fresh.note) == ("rain-2", "Rain (restored)", "Ana", "Wet days.")
    assert everything(library)["rain-2"][1:5] == before[1:5]
    assert everything(library)["rain"][1:5] == before[1:5]
    newest = library.version("rain")
    assert library.key("rain", newest) != library.key("rain-2", newest)
    with pytest.raises(UnknownCollection, match="it has “rain”, “rain-again”"):
        restore.restore_collection(tmp_path / "backup.zip", "snow", library)


def test_what_was_taken_down_since_stays_out(library, tmp_path):
    gone = first(library)
    backup.backup(library, tmp_path / "backup.zip")
    takedown.take_down(library, [gone], None)
    fresh = restore.restore_collection(tmp_path / "backup.zip", "rain", library)
    assert fresh.articles == 6
    assert all(gone not in library.facts(fresh.name, version)["id"].tolist() for version in ("1", "2", "3"))


def test_a_write_in_the_middle_of_a_backup_is_in_it_whole_or_not_at_all(library, tmp_path, monkeypatch):
    entries, written = backup.Taken.files, []

    def files(taken: backup.Taken, problems: list[str]):
        for told in entries(taken, problems):
            yield told
            if taken.table.address.endswith("rain/articles") and not written:
                written.append(library.add("rain", some_articles("meanwhile", 2), upload="meanwhile").version)
                library.edit("rain", some_articles("meanwhile", 1)["id"][0].as_py(), {"note": "later"})

    monkeypatch.setattr(backup.Taken, "files", files)
    backup.backup(library, tmp_path / "backup.zip")
    restore.restore(tmp_path / "backup.zip", str(tmp_path / "again"))
    again = Library(str(tmp_path / "again"))
    assert list(check.problems(again)) == []
    assert again.version("rain") == "3.1"
    assert [change.version for change in history.changes(again.pile("rain"))] == ["3.1", "2.1", "2", "1", "0"]
    assert library.version("rain") == "4.2"


def test_a_backup_begins_anew_when_an_article_is_taken_down_meanwhile(library, tmp_path, monkeypatch):
    entries, gone = backup.Taken.files, first(library)

    def files(taken: backup.Taken, problems: list[str]):
        if taken.table.address.endswith("pins") and gone not in library.takedowns.ids():
            takedown.take_down(library, [gone], None)
        yield from entries(taken, problems)

    monkeypatch.setattr(backup.Taken, "files", files)
    assert backup.backup(library, tmp_path / "backup.zip").articles == 12
    restore.restore(tmp_path / "backup.zip", str(tmp_path / "again"))
    assert all(gone not in path.read_bytes().decode("latin-1") for path in parquets(tmp_path / "again" / "collections"))


def parquets(place: Path) -> list[Path]:
    return list(place.rglob("*.parquet"))


def test_what_is_damaged_is_said_and_taken_as_it_is(library, tmp_path):
    articles = tmp_path / "library" / "collections" / "rain" / "articles"
    (articles / entry(2)).write_text("{")
    done = backup.backup(library, tmp_path / "backup.zip")
    assert any("damaged" in problem for problem in done.problems)
    restore.restore(tmp_path / "backup.zip", str(tmp_path / "again"))
    assert Library(str(tmp_path / "again")).collection("rain").problem
    assert Library(str(tmp_path / "again")).collection("rain-again").articles == 7


def altered(source: Path, target: Path, name: str, told: bytes) -> Path:
    """The backup with another file in the place of one of its own, or besides them."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        for one in before.namelist():
            if one != name:
                after.writestr(one, before.read(one))
        after.writestr(name, told)
    return target


def test_a_damaged_or_hostile_backup_is_refused_and_nothing_is_written(library, tmp_path):
    whole = tmp_path / "backup.zip"
    backup.backup(library, whole)
    with zipfile.ZipFile(whole) as archive:
        told = json.loads(archive.read(backup.LIST))
    data = next(name for name in told["files"] if name.endswith(".parquet"))
    listed = [{**told, "files": {**told["files"], "../../escape": [1, "0"]}}, {**told, "form": 9}, {}, []]
    bad = [altered(whole, tmp_path / "1.zip", data, b"another file")]
    bad += [
        altered(whole, tmp_path / f"l{n}.zip", backup.LIST, json.dumps(one).encode()) for n, one in enumerate(listed)
    ]
    (tmp_path / "half.zip").write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    (tmp_path / "text.zip").write_text("no archive")
    for path in [*bad, tmp_path / "half.zip", tmp_path / "text.zip", tmp_path / "nothing.zip"]:
        with pytest.raises(UnreadableFile, match="is no whole backup"):
            restore.restore(path, str(tmp_path / "again"))
        assert not [file for file in (tmp_path / "again").rglob("*") if file.is_file()]


def test_a_long_log_gets_its_checkpoint_back(tmp_path, monkeypatch):
    monkeypatch.setattr(restore, "CHECKPOINT", 9)
    library = Library(str(tmp_path / "library"))
    library.create("Rain")
    for number in range(9):
        library.edit("rain", "a", {"note": str(number)})
    log = Path("collections", "rain", "edits", "_delta_log")
    DeltaTable(tmp_path / "library" / log.parent).create_checkpoint()
    backup.backup(library, tmp_path / "backup.zip")
    with zipfile.ZipFile(tmp_path / "backup.zip") as archive:
        assert not [name for name in archive.namelist() if "checkpoint" in name]
    restore.restore(tmp_path / "backup.zip", str(tmp_path / "again"))
    assert (tmp_path / "again" / log / "_last_checkpoint").exists()
    assert Library(str(tmp_path / "again")).version("rain") == library.version("rain")
