"""The version of a collection, as links carry it."""

import re
from dataclasses import dataclass

from errors import UnknownCollection


@dataclass(frozen=True)
class Version:
    """Which articles, and which edits on them: versions of the two tables.

    >>> str(Version(12)), str(Version(12, 3)), Version.of("12.3")
    ('12', '12.3', Version(articles=12, edits=3))
    """

    articles: int
    edits: int = 0

    def __str__(self) -> str:
        return f"{self.articles}.{self.edits}" if self.edits else str(self.articles)

    @classmethod
    def of(cls, told: "str | int | Version") -> "Version":
        """The version that is told as `12` or `12.3`; raises `UnknownCollection` for anything else."""
        if isinstance(told, cls):
            return told
        found = re.fullmatch(r"([0-9]{1,12})(?:\.([0-9]{1,12}))?", str(told))
        if not found:
            raise UnknownCollection(f"“{str(told)[:20]}” is no version of a collection; one is written 12 or 12.3.")
        return cls(int(found[1]), int(found[2] or 0))
