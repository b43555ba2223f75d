"""Many short texts in two arrays: their bytes in UTF-8, and where each begins.

A million words take a few megabytes so, and can be a mapped file; a million `str` take
sixty. To numpy and pandas they look like an array of `str`.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analysis.compiled import compiled


class Texts(Sequence):
    """Texts by their number.

    data     uint8: the bytes of all, side by side
    offsets  int64 (texts + 1,): text k is data[offsets[k]:offsets[k+1]]

    >>> words = Texts.of(["rain", "é", ""])
    >>> words[1], words[[2, 0]].tolist(), len(words)
    ('é', ['', 'rain'], 3)
    """

    def __init__(self, data: np.ndarray, offsets: np.ndarray) -> None:
        self.data = data
        self.offsets = offsets

    @classmethod
    def of(cls, texts: Iterable[str] | pa.Array | pa.ChunkedArray) -> "Texts":
        """The texts as they are told one by one, or as an Arrow array."""
        told = texts if isinstance(texts, pa.Array | pa.ChunkedArray) else pa.array(list(texts), pa.large_string())
        whole = told.cast(pa.large_string())
        whole = whole.combine_chunks() if isinstance(whole, pa.ChunkedArray) else whole
        offsets = np.frombuffer(whole.buffers()[1], np.int64)[whole.offset : whole.offset + len(whole) + 1]
        data = np.frombuffer(whole.buffers()[2] or b"", np.uint8)
        return cls(data[offsets[0] : offsets[-1]], offsets - offsets[0])

    @classmethod
    def joined(cls, parts: Sequence["Texts"]) -> "Texts":
        """The texts of several, one after the other."""
        if len(parts) == 1:
            return parts[0]
        sizes = np.concatenate([np.zeros(1, np.int64), *(np.diff(part.offsets) for part in parts)])
        data = np.concatenate([np.zeros(0, np.uint8), *(part.data for part in parts)])
        return cls(data, np.cumsum(sizes))

    @classmethod
    def spans(cls, data: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> "Texts":
        """Some spans of the bytes of a text."""
        return cls(*_gathered(data, starts, ends))

    @property
    def capitalised(self) -> np.ndarray:
        """Which texts begin with a capital letter, bool (texts,).

        >>> Texts.of(["Élysée", "rain", "5G", ""]).capitalised.tolist()
        [True, False, False, False]
        """
        first = pc.utf8_slice_codeunits(self.arrow, 0, 1)
        return pc.utf8_is_upper(first).to_numpy(zero_copy_only=False)

    @property
    def arrow(self) -> pa.Array:
        """The texts as an Arrow array, without a copy."""
        buffers = [None, pa.py_buffer(np.ascontiguousarray(self.offsets)), pa.py_buffer(self.data)]
        return pa.Array.from_buffers(pa.large_string(), len(self), buffers)

    def among(self, wanted: Iterable[str]) -> np.ndarray:
        """Which of the texts are one of those wanted, bool (texts,)."""
        told = pc.is_in(self.arrow, value_set=pa.array(list(wanted), pa.large_string()))
        return told.to_numpy(zero_copy_only=False)

    def spellings(self, exact: bool = False) -> tuple[str, np.ndarray]:
        """All of them as one text, a line each without the possessive, and where each line starts.

        In lower case (as `analysis.forms.folded` writes it) unless `exact`. The text begins and ends
        with a line end.

        >>> Texts.of(["Kim's", "rain"]).spellings()[0]
        '\\nkim\\nrain\\n'
        """
        return self._exactly if exact else self._folded

    @functools.cached_property
    def _exactly(self) -> tuple[str, np.ndarray]:
        return _spellings("\n".join(("", *self, "")))

    @functools.cached_property
    def _folded(self) -> tuple[str, np.ndarray]:
        return _spellings("\n".join(("", *self, "")).lower())

    def tolist(self) -> list[str]:
        """All of them."""
        return self.arrow.to_pylist()

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, which: object) -> str | np.ndarray:
        if isinstance(which, int | np.integer):
            place = range(len(self))[which]
            return self.data[self.offsets[place] : self.offsets[place + 1]].tobytes().decode()
        if isinstance(which, slice):
            wanted = np.arange(len(self))[which]
        else:
            asked = np.asarray(which)
            wanted = np.flatnonzero(asked) if asked.dtype == bool else asked.astype(np.int64)
        told = self.arrow.take(pa.array(wanted.ravel())).to_numpy(zero_copy_only=False)
        return told.reshape(wanted.shape)

    def __iter__(self) -> Iterator[str]:
        return iter(self.tolist())

    def __array__(self, dtype: object = None, copy: bool | None = None) -> np.ndarray:
        return np.array(self.tolist(), object)

    def __arrow_array__(self, type: pa.DataType | None = None) -> pa.Array:  # noqa: A002 (Arrow's name)
        return self.arrow if type is None else self.arrow.cast(type)


def _spellings(text: str) -> tuple[str, np.ndarray]:
    plain = re.sub(r"(?<=..)'s$", "", text, flags=re.MULTILINE)
    lengths = np.fromiter(map(len, plain.split("\n")[1:-1]), np.int64)
    return plain, np.cumsum(np.concatenate([[1], lengths + 1]))[:-1]


@compiled
def _gathered(data, starts, ends):
    """The bytes of some spans side by side, and where each begins, with the end of the last."""
    offsets = np.zeros(len(starts) + 1, np.int64)
    for one in range(len(starts)):
        offsets[one + 1] = offsets[one] + ends[one] - starts[one]
    told = np.empty(offsets[-1], np.uint8)
    for one in range(len(starts)):
        for step in range(ends[one] - starts[one]):
            told[offsets[one] + step] = data[starts[one] + step]
    return told, offsets


def lines(texts: Iterable[str]) -> np.ndarray:
    """Texts without line ends as one array of UTF-8 bytes.

    >>> list(unlined(lines(["a", "é"])))
    ['a', 'é']
    """
    return np.frombuffer("".join(f"{text}\n" for text in texts).encode(), np.uint8)


def unlined(stored: np.ndarray) -> np.ndarray:
    """The texts that `lines` put together, as an array of str."""
    return np.array(stored.tobytes().decode().split("\n")[:-1], object)
