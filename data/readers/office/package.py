"""Word processors' files: ZIP archives with XML inside, opened a part at a time."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from data.readers.budget import DAMAGED, refuse_swollen
from errors import UnreadableFile

#: The first bytes of the old Microsoft formats, in which a new one with a password is wrapped.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@contextmanager
def package(path: Path, kind: str) -> Iterator[zipfile.ZipFile]:
    """The archive, open; whatever is wrong with it becomes an `UnreadableFile` that names the `kind`."""
    with path.open("rb") as stream:
        beginning = stream.read(len(COMPOUND))
    if beginning == COMPOUND:
        raise UnreadableFile(f"This {kind} has a password or is of an old kind; save it without, as .docx or .odt.")
    try:
        refuse_swollen(path)
        with zipfile.ZipFile(path) as archive:
            yield archive
    except KeyError as problem:
        raise UnreadableFile(f"This is not a {kind}; its text is missing.") from problem
    except RuntimeError as problem:  # a part that is encrypted
        raise UnreadableFile(f"This {kind} has a password; save it without.") from problem
    except DAMAGED as problem:
        raise UnreadableFile(f"This is not a {kind} that can be opened; save it once more.") from problem


def part(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    """A part of the archive, open for reading; raises `KeyError` when there is none."""
    return archive.open(name.lstrip("/"))
