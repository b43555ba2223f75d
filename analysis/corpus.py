"""The articles of a collection as integers: token stream, vocabulary, sentences.

Tokenised once, everything else is array work. Fields of one article lie side by
side in the stream: headline, deck, body.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from analysis.tokens import PATTERN, cleaned, is_mark, joined
from data.article import COUNTED

#: The fields that each choice of zones counts, as positions in `COUNTED`.
ZONES = {"all": (0, 1, 2), "headline": (0, 1), "body": (2,)}
FIELDS = len(COUNTED)

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
        sizes = np.diff(self.pieces).reshape(-1, FIELDS)
        return sizes[:, ZONES[zones]].sum(axis=1)

    def inside(self, rows: np.ndarray, zones: str = "all") -> np.ndarray:
        """Which positions of the stream lie in the selected articles and zones."""
        wanted = np.zeros((self.articles, FIELDS), bool)
        wanted[:, ZONES[zones]] = np.asarray(rows, bool)[:, None]
        return np.repeat(wanted.ravel(), np.diff(self.pieces))


class _Numbering(dict):
    """Numbers each new token from 1; every mark that ends a sentence is 0."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def __missing__(self, found: str) -> int:
        if is_mark(found):
            number = 0
        else:
            self.words.append(found)
            number = len(self.words)
        self[found] = number
        return number


def encode(
    batches: Iterable[pa.RecordBatch], progress: Progress = lambda fraction, text: None, total: int = 0
) -> Corpus:
    """The corpus of articles that come in batches with headline, deck, body and language.

    `total`, the number of articles to come, only serves the progress report.
    """
    numbering, languages = _Numbering(), {}
    streams, sizes, starts, spoken = [], [], [], []
    done = words = 0
    for batch in batches:
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
        np.concatenate([[0], np.cumsum(_joined(sizes, np.int64))]).astype(np.int64),
        _joined(starts, np.int64),
        np.array(numbering.words, object),
        _joined(spoken, np.uint8),
        tuple(languages),
    )


def _encoded(batch: pa.RecordBatch, numbering: _Numbering) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    found: list[str] = []
    sizes = []
    fields = [batch.column(name).to_pylist() for name in COUNTED]
    for headline, deck, body in zip(*fields, strict=True):
        for text in (headline, deck, joined(body)):
            before = len(found)
            if text:
                found += PATTERN.findall(cleaned(text))
            sizes.append(len(found) - before)
    numbers = np.fromiter(map(numbering.__getitem__, found), np.uint32, len(found))
    opens = np.zeros(len(numbers) + 1, bool)
    ends = np.cumsum(sizes, dtype=np.int64)
    opens[ends] = True
    opens[0] = True
    opens[1:] |= numbers == 0
    word = numbers != 0
    # a sentence opens at the first word after a mark or the start of a field
    group = np.cumsum(opens[:-1])[word]
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    kept = np.concatenate([[0], np.cumsum(word)])[np.concatenate([[0], ends]).astype(np.int64)]
    return numbers[word] - 1, np.diff(kept), starts


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
