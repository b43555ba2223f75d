"""Archives in, the records of their members out; bombs and path tricks refused."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pyarrow as pa
import pytest

from data.readers import budget
from data.readers.record import Record, Skip
from errors import UnreadableFile


def zipped(**members: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def tarred(**members: bytes) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return held.getvalue()


def zstandard(content: bytes) -> bytes:
    held = pa.BufferOutputStream()
    with pa.CompressedOutputStream(held, "zstd") as packed:
        packed.write(content)
    return held.getvalue().to_pybytes()


def texts(found: list) -> list[str]:
    return [entry.text for entry in found if isinstance(entry, Record)]


def skips(found: list) -> dict[str, str]:
    return {entry.place: entry.reason for entry in found if isinstance(entry, Skip)}


@pytest.mark.parametrize(("name", "pack"), [("a.zip", zipped), ("a.tar", tarred)])
def test_an_archive_is_looked_into_and_what_is_no_article_left_out(read, name, pack):
    found = read(name, pack(**{"b/rain.txt": b"It rained.", "e.exe": b"MZ", ".hidden/c.txt": b"x"}))
    assert texts(found) == ["It rained."]
    assert set(skips(found)) == {"e.exe"}


def test_an_archive_in_an_archive_is_looked_into_too(read):
    inner = zipped(**{"rain.txt": b"It rained."})
    found = read("a.zip", zipped(**{"inner.zip": inner, "pile.tar.gz": gzip.compress(tarred(**{"s.txt": b"Sun."}))}))
    assert texts(found) == ["It rained.", "Sun."]
    assert [entry.place for entry in found] == ["inner.zip rain.txt", "pile.tar.gz pile.tar s.txt"]


def test_an_archive_too_deep_is_left_out_and_its_siblings_are_read(read):
    deep = zipped(**{"rain.txt": b"It rained."})
    for _ in range(3):
        deep = zipped(**{"deeper.zip": deep, "sun.txt": b"Sun."})
    found = read("a.zip", deep)
    assert texts(found) == ["Sun.", "Sun.", "Sun."]
    assert list(skips(found).values()) == ["It is an archive inside archives inside an archive; unpack it first."]


@pytest.mark.parametrize(
    ("ending", "pack"),
    [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress), (".zst", zstandard)],
)
def test_a_packed_file_is_read_as_what_it_holds(read, ending, pack):
    found = read(f"pile.csv{ending}", pack(b"title,text\nRain,It rained.\n"))
    assert texts(found) == ["It rained."]
    assert found[0].fields == {"headline": "Rain"}
    assert texts(read(f"pile.tar{ending}", pack(tarred(**{"s.txt": b"Sun."})))) == ["Sun."]


def test_a_tgz_is_a_packed_tar(read):
    assert texts(read("pile.tgz", gzip.compress(tarred(**{"s.txt": b"Sun."})))) == ["Sun."]


@pytest.mark.parametrize(("name", "pack"), [("a.zip", zipped), ("a.tar", tarred)])
@pytest.mark.parametrize("path", ["../../evil.txt", "/evil.txt", "C:\\evil.txt", "a/../../../evil.txt"])
def test_a_path_in_an_archive_never_leaves_the_folder(read, tmp_path, name, pack, path):
    assert texts(read(name, pack(**{path: b"It rained."}))) == ["It rained."]
    assert not list(tmp_path.parent.rglob("evil.txt"))


def test_links_and_devices_in_an_archive_are_left_out(read):
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for name, kind in (
            ("link.txt", tarfile.SYMTYPE),
            ("hard.txt", tarfile.LNKTYPE),
            ("pipe.txt", tarfile.FIFOTYPE),
        ):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
    found = read("a.tar", held.getvalue())
    assert texts(found) == []
    assert set(skips(found)) == {"link.txt", "hard.txt", "pipe.txt"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.zip", zipped(**{"zeros.txt": bytes(4 * 2**20)})),
        ("a.txt.gz", gzip.compress(bytes(4 * 2**20))),
        ("a.txt.zst", zstandard(bytes(4 * 2**20))),
        ("a.tgz", gzip.compress(tarred(**{"zeros.txt": bytes(4 * 2**20)}))),
    ],
)
def test_a_bomb_is_refused(read, monkeypatch, name, content):
    monkeypatch.setattr(budget, "RATIO_FROM", 2**20)
    with pytest.raises(UnreadableFile, match="far more than it should"):
        read(name, content)


def test_a_bomb_inside_an_archive_loses_none_of_its_siblings(read, monkeypatch):
    monkeypatch.setattr(budget, "RATIO_FROM", 2**20)
    filler = bytes(range(256)) * 200
    bomb = gzip.compress(bytes(4 * 2**20))
    found = read("a.zip", zipped(**{"bomb.txt.gz": bomb, "filler.exe": filler, "rain.txt": b"It rained."}))
    assert texts(found) == ["It rained."]
    assert "far more than it should" in skips(found)["bomb.txt.gz"]


def test_too_many_members_are_refused(read, monkeypatch):
    monkeypatch.setattr(budget, "MOST_MEMBERS", 3)
    for name, pack in (("a.zip", zipped), ("a.tar", tarred)):
        with pytest.raises(UnreadableFile, match="smaller parts"):
            read(name, pack(**{f"{number}.txt": b"x" for number in range(4)}))


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tgz", "a.txt.gz", "a.txt.bz2", "a.txt.xz", "a.txt.zst"])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\x01" * 600])
def test_what_is_no_archive_is_refused_in_a_sentence(read, name, content):
    with pytest.raises(UnreadableFile) as refused:
        read(name, content)
    assert str(refused.value).endswith("pack it once more.")


def test_an_archive_that_breaks_off_gives_what_stands_before(read):
    content = tarred(**{"a.txt": b"It rained. " * 100, "b.txt": b"Sun. " * 1000})
    found = read("a.tar", content[:3000])
    assert len(texts(found)) == 1
    assert list(skips(found)) == ["b.txt", "the rest of the archive"]


def test_a_damaged_member_loses_only_itself(read):
    content = bytearray(zipped(**{"a.txt": b"It rained. " * 50, "b.txt": b"Sun."}))
    content[40:50] = b"\xff" * 10
    found = read("a.zip", bytes(content))
    assert texts(found) == ["Sun."]
    assert skips(found) == {"a.txt": "It is damaged and cannot be unpacked."}
