"""The articles of a collection as integers: token stream, vocabulary, sentences.

Fields of one article lie side by side in the stream: headline, deck, body, captions.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analysis.compiled import compiled
from analysis.index import Index, index_of
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
    stored      where each token stands, once that was kept; see `index`
    language    uint8 (n,): the article's language as a position in `languages`
    """

    tokens: np.ndarray
    pieces: np.ndarray
    sentences: np.ndarray
    quotations: np.ndarray
    vocabulary: Texts
    language: np.ndarray
    languages: tuple[str, ...]
    stored: Index | None = None

    @functools.cached_property
    def index(self) -> Index:
        """Where each token stands; sorted out when it is first asked for."""
        return self.stored or index_of(self.tokens, len(self.vocabulary))

    @property
    def articles(self) -> int:
        """The number of articles."""
        return len(self.language)

    def article_of(self, positions: np.ndarray) -> np.ndarray:
        """The article in which each position of the stream lies."""
        return numbers_of(self.pieces, positions) // FIELDS

    def field_of(self, positions: np.ndarray) -> np.ndarray:
        """The field, as a position in `COUNTED`, in which each position of the stream lies."""
        return numbers_of(self.pieces, positions) % FIELDS

    def lengths(self, zones: str = "all") -> np.ndarray:
        """The number of words of each article in the zones, int64 (n,)."""
        if zones == QUOTES:
            sizes = self.quotations[:, 1] - self.quotations[:, 0]
            told = np.bincount(self.article_of(self.quotations[:, 0]), weights=sizes, minlength=self.articles)
            return told.astype(np.int64)
        starts, ends = self._bounds(zones)
        return ends - starts

    def times(self, positions: np.ndarray, zones: str = "all") -> np.ndarray:
        """How many of the positions, ascending, lie in each article's zones, int64 (n,)."""
        if zones == QUOTES:
            positions = positions[self.within(positions, np.ones(self.articles, bool), zones)]
        return per_stretch(*self._bounds(zones), positions)

    def only(self, articles: np.ndarray) -> "Corpus":
        """The corpus of some articles, given as numbers in any order, with all of its words.

        >>> from analysis.texts import Texts
        >>> some = np.array([0, 1, 0], np.uint32), np.array([0, 0, 0, 1, 1, 1, 1, 3, 3]), np.array([0, 1])
        >>> corpus = Corpus(*some, np.zeros((0, 2), int), Texts.of(["rain", "port"]), np.zeros(2, np.uint8), ("en",))
        >>> told = corpus.only(np.array([1]))
        >>> told.tokens.tolist(), told.pieces.tolist(), told.sentences.tolist()
        ([1, 0], [0, 0, 0, 2, 2], [0])
        """
        begins, ends = self.pieces[FIELDS * articles], self.pieces[FIELDS * (articles + 1)]
        sizes = (self.pieces[FIELDS * articles[:, None] + np.arange(FIELDS + 1)][:, 1:]
                 - self.pieces[FIELDS * articles[:, None] + np.arange(FIELDS)]).ravel()  # fmt: skip
        pieces = np.cumsum(np.concatenate([np.zeros(1, np.int64), sizes]))
        moved = pieces[:-1:FIELDS] - begins

        def within(starts: np.ndarray, values: np.ndarray) -> np.ndarray:
            bounds = zip(np.searchsorted(starts, begins), np.searchsorted(starts, ends), moved, strict=True)
            return np.concatenate([values[:0], *(values[first:last] + step for first, last, step in bounds)])

        return Corpus(
            np.concatenate([self.tokens[:0], *map(self.tokens.__getitem__, map(slice, begins, ends))]),
            pieces, within(self.sentences, self.sentences), within(self.quotations[:, 0], self.quotations),
            self.vocabulary, self.language[articles], self.languages,
        )  # fmt: skip

    def inside(self, rows: np.ndarray, zones: str = "all") -> np.ndarray:
        """Which positions of the stream lie in the selected articles and zones; `within` is quicker for few."""
        starts, ends = self.stretches(rows, zones)
        return _covered(starts, ends, len(self.tokens))

    def within(self, positions: np.ndarray, rows: np.ndarray, zones: str = "all") -> np.ndarray:
        """Which of some positions lie in the selected articles and zones."""
        told = self._wanted(rows, zones)[numbers_of(self.pieces, positions)]
        if zones == QUOTES:
            quotation = numbers_of(self.quotations[:, 0], positions)
            ends = np.append(self.quotations[:, 1], 0)  # the last stands for none
            told &= positions < ends[quotation]
        return told

    def stretches(self, rows: np.ndarray, zones: str = "all") -> tuple[np.ndarray, np.ndarray]:
        """Where the stretches of the stream in the selected articles and zones start and end, ascending."""
        wanted = self._wanted(rows, zones)
        if zones == QUOTES:
            starts, ends = self.quotations[:, 0], self.quotations[:, 1]
            mine = wanted[numbers_of(self.pieces, starts)]
            return starts[mine], ends[mine]
        return self.pieces[:-1][wanted], self.pieces[1:][wanted]

    def _bounds(self, zones: str) -> tuple[np.ndarray, np.ndarray]:
        """Where the fields of the zones, which lie side by side, start and end in each article."""
        fields = ZONES[zones]
        return self.pieces[fields[0] : -1 : FIELDS], self.pieces[fields[-1] + 1 :: FIELDS]

    def _wanted(self, rows: np.ndarray, zones: str) -> np.ndarray:
        """Which pieces are of the selected articles and zones, bool (4 n,)."""
        wanted = np.zeros((self.articles, FIELDS), bool)
        wanted[:, ZONES[zones]] = np.asarray(rows, bool)[:, None]
        return wanted.ravel()


