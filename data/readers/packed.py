"""One file packed by itself: gzip, bzip2, xz and Zstandard, a packed TAR archive among them."""

import bz2
import gzip
import lzma
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

import pyarrow as pa

from data.readers.budget import DAMAGED, Budget
from data.readers.record import File, Skip
from errors import UnreadableFile


def zstandard_stream(path: Path) -> BinaryIO:
    """The unpacked bytes of a Zstandard file."""
    return pa.input_stream(str(path), compression="zstd")


OPENED: dict[str, Callable[[Path], BinaryIO]] = {
    ".gz": gzip.open, ".tgz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open, ".zst": zstandard_stream,
}  # fmt: skip


def members(file: File, folder: Path, budget: Budget) -> Iterator[File | Skip]:
    """The one file inside, under the name without the last ending; raises `UnreadableFile` for a bomb or no such file.

    It is unpacked to disk, so whatever reads it may stream it, and twice.
    """
    if not file.path.stat().st_size:
        raise UnreadableFile("This packed file is empty; pack it once more.")
    inside = inner_name(file.name)
    target = folder / f"unpacked{PurePath(inside).suffix[:12]}"
    try:
        with OPENED[PurePath(file.name).suffix.lower()](file.path) as packed, target.open("wb") as plain:
            budget.unpack(packed, plain)
    except DAMAGED as problem:
        raise UnreadableFile("This packed file is damaged or not packed at all; pack it once more.") from problem
    yield File(inside, target)
    target.unlink(missing_ok=True)


def inner_name(name: str) -> str:
    """The name of what a packed file holds.

    >>> inner_name("press/articles.jsonl.gz"), inner_name("pile.TGZ")
    ('articles.jsonl', 'pile.tar')
    """
    path = PurePath(name)
    return f"{path.stem}.tar" if path.suffix.lower() == ".tgz" else path.stem
