"""How much an archive may unpack: bombs are stopped before they fill the disk."""

import lzma
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from errors import UnreadableFile

MOST_MEMBERS = 200_000
#: Bytes that everything inside one uploaded archive may have together.
MOST_BYTES = 8 * 2**30
#: How many times its packed size an archive may grow; a small one may grow to `RATIO_FROM` whatever its ratio.
MOST_RATIO, RATIO_FROM = 200, 50 * 2**20
BLOCK = 2**20
#: What a broken archive raises while it is unpacked.
DAMAGED = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError,
    UnicodeDecodeError, ValueError,
)  # fmt: skip


class Budget:
    """What is left of the members and bytes that an archive may have.

    An archive inside another has a budget of its own within the outer one's, so a
    small bomb cannot use up what its siblings need.
    """

    def __init__(self, packed: int, within: "Budget | None" = None) -> None:
        """`packed` is the archive's own size in bytes."""
        self.members = MOST_MEMBERS
        self.bytes = min(MOST_BYTES, max(RATIO_FROM, MOST_RATIO * packed))
        self.within = within

    def foresee(self, members: int, size: int) -> None:
        """Refuse an archive that has more members or bytes than are left; raises `UnreadableFile`."""
        if members > self.members or size > self.bytes:
            raise UnreadableFile(
                "This archive unpacks to far more than it should; upload its articles in smaller parts."
            )
        if self.within:
            self.within.foresee(members, size)

    def take(self, members: int, size: int) -> None:
        """Take members and bytes off; raises `UnreadableFile` when too few are left."""
        self.foresee(members, size)
        budget: Budget | None = self
        while budget:
            budget.members -= members
            budget.bytes -= size
            budget = budget.within

    def unpack(self, packed: BinaryIO, plain: BinaryIO) -> None:
        """Copy one member, counting what really comes out; raises `UnreadableFile` when it is too much."""
        while block := packed.read(BLOCK):
            self.take(0, len(block))
            plain.write(block)


def refuse_swollen(path: Path) -> None:
    """Refuse a document that is a ZIP archive inside and would unpack to far too much; raises `UnreadableFile`."""
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        Budget(path.stat().st_size).foresee(len(entries), sum(entry.file_size for entry in entries))
