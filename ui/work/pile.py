"""A pile: one version of a collection, as pages and workers name it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pile:
    """One version of a collection; `key` changes whenever its articles do."""

    collection: str
    title: str
    version: str
    key: str
