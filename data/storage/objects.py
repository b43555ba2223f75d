"""The files under an address, a folder or an `s3://` URL, read and written one by one."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import obstore
from obstore.exceptions import AlreadyExistsError
from obstore.store import LocalStore, ObjectStore, from_url

from data.storage.speaking import speaking
from errors import LibraryUnavailable

#: The folder of a table into which a repair puts what was damaged.
ASIDE = "damaged"


class Files:
    """The files under an address; a file appears whole or not at all."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._store = _store(address)

    def sizes(self, below: str = "") -> dict[str, int]:
        """The names of all files below a folder of the address, sorted, with their sizes in bytes."""
        with speaking(self.address):
            found = obstore.list(self._store, below or None)
            return dict(sorted((file["path"], file["size"]) for batch in found for file in batch))

    def older(self, than: timedelta) -> frozenset[str]:
        """The names of the files that were written longer ago than that."""
        until = datetime.now(UTC) - than
        with speaking(self.address):
            found = obstore.list(self._store)
            return frozenset(file["path"] for batch in found for file in batch if file["last_modified"] < until)

    def read(self, name: str) -> bytes:
        """The bytes of a file."""
        with speaking(self.address):
            return bytes(obstore.get(self._store, name).bytes())

    def write(self, name: str, told: bytes) -> None:
        """Put a file in the place of the one that is there."""
        with speaking(self.address):
            obstore.put(self._store, name, told)

    def create(self, name: str, told: bytes) -> bool:
        """Make a file where there is none; False, and nothing changed, where there is one."""
        with speaking(self.address):
            try:
                obstore.put(self._store, name, told, mode="create")
            except (AlreadyExistsError, FileExistsError):
                return False
        return True

    def delete(self, names: Iterable[str]) -> None:
        """Take files away; one that is gone already does not matter."""
        for name in names:
            with speaking(self.address):
                try:
                    obstore.delete(self._store, name)
                except FileNotFoundError:
                    continue


def need_exclusive(address: str) -> None:
    """Raise `LibraryUnavailable` for a store where of two who make the same file both would succeed."""
    files, name = Files(address), f"{uuid.uuid4()}.try"
    try:
        files.create(name, b"")
        if files.create(name, b""):
            raise LibraryUnavailable(
                f"The store at “{address}” does not refuse to make a file twice (If-None-Match), so that two who write "
                "at once would lose articles; use one that does, or a folder."
            )
    finally:
        files.delete([name])


def _store(address: str) -> ObjectStore:
    with speaking(address):
        if "://" in address:
            return from_url(address)
        Path(address).mkdir(parents=True, exist_ok=True)
        return LocalStore(address)
