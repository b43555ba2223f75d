"""The articles of a collection as integers: token stream, vocabulary, sentences.

Fields of one article lie side by side in the stream: headline, deck, body, captions.
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analysis.compiled import compiled
from analysis.texts import Texts, lines, unlined
from data.article import COUNTED

FIELDS = len(COUNTED)
#: The fields that each choice of zones counts, as positions in `COUNTED`; of quotes see `QUOTES`.
ZONES = {
    "all": (0, 1, 2),
    "headline": (0, 1),
    "headline-alone": (0,),
    "deck": (1,),
    "body": (2,),
    "captions": (3,),
    "quotes": (2,),
}
#: The zones that count only what stands inside quotation marks.
QUOTES = "quotes"


@dataclass(frozen=True)
class Corpus:
    """`n` articles as arrays.

    tokens      uint32 (words,): the stream, as positions in `vocabulary`
    pieces      int64 (4 n + 1,): field f of article a is tokens[pieces[4a+f]:pieces[4a+f+1]]
    sentences   int64: where in the stream each sentence starts, ascending
    quotations  int64 (quotations, 2): the first word of each quotation of a body, and the one after
    vocabulary  texts: each different token as it stands, in the order in which they first come
    language    uint8 (n,): the article's language as a position in `languages`
    """

    tokens: np.ndarray
    pieces: np.ndarray
    sentences: np.ndarray
    quotations: np.ndarray
    vocabulary: Texts
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
        if zones == QUOTES:
            sizes = self.quotations[:, 1] - self.quotations[:, 0]
            told = np.bincount(self.article_of(self.quotations[:, 0]), weights=sizes, minlength=self.articles)
            return told.astype(np.int64)
        sizes = np.diff(self.pieces).reshape(self.articles, FIELDS)
        return sizes[:, ZONES[zones]].sum(axis=1)

    def spellings(self, exact: bool = False) -> tuple[str, np.ndarray]:
        """The vocabulary as text, a line each without the possessive, and where each line starts.

        In lower case (as `analysis.forms.folded` writes it) unless `exact`. The text begins and ends
        with a line end.
        """
        return self._exactly if exact else self._folded

    @functools.cached_property
    def _exactly(self) -> tuple[str, np.ndarray]:
        return _spellings("\n".join(("", *self.vocabulary, "")))

    @functools.cached_property
    def _folded(self) -> tuple[str, np.ndarray]:
        return _spellings("\n".join(("", *self.vocabulary, "")).lower())

    @functools.cached_property
    def standing(self) -> tuple[np.ndarray, np.ndarray]:
        """Where each token of the vocabulary stands: token k at places[first[k]:first[k+1]], ascending.

        first is int64 (vocabulary + 1,), places uint32 (words,), or int64 in a stream of over 4 thousand million.
        Worked out when first asked for, 12 ms for a million words: kept, it would have to be written
        anew whenever articles come.
        """
        kind = np.uint32 if len(self.tokens) < 1 << 32 else np.int64
        first = np.concatenate([[0], np.cumsum(np.bincount(self.tokens, minlength=len(self.vocabulary)))])
        return first, _sorted_places(self.tokens, first, np.empty(0, kind))

    def inside(self, rows: np.ndarray, zones: str = "all") -> np.ndarray:
        """Which positions of the stream lie in the selected articles and zones; `within` is quicker for few."""
        starts, ends = self.stretches(rows, zones)
        return _covered(starts, ends, len(self.tokens))

    def within(self, positions: np.ndarray, rows: np.ndarray, zones: str = "all") -> np.ndarray:
        """Which of some positions lie in the selected articles and zones."""
        piece = np.searchsorted(self.pieces, positions, side="right") - 1
        told = self._wanted(rows, zones)[piece]
        if zones == QUOTES:
            quotation = np.searchsorted(self.quotations[:, 0], positions, side="right") - 1
            ends = np.append(self.quotations[:, 1], 0)  # the last stands for none
            told &= positions < ends[quotation]
        return told

    def stretches(self, rows: np.ndarray, zones: str = "all") -> tuple[np.ndarray, np.ndarray]:
        """Where the stretches of the stream in the selected articles and zones start and end, ascending."""
        wanted = self._wanted(rows, zones)
        if zones == QUOTES:
            starts, ends = self.quotations[:, 0], self.quotations[:, 1]
            mine = wanted[np.searchsorted(self.pieces, starts, side="right") - 1]
            return starts[mine], ends[mine]
        return self.pieces[:-1][wanted], self.pieces[1:][wanted]

    def _wanted(self, rows: np.ndarray, zones: str) -> np.ndarray:
        """Which pieces are of the selected articles and zones, bool (4 n,)."""
        wanted = np.zeros((self.articles, FIELDS), bool)
        wanted[:, ZONES[zones]] = np.asarray(rows, bool)[:, None]
        return wanted.ravel()


def _spellings(text: str) -> tuple[str, np.ndarray]:
    plain = re.sub(r"(?<=..)'s$", "", text, flags=re.MULTILINE)
    lengths = np.fromiter(map(len, plain.split("\n")[1:-1]), np.int64)
    return plain, np.cumsum(np.concatenate([[1], lengths + 1]))[:-1]


@compiled
def _sorted_places(tokens, first, kind):
    """The positions of a stream by token, as numbers of the same kind as those of `kind`."""
    free = first.copy()
    places = np.empty(len(tokens), kind.dtype)
    for place in range(len(tokens)):
        token = tokens[place]
        places[free[token]] = place
        free[token] += 1
    return places


@compiled
def _covered(starts, ends, size):
    """Which of `size` positions lie in one of the stretches."""
    told = np.zeros(size, np.bool_)
    for one in range(len(starts)):
        for place in range(starts[one], ends[one]):
            told[place] = True
    return told


def arrays(corpus: Corpus) -> dict[str, np.ndarray]:
    """The corpus as plain arrays for storing."""
    return {
        "tokens": corpus.tokens,
        "pieces": corpus.pieces,
        "sentences": corpus.sentences,
        "quotations": corpus.quotations,
        "vocabulary": corpus.vocabulary.data,
        "offsets": corpus.vocabulary.offsets,
        "language": corpus.language,
        "languages": lines(corpus.languages),
    }


def from_arrays(stored: Mapping[str, np.ndarray]) -> Corpus:
    """The corpus that `arrays` took apart."""
    return Corpus(
        stored["tokens"], stored["pieces"], stored["sentences"], stored["quotations"],
        Texts(stored["vocabulary"], stored["offsets"]), stored["language"], tuple(unlined(stored["languages"])),
    )  # fmt: skip
