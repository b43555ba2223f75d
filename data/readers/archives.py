"""ZIP archives: their members, taken out one at a time and never by their own path."""

import lzma
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from data.readers.record import File, Skip
from errors import UnreadableFile

MOST_MEMBERS = 200_000
#: Bytes that all members may have together, and how far a large one may have shrunk.
MOST_BYTES = 4 * 2**30
MOST_RATIO, RATIO_FROM = 200, 20 * 2**20
#: What a broken member raises while it is unpacked.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, UnicodeDecodeError,
)  # fmt: skip


def members(file: File, folder: Path) -> Iterator[File | Skip]:
    """Each file inside the archive, unpacked under a name of our own in `folder` while it is read.

    Hidden files and folders stay out silently. Raises `UnreadableFile` for what is
    no archive, or one that would burst the disk.
    """
    try:
        with zipfile.ZipFile(file.path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_bombs(entries)
            for entry in entries:
                yield from _member(archive, entry, folder)
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError) as problem:
        raise UnreadableFile("This is not a ZIP archive that can be opened; pack it once more.") from problem


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path) -> Iterator[File | Skip]:
    parts = entry.filename.replace("\\", "/").split("/")
    if any(part.startswith((".", "__MACOSX")) and part not in {".", ".."} for part in parts):
        return
    name = "/".join(part for part in parts if part not in {"", ".", ".."})
    if entry.flag_bits & 0x1:
        yield Skip(name, "It is encrypted; pack it without a password.")
        return
    target = folder / f"member{Path(name).suffix[:12]}"
    try:
        with archive.open(entry) as packed, target.open("wb") as plain:
            shutil.copyfileobj(packed, plain)
    except DAMAGED:
        yield Skip(name, "It is damaged and cannot be unpacked.")
        return
    yield File(name, target)
    target.unlink(missing_ok=True)


def _refuse_bombs(entries: list[zipfile.ZipInfo]) -> None:
    total = sum(entry.file_size for entry in entries)
    swollen = any(
        entry.file_size > RATIO_FROM and entry.file_size > MOST_RATIO * max(entry.compress_size, 1) for entry in entries
    )
    if len(entries) > MOST_MEMBERS or total > MOST_BYTES or swollen:
        raise UnreadableFile("This archive unpacks to far more than it should; upload its articles in smaller parts.")
