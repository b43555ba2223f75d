"""Where uploaded files wait, on disk, until the person has said yes.

An upload is named by the hash of its files, so the same files are read once
and the page can be reloaded; whatever is older than a day is dropped. One that was stored
is over: the same files, chosen again, are another upload, for another collection say.
"""

import hashlib
import itertools
import json
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from data import web
from data.readers.record import Choices, File, Skip
from data.storage.places import cache_folder

#: Seconds after which an upload that nobody stored is dropped.
KEPT = 24 * 3600
#: What is noted beside an upload that was stored.
STORED = "stored.json"
#: What the pages at typed web addresses are called together.
FROM_WEB = "web addresses.warc.gz"


def stage(files: Sequence[tuple[str, BinaryIO]]) -> str:
    """Copy the files to disk and return the upload's name."""
    drop_old()
    sums = [_sum(stream) for _, stream in files]
    told = [[name, size] for (name, _), size in zip(files, sums, strict=True)]
    upload = _free(told)
    folder = place(upload)
    if not (folder / "names.json").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for number, (_, stream) in enumerate(files):
            stream.seek(0)
            with (folder / str(number)).open("wb") as copy:
                shutil.copyfileobj(stream, copy)
        write(folder / "names.json", [name for name, _ in files])
    return upload


def stage_addresses(addresses: Sequence[str]) -> str:
    """Note the web addresses to be read into one file; the same ones an hour later are another upload."""
    drop_old()
    upload = _free([*addresses, int(time.time()) // 3_600])
    place(upload).mkdir(parents=True, exist_ok=True)
    write(place(upload) / "addresses.json", list(addresses))
    write(place(upload) / "names.json", [FROM_WEB])
    return upload


def fetch(folder: Path, progress: web.Progress) -> list[Skip]:
    """Read the pages at the addresses noted in an upload, once; return those that gave none."""
    noted, archive, unread = folder / "addresses.json", folder / "0", folder / "unread.json"
    if not noted.exists():
        return []
    if not unread.exists():
        skips = web.archive(json.loads(noted.read_text()), archive.with_suffix(".new"), progress)
        archive.with_suffix(".new").replace(archive)
        write(unread, [asdict(skip) for skip in skips])
    return [Skip(**told) for told in json.loads(unread.read_text())]


def place(upload: str) -> Path:
    """The folder of an upload; only letters and digits ever reach the path."""
    return cache_folder() / "uploads" / "".join(c for c in upload[:40] if c.isalnum())


def exists(upload: str) -> bool:
    """Whether the upload still waits."""
    return bool(upload) and (place(upload) / "names.json").exists()


def files(folder: Path) -> list[File]:
    """The files of an upload under the names they came with."""
    names = json.loads((folder / "names.json").read_text())
    return [File(name, folder / str(number)) for number, name in enumerate(names)]


def choices(folder: Path) -> dict[str, Choices]:
    """What the person has answered, by file name."""
    path = folder / "choices.json"
    told = json.loads(path.read_text()) if path.exists() else {}
    return {name: Choices(*answer) for name, answer in told.items()}


def answer(folder: Path, answers: Mapping[str, Choices]) -> None:
    """Keep the person's answers beside the files."""
    told = choices(folder) | answers
    write(folder / "choices.json", {name: [c.text_column, c.date_order] for name, c in sorted(told.items())})


def recall(folder: Path, answers: Mapping[tuple[str, ...], Choices]) -> None:
    """Note what was said of layouts before this upload, so that it is read the same way until it is stored."""
    told = [[list(columns), choice.text_column, choice.date_order] for columns, choice in sorted(answers.items())]
    write(folder / "recalled.json", told)


def recalled(folder: Path) -> dict[tuple[str, ...], Choices] | None:
    """What `recall` noted, None when it has not been asked."""
    path = folder / "recalled.json"
    told = json.loads(path.read_text()) if path.exists() else None
    return None if told is None else {tuple(columns): Choices(*answer) for columns, *answer in told}


def reading(folder: Path) -> Path:
    """The folder of what was read from the files under the answers given so far."""
    answers = {**choices(folder), **(recalled(folder) or {})}
    told = json.dumps([[str(about), one.text_column, one.date_order] for about, one in answers.items()])
    return folder / f"read-{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def write(path: Path, told: object) -> None:
    """Write JSON so that no reader ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(told, ensure_ascii=False))
    fresh.replace(path)


def stored(folder: Path) -> bool:
    """Whether the articles of an upload were put into a collection."""
    return any(folder.glob(f"read-*/{STORED}"))


def drop(upload: str) -> None:
    """Forget an upload."""
    shutil.rmtree(place(upload), ignore_errors=True)


def drop_old() -> None:
    """Forget uploads that nobody stored within a day."""
    for folder in (cache_folder() / "uploads").glob("*"):
        if folder.stat().st_mtime < time.time() - KEPT:
            shutil.rmtree(folder, ignore_errors=True)


def _free(told: list) -> str:
    """The name of an upload: the hash of what it holds and of how often that was stored before."""
    names = (hashlib.sha256(json.dumps([*told, times]).encode()).hexdigest()[:20] for times in itertools.count())
    return next(name for name in names if not stored(place(name)))


def _sum(stream: BinaryIO) -> str:
    stream.seek(0)
    return hashlib.file_digest(stream, "sha256").hexdigest()
