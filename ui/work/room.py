"""What all jobs share."""

import functools
import hashlib
from collections.abc import Callable
from pathlib import Path

import analysis
import data
from analysis.compiled import fingerprint

Progress = Callable[[float, str], None]

#: Bytes of derived results that the cache keeps of each kind.
ROOM = 20_000_000_000


@functools.cache
def method() -> str:
    """A digest of the code that makes what is kept: what another release made is passed over."""
    folders = [*analysis.__path__, *data.__path__, Path(__file__).parent]
    return hashlib.sha256("".join(fingerprint(Path(folder)) for folder in folders).encode()).hexdigest()[:16]
