"""Articles become a corpus."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analysis.corpus import FIELDS, Corpus, arrays
from analysis.growing import Growing
from analysis.memory import give_back
from analysis.numbering import Numbering
from analysis.texts import Texts
from analysis.tokens import cleaned_bytes, found_among
from data.article import COUNTED
from wording import counted

#: Articles that are tokenised in one step: their characters fit in a processor's cache.
BLOCK = 200

Progress = Callable[[float, str], None]


class Stream(Protocol):
    """What tokens are gathered in, as in a `Growing`."""

    def extend(self, more: np.ndarray) -> None:
        """Put tokens, uint32, at the end."""

    def whole(self) -> np.ndarray:
        """All tokens."""

    def __len__(self) -> int: ...


def encode(
    batches: Iterable[pa.RecordBatch],
    progress: Progress = lambda fraction, text: None,
    total: int = 0,
    known: Texts | None = None,
    languages: Sequence[str] = (),
    stream: Stream | None = None,
) -> Corpus:
    """The corpus of articles that come in batches with language and those of `COUNTED` that there are.

    `total`, the number of articles to come, only serves the progress report. The words
    `known` and the languages keep their numbers, new ones come after them. The tokens are
    gathered in `stream`, such as a file; in memory without one.
    """
    numbering, spoken = Numbering(known), {code: number for number, code in enumerate(languages)}
    tokens = Growing(np.uint32) if stream is None else stream
    pieces, sentences = Growing(np.int64), Growing(np.int64)
    quotations, language = Growing(np.int64), Growing(np.uint8)
    pieces.extend(np.zeros(1, np.int64))
    for batch in _blocks(batches):
        data, ends = cleaned_bytes(*laid_out(batch))
        found = found_among(data, ends, FIELDS, COUNTED.index("body"), numbering.short, numbering.seed)
        words = len(tokens)
        tokens.extend(numbering.numbers(found))
        pieces.extend(found.fields + words)
        sentences.extend(np.flatnonzero(found.opens) + words)
        quotations.extend(found.quotations.ravel() + words)
        codes = [spoken.setdefault(code or "", len(spoken)) for code in batch.column("language").to_pylist()]
        language.extend(np.array(codes, np.uint8))
        progress(len(language) / max(total, len(language), 1), f"{counted(len(language), 'article')} read")
    return Corpus(
        tokens.whole(), pieces.whole(), sentences.whole(), quotations.whole().reshape(-1, 2),
        numbering.words, language.whole(), tuple(spoken),
    )  # fmt: skip


def ends(first: Corpus, then: Corpus) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """What comes to the stored arrays of one corpus with the articles of another, and the arrays that are new.

    The second was encoded with the words and languages of the first.
    """
    told, words = arrays(then), len(first.tokens)
    known, letters = len(first.vocabulary), len(first.vocabulary.data)
    whole = {"languages": told.pop("languages")}
    return told | {
        "pieces": then.pieces[1:] + words,
        "sentences": then.sentences + words,
        "quotations": then.quotations + words,
        "vocabulary": then.vocabulary.data[letters:],
        "offsets": then.vocabulary.offsets[known + 1 :],
        "places": then.index.places + np.uint32(words),
        "ends": then.index.ends + words,
        "parts": then.index.parts + len(first.index.keys),
    }, whole


def laid_out(batch: pa.RecordBatch) -> tuple[np.ndarray, np.ndarray]:
    """The fields of articles as bytes, each with a line end after it and after each paragraph, and their ends."""
    none = pa.nulls(batch.num_rows, pa.string())
    columns = [_texts(batch.column(name) if name in batch.schema.names else none) for name in COUNTED]
    lines = pc.binary_join_element_wise(*columns, "", "\n").cast(pa.large_string())
    sizes = np.stack([pc.binary_length(column).to_numpy(zero_copy_only=False) for column in columns], axis=1) + 1
    texts = Texts.of(lines)
    return texts.data, np.cumsum(sizes.ravel(), dtype=np.int64)


def _texts(column: pa.Array) -> pa.Array:
    """A column as one text per article, its paragraphs in lines."""
    if not pa.types.is_list(column.type) and not pa.types.is_large_list(column.type):
        return pc.fill_null(column.cast(pa.string()), "")
    if column.type != pa.list_(pa.string()) or column.values.null_count:
        told = ([line or "" for line in lines or ()] for lines in column.to_pylist())
        column = pa.array(list(told), pa.list_(pa.string()))
    return pc.fill_null(pc.binary_join(column, "\n"), "")


def _blocks(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield from (batch.slice(start, BLOCK) for start in range(0, batch.num_rows, BLOCK))
        give_back()
