"""What all jobs share."""

import functools
from collections.abc import Callable
from pathlib import Path

import analysis
from analysis.compiled import fingerprint

Progress = Callable[[float, str], None]

#: Bytes of derived results that the cache keeps of each kind.
ROOM = 20_000_000_000


@functools.cache
def method() -> str:
    """A digest of the code of `analysis`: what another release found is passed over, for it may find otherwise."""
    [folder] = analysis.__path__
    return fingerprint(Path(folder))
