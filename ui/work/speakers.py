"""Finding who is quoted in each article of a pile."""

import functools
from pathlib import Path

import numpy as np

import analysis.quotes
from analysis.corpus import lines, unlined
from data.library.library import Library
from data.storage import derived
from ui.work.pile import Pile
from ui.work.room import ROOM, Progress
from wording import counted


def find_speakers(address: str, cache: str, pile: Pile, progress: Progress) -> None:
    """Find who is quoted in each article, and keep the names in the cache."""
    library = Library(address)
    size, done, names, counts = library.size(pile.collection, pile.version), 0, [], []
    for batch in library.texts(pile.collection, pile.version):
        for body in batch.column("body").to_pylist():
            told = analysis.quotes.speakers(body or ())
            names += [" ".join(name.split()) for name in told]
            counts.append(len(told))
        done += batch.num_rows
        progress(done / max(size, 1), f"{done:,} of {counted(size, 'article')}")
    arrays = {"names": lines(names), "ends": np.cumsum([0, *counts])}
    derived.save(Path(cache) / "speakers", pile.key, arrays, {})
    derived.trim(Path(cache) / "speakers", ROOM)


@functools.lru_cache(maxsize=2)
def speakers_of(cache: str, key: str) -> np.ndarray:
    """The speakers that `find_speakers` kept: a tuple of names per article."""
    arrays, _ = derived.load(Path(cache) / "speakers", key)
    names, ends = unlined(arrays["names"]), arrays["ends"]
    told = np.empty(len(ends) - 1, object)
    told[:] = [tuple(names[start:end]) for start, end in zip(ends[:-1], ends[1:], strict=True)]
    return told
