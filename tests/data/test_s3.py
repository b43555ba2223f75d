"""A library on S3: the same promises, tried against a server of this machine."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import obstore
import pytest
from deltalake.exceptions import CommitFailedError

from benchmarks.faults.writer import some_articles
from data.library import history, shelving, takedown, upkeep, vacuum
from data.library.library import Library
from data.safety import backup, check, restore
from data.storage import joining, objects, purge
from data.storage.log import name as entry
from data.storage.objects import Files
from errors import LibraryUnavailable, PlaceTaken


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server that speaks S3, with the bucket `pile`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    # a process of its own: deltalake holds this one's lock while it waits for an answer
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        make_bucket(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        running.kill()
        running.wait()


def make_bucket(address: str) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(urllib.request.Request(f"{address}/pile", method="PUT")):
                return
        except urllib.error.URLError:
            time.sleep(0.1)
    raise TimeoutError(f"no answer from {address}")


@pytest.fixture
def library(server, monkeypatch, tmp_path) -> Library:
    told = {"ENDPOINT_URL": server, "ALLOW_HTTP": "true", "ACCESS_KEY_ID": "a", "SECRET_ACCESS_KEY": "b",
            "REGION": "us-east-1"}  # fmt: skip
    for name, value in told.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    library = Library(f"s3://pile/{tmp_path.name}")
    library.create("Rain", owner="Ana")
    library.add("rain", some_articles("monday", 3), upload="monday", who="Bo")
    return library


def ids(library: Library, version: str = "") -> list[str]:
    return library.facts("rain", version or library.version("rain"))["id"].tolist()


def test_articles_are_added_read_edited_and_every_version_stays(library):
    library.add("rain", some_articles("tuesday", 2), upload="tuesday")
    assert library.edit("rain", ids(library)[0], {"headline": "Rain", "star": True}, who="Cy") == "2.1"
    again = Library(library.address)
    assert [(one.title, one.owner, one.articles) for one in again.collections()] == [("Rain", "Ana", 5)]
    assert again.facts("rain", "2.1")["headline"].tolist() == ["Rain", "", "", "", ""]
    assert (again.size("rain", 1), ids(again, "1")) == (3, ids(again)[:3])
    assert [(c.version, c.who, c.what) for c in history.changes(again.pile("rain"))] == [
        ("2.1", "Cy", "edit"), ("2", "", "upload"), ("1", "Bo", "upload"), ("0", "", "made"),
    ]  # fmt: skip
    history.undo_upload(again.pile("rain"))
    assert again.size("rain", again.version("rain")) == 3
    assert list(check.problems(again)) == []


def test_of_two_who_write_the_same_version_one_is_refused(library):
    table = library.pile("rain").table
    one, other = table.opened(), table.opened()
    rows = table.rows(one, table.schema.names)
    table.append(rows, one, {"what": "upload"})
    with pytest.raises(CommitFailedError):
        table.append(rows, other, {"what": "upload"})
    seen = table.opened()
    assert joining.join(table, seen, joining.bins(upkeep.file_sizes(seen), 2**30)) == 2
    with pytest.raises(CommitFailedError):
        joining.join(table, seen, joining.bins(upkeep.file_sizes(seen), 2**30))


def test_two_writers_at_once_lose_nothing(library):
    def add(number: int) -> int:
        return Library(library.address).add("rain", some_articles(f"writer {number}", 2), upload=str(number)).added

    with ThreadPoolExecutor(2) as writers:
        assert sum(writers.map(add, range(8))) == 16
    assert len(set(ids(library))) == len(ids(library)) == 19
    assert list(check.problems(library)) == []


def test_a_take_down_leaves_no_word_on_the_server(library):
    library.edit("rain", ids(library)[0], {"note": "zodiac"})
    shelving.copy(library, "rain", "Rain again")
    gone = ids(library)[0]
    takedown.take_down(library, [gone], None)
    files = Files(library.address)
    held = [name for name in files.sizes() if name.endswith(".parquet") and "_delta_log" not in name]
    rows = [row for name in held for row in purge.parquet.read_table(purge.BytesIO(files.read(name))).to_pylist()]
    assert not [row for row in rows if row.get("id") == gone and "done" not in row]
    assert (library.size("rain", 1), library.size("rain", library.version("rain"))) == (2, 2)
    assert list(check.problems(library)) == []


def test_damage_is_said_and_a_backup_comes_back(library, tmp_path):
    before = library.whole("rain", 1)
    backup.backup(library, tmp_path / "backup.zip")
    Files(library.pile("rain").table.address).write(entry(1), b"{")
    assert "damaged" in library.collection("rain").problem
    assert [problem.place for problem in check.problems(library)][0] == "the articles of “Rain”"
    fresh = restore.restore_collection(tmp_path / "backup.zip", "rain", library)
    assert library.whole(fresh.name, 1).equals(before)
    restore.restore(tmp_path / "backup.zip", str(tmp_path / "here"))
    assert Library(str(tmp_path / "here")).whole("rain", 1).equals(before)
    with pytest.raises(PlaceTaken, match="no folder"):
        restore.move_aside(tmp_path / "backup.zip", library.address)


def test_many_uploads_are_joined_and_deleted_collections_leave_the_server(library, monkeypatch):
    monkeypatch.setattr(upkeep, "MANY", 4)
    for number in range(4):
        library.add("rain", some_articles(f"day {number}", 1), upload=str(number))
    assert len(upkeep.file_sizes(library.pile("rain").table.opened())) < 4
    assert list(vacuum.vacuum(library)) == []
    library.delete("rain")
    assert Files(f"{library.address}/collections").sizes() == {}


def test_a_store_on_which_two_could_write_the_same_version_is_refused(library, monkeypatch):
    put = obstore.put
    monkeypatch.setattr(objects.obstore, "put", lambda store, name, told, mode=None: put(store, name, told))
    with pytest.raises(LibraryUnavailable, match="If-None-Match"):
        Library(f"{library.address}-unsafe")


def test_a_bucket_that_is_not_there_is_said_in_a_sentence(library):
    with pytest.raises(LibraryUnavailable, match="there is no such bucket"):
        Library("s3://nowhere/library")
