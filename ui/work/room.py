"""What all jobs share."""

from collections.abc import Callable

Progress = Callable[[float, str], None]

#: Bytes of derived results that the cache keeps of each kind.
ROOM = 20_000_000_000
