"""ZIP and TAR archives: their members, taken out one at a time and never by their own path."""

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from data.readers.budget import DAMAGED, Budget
from data.readers.record import File, Skip
from errors import UnreadableFile


def zip_members(file: File, folder: Path, budget: Budget) -> Iterator[File | Skip]:
    """Each file inside a ZIP archive, unpacked under a name of our own in `folder` while it is read.

    Hidden files and folders stay out silently. Raises `UnreadableFile` for what is
    no archive, or one that would burst the disk.
    """
    try:
        with zipfile.ZipFile(file.path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            budget.take(len(entries), 0)
            budget.foresee(0, sum(entry.file_size for entry in entries))
            for entry in entries:
                name = shown_name(entry.filename)
                if name and entry.flag_bits & 0x1:
                    yield Skip(name, "It is encrypted; pack it without a password.")
                elif name:
                    yield from _unpacked(name, lambda entry=entry: archive.open(entry), folder, budget)
    except DAMAGED as problem:
        raise UnreadableFile("This is not a ZIP archive that can be opened; pack it once more.") from problem


def tar_members(file: File, folder: Path, budget: Budget) -> Iterator[File | Skip]:
    """Each file inside a TAR archive, as `zip_members` does; links and devices stay out.

    An archive that breaks off gives what stands before the break.
    """
    seen = 0
    try:
        with tarfile.open(file.path, "r:") as archive:
            for entry in archive:
                seen += 1
                budget.take(1, 0)
                name = shown_name(entry.name)
                if entry.isreg() and name:
                    yield from _unpacked(name, lambda entry=entry: archive.extractfile(entry), folder, budget)
                elif name and not entry.isdir():
                    yield Skip(name, "It is a link or a device, not a file.")
    except DAMAGED as problem:
        if not seen:
            raise UnreadableFile("This is not a TAR archive that can be opened; pack it once more.") from problem
        yield Skip("the rest of the archive", "The archive breaks off here; pack it once more.")


def shown_name(path: str) -> str:
    """A member's path as it is shown, without steps upwards; '' for what is hidden.

    >>> shown_name("../press/./a.txt"), shown_name("press/.git/a.txt"), shown_name("__MACOSX/a.txt")
    ('press/a.txt', '', '')
    """
    parts = [part for part in path.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return "" if any(part.startswith((".", "__MACOSX")) for part in parts) else "/".join(parts)


def _unpacked(name: str, opened: Callable[[], BinaryIO], folder: Path, budget: Budget) -> Iterator[File | Skip]:
    target = folder / f"member{Path(name).suffix[:12]}"
    try:
        with opened() as packed, target.open("wb") as plain:
            budget.unpack(packed, plain)
    except DAMAGED:
        yield Skip(name, "It is damaged and cannot be unpacked.")
        return
    yield File(name, target)
    target.unlink(missing_ok=True)
