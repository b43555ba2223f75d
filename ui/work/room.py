"""What all jobs share."""

import functools
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

import analysis
import data
from analysis.compiled import fingerprint
from data.storage import derived

Progress = Callable[[float, str], None]

#: Bytes of derived results that the cache keeps of each kind.
ROOM = 20_000_000_000

#: What is kept: arrays, and facts that JSON can hold.
Kept = tuple[Mapping[str, np.ndarray], Mapping]


def kept(folder: Path, key: str, make: Callable[[], Kept]) -> Kept:
    """What is kept in the folder under the key; it is made if it is not there."""
    if not derived.exists(folder, key):
        derived.save(folder, key, *make())
        derived.trim(folder, ROOM)
    return derived.load(folder, key)


@functools.cache
def method() -> str:
    """A digest of the code that makes what is kept: what another release made is passed over."""
    folders = [*analysis.__path__, *data.__path__, Path(__file__).parent]
    return hashlib.sha256("".join(fingerprint(Path(folder)) for folder in folders).encode()).hexdigest()[:16]
