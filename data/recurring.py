"""Lines that come again in article after article of the same source: what its site says on every page.

A line of the body recurs when enough of a source's articles have it, between paragraphs
that differ. So a quote that several reports of one event repeat stays: the
paragraphs beside it are the same ones. Counting is streaming, with bounded memory, by
lossy counting (Manku and Motwani, "Approximate Frequency Counts over Data Streams", VLDB 2002);
the surroundings of a line are counted in 64 bits.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pyarrow as pa

from data.article import SCHEMA
from data.rows import read_again

#: Letters of the longest line that is counted; a longer one is a paragraph.
LONGEST = 200
#: Articles that a source has at least, those that have the line, and their share.
ARTICLES, WITH_LINE, SHARE = 10, 6, 0.1
#: The share of its occurrences in which a line stands between other paragraphs, up to so many.
ELSEWHERE, MOST_ELSEWHERE = 0.6, 24
#: Lines that are held at once.
HELD = 200_000


class Recurring:
    """The short lines of an upload's bodies, by source: in how many articles, between which paragraphs."""

    def __init__(self, held: int = HELD) -> None:
        self.held = held
        self.articles: Counter[str] = Counter()
        self.lines: dict[tuple[str, str], tuple[int, int]] = {}
        self.dropped = 0

    def add(self, article: Mapping) -> None:
        """Count the short lines of one article's body, each once."""
        source, body = article["source"], article["body"]
        self.articles[source] += 1
        for line, beside in _beside(body).items():
            count, places = self.lines.get((source, line), (self.dropped, 0))
            self.lines[source, line] = (count + 1, places | 1 << beside)
        if len(self.lines) > self.held:
            self.dropped += 1
            self.lines = {key: told for key, told in self.lines.items() if told[0] > self.dropped}

    def found(self) -> dict[str, frozenset[str]]:
        """The lines that recur, by source.

        >>> counted = Recurring()
        >>> for day in range(12):
        ...     counted.add({"source": "Post", "body": [f"{day} Rain fell. " * 20, "Read our rain guide", "x" * 300]})
        >>> counted.found()
        {'Post': frozenset({'Read our rain guide'})}
        """
        lines: dict[str, set[str]] = {}
        for (source, line), (count, places) in self.lines.items():
            often = count >= max(WITH_LINE, SHARE * self.articles[source]) and self.articles[source] >= ARTICLES
            if often and places.bit_count() >= min(ELSEWHERE * count, MOST_ELSEWHERE):
                lines.setdefault(source, set()).add(line)
        return {source: frozenset(told) for source, told in lines.items()}

    def settled(self, batches: Sequence[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The articles, read again where a line of theirs recurs; the rule can be undone like any other."""
        found = self.found()
        for batch in batches:
            sources = set(batch["source"].unique().to_pylist())
            yield _without(batch, found) if sources & found.keys() else batch


def _without(batch: pa.RecordBatch, found: Mapping[str, frozenset[str]]) -> pa.RecordBatch:
    rows = batch.to_pylist()
    for row in rows:
        again = [line for line in row["body"] if line in found.get(row["source"], ())]
        if again:
            row["stated"] = json.dumps(json.loads(row["stated"]) | {"recurring": "\n".join(again)}, ensure_ascii=False)
            row |= read_again(row, frozenset())
    return pa.RecordBatch.from_pylist(rows, SCHEMA)


def _beside(body: Sequence[str]) -> dict[str, int]:
    """For each short line of a body a number of 0 to 63 that tells the paragraphs before and after it."""
    places: dict[str, int] = {}
    before, waiting = "", []
    for text in [*body, None]:
        if text is not None and len(text) <= LONGEST:
            waiting.append(text)
            continue
        if waiting:
            told = (
                hashlib.blake2b(f"{before}\x1f{text or ''}".encode("utf-8", "replace"), digest_size=1).digest()[0] % 64
            )
            for line in waiting:
                places.setdefault(line, told)
        before, waiting = text or "", []
    return places