@compiled
def _covered(starts, ends, size):
    """Which of `size` positions lie in one of the stretches."""
    told = np.zeros(size, np.bool_)
    for one in range(len(starts)):
        for place in range(starts[one], ends[one]):
            told[place] = True
    return told


@compiled
def per_stretch(starts, ends, positions):
    """How many of the ascending positions lie in each of the stretches, which ascend and do not overlap."""
    told, one = np.zeros(len(starts), np.int64), 0
    for stretch in range(len(starts)):
        while one < len(positions) and positions[one] < starts[stretch]:
            one += 1
        first = one
        while one < len(positions) and positions[one] < ends[stretch]:
            one += 1
        told[stretch] = one - first
    return told


def numbers_of(starts: np.ndarray, positions: np.ndarray) -> np.ndarray:
    """The number of the last of some ascending starts that is not after each position, int64; -1 before all.

    >>> numbers_of(np.array([0, 2, 2, 5]), np.array([1, 2, 7])).tolist()
    [0, 2, 3]
    """
    return _numbers(starts, np.asarray(positions, np.int64))


@compiled
def _numbers(starts, positions):
    """As `np.searchsorted` on the right, less 1; of positions that ascend each is looked for from the last one on."""
    told, number, before = np.empty(len(positions), np.int64), -1, 0
    for one in range(len(positions)):
        position = positions[one]
        if position < before:
            number = -1
        before, step = position, 1
        while number + step < len(starts) and starts[number + step] <= position:
            number += step
            step *= 2
        while step:
            if number + step < len(starts) and starts[number + step] <= position:
                number += step
            step //= 2
        told[one] = number
    return told


def arrays(corpus: Corpus) -> dict[str, np.ndarray]:
    """The corpus as plain arrays for storing, with where each token stands."""
    return {
        "tokens": corpus.tokens,
        "pieces": corpus.pieces,
        "sentences": corpus.sentences,
        "quotations": corpus.quotations,
        "vocabulary": corpus.vocabulary.data,
        "offsets": corpus.vocabulary.offsets,
        "places": corpus.index.places,
        "keys": corpus.index.keys,
        "ends": corpus.index.ends,
        "parts": corpus.index.parts,
        "language": corpus.language,
        "languages": lines(corpus.languages),
    }


def from_arrays(stored: Mapping[str, np.ndarray]) -> Corpus:
    """The corpus that `arrays` took apart."""
    return Corpus(
        stored["tokens"], stored["pieces"], stored["sentences"], stored["quotations"],
        Texts(stored["vocabulary"], stored["offsets"]),
        stored["language"], tuple(unlined(stored["languages"])),
        Index(stored["places"], stored["keys"], stored["ends"], stored["parts"]),
    )  # fmt: skip
