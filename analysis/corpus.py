"""The articles of a collection as integers: token stream, vocabulary, sentences.

Tokenised once, everything else is array work. Fields of one article lie side by
side in the stream: headline, deck, body.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from analysis.numbering import Numbering
from analysis.tokens import cleaned, found_in, joined, opening
from data.article import COUNTED

#: The fields that each choice of zones counts, as positions in `COUNTED`.
ZONES = {"all": (0, 1, 2), "headline": (0, 1), "body": (2,)}
FIELDS = len(COUNTED)
#: Articles that are tokenised in one step: their characters fit in a processor's cache.
BLOCK = 400

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Corpus:
    """`n` articles as arrays.

    tokens     uint32 (words,): the stream, as positions in `vocabulary`
    pieces     int64 (3 n + 1,): field f of article a is tokens[pieces[3a+f]:pieces[3a+f+1]]
    sentences  int64: where in the stream each sentence starts, ascending
    vocabulary array of str: each different token as it stands
    language   uint8 (n,): the article's language as a position in `languages`
    """

    tokens: np.ndarray
    pieces: np.ndarray
    sentences: np.ndarray
    vocabulary: np.ndarray
    language: np.ndarray
    languages: tuple[str, ...]

    @property
    def articles(self) -> int:
        """The number of articles."""
        return len(self.language)

    def article_of(self, positions: np.ndarray) -> np.ndarray:
        """The article in which each position of the stream lies."""
        return (np.searchsorted(self.pieces, positions, side="right") - 1) // FIELDS

    def field_of(self, positions: np.ndarray) -> np.ndarray:
        """The field, as a position in `COUNTED`, in which each position of the stream lies."""
        return (np.searchsorted(self.pieces, positions, side="right") - 1) % FIELDS

    def lengths(self, zones: str = "all") -> np.ndarray:
        """The number of words of each article in the zones, int64 (n,)."""
        sizes = np.diff(self.pieces).reshape(self.articles, FIELDS)
        return sizes[:, ZONES[zones]].sum(axis=1)

    def spellings(self, exact: bool = False) -> tuple[str, np.ndarray]:
        """The vocabulary as text, a line each without the possessive, and where each line starts.

        In lower case (as `analysis.terms.form` writes it) unless `exact`. The text begins and ends
        with a line end.
        """
        return self._exactly if exact else self._folded

    @functools.cached_property
    def _exactly(self) -> tuple[str, np.ndarray]:
        return _spellings("\n".join(("", *self.vocabulary, "")))

    @functools.cached_property
    def _folded(self) -> tuple[str, np.ndarray]:
        return _spellings("\n".join(("", *self.vocabulary, "")).lower())

    def inside(self, rows: np.ndarray, zones: str = "all") -> np.ndarray:
        """Which positions of the stream lie in the selected articles and zones."""
        wanted = np.zeros((self.articles, FIELDS), bool)
        wanted[:, ZONES[zones]] = np.asarray(rows, bool)[:, None]
        return np.repeat(wanted.ravel(), np.diff(self.pieces))


def encode(
    batches: Iterable[pa.RecordBatch], progress: Progress = lambda fraction, text: None, total: int = 0
) -> Corpus:
    """The corpus of articles that come in batches with headline, deck, body and language.

    `total`, the number of articles to come, only serves the progress report.
    """
    numbering, languages = Numbering(), {}
    streams, sizes, starts, spoken = [], [], [], []
    done = words = 0
    for batch in _blocks(batches):
        stream, size, start = _encoded(batch, numbering)
        streams.append(stream)
        sizes.append(size)
        starts.append(start + words)
        words += len(stream)
        codes = [languages.setdefault(code or "", len(languages)) for code in batch.column("language").to_pylist()]
        spoken.append(np.array(codes, np.uint8))
        done += batch.num_rows
        progress(done / max(total, done, 1), f"{done:,} articles read")
    return Corpus(
        _joined(streams, np.uint32),
        np.concatenate([[0], np.cumsum(_joined(sizes, np.int64))]),
        _joined(starts, np.int64),
        np.array(numbering.words, object),
        _joined(spoken, np.uint8),
        tuple(languages),
    )


def _spellings(text: str) -> tuple[str, np.ndarray]:
    plain = re.sub(r"(?<=..)'s$", "", text, flags=re.MULTILINE)
    lengths = np.fromiter(map(len, plain.split("\n")[1:-1]), np.int64)
    return plain, np.cumsum(np.concatenate([[1], lengths + 1]))[:-1]


def _blocks(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield from (batch.slice(start, BLOCK) for start in range(0, batch.num_rows, BLOCK))


def _encoded(batch: pa.RecordBatch, numbering: Numbering) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The stream of a batch, the number of words of each field, and where its sentences start."""
    columns = [batch.column(name).to_pylist() for name in COUNTED]
    fields = [
        cleaned(text) for row in zip(*columns, strict=True) for text in (row[0] or "", row[1] or "", joined(row[2]))
    ]
    found = found_in("\n".join(fields))
    numbers, short = numbering.numbers(found)
    lengths = np.fromiter((len(field) if field.isascii() else len(field.encode()) for field in fields), np.int64)
    field_ends = np.searchsorted(found.starts, np.cumsum(lengths + 1))
    counts = np.diff(field_ends, prepend=0)
    return numbers, counts, np.flatnonzero(opening(found, short))


def _joined(parts: list[np.ndarray], kind: type) -> np.ndarray:
    return np.concatenate(parts).astype(kind, copy=False) if parts else np.zeros(0, kind)


def arrays(corpus: Corpus) -> dict[str, np.ndarray]:
    """The corpus as plain arrays for storing; the vocabulary as UTF-8 lines."""
    return {
        "tokens": corpus.tokens,
        "pieces": corpus.pieces,
        "sentences": corpus.sentences,
        "vocabulary": lines(corpus.vocabulary),
        "language": corpus.language,
        "languages": lines(corpus.languages),
    }


def from_arrays(stored: Mapping[str, np.ndarray]) -> Corpus:
    """The corpus that `arrays` took apart."""
    return Corpus(
        stored["tokens"], stored["pieces"], stored["sentences"], unlined(stored["vocabulary"]),
        stored["language"], tuple(unlined(stored["languages"])),
    )  # fmt: skip


def lines(texts: Iterable[str]) -> np.ndarray:
    """Texts without line ends as one array of UTF-8 bytes.

    >>> list(unlined(lines(["a", "é"])))
    ['a', 'é']
    """
    return np.frombuffer("".join(f"{text}\n" for text in texts).encode(), np.uint8)


def unlined(stored: np.ndarray) -> np.ndarray:
    """The texts that `lines` put together, as an array of str."""
    return np.array(stored.tobytes().decode().split("\n")[:-1], object)
