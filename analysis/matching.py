"""Where words and phrases stand in the stream of tokens."""

import numpy as np

from analysis.compiled import compiled, in_parts
from analysis.corpus import Corpus, numbers_of
from analysis.forms import form
from analysis.terms import Terms
from analysis.tokens import tokens

#: What a place costs (about nanoseconds): read on the stream, looked up, put in order among twice as many.
READ, BESIDE, ORDERED = 1.5, 10, 2.5
ZERO, ONE = np.uint64(0), np.uint64(1)
#: A stream is read with a bit for each word of a sequence, so that a longer one is looked up.
BITS = 8
#: A stream of so many words is read rather than sorted out into an index.
FEW = 50_000
#: Any token at all, in a sequence.
ANY = None


def term_places(corpus: Corpus, terms: Terms, forms: str, phrase: str) -> np.ndarray:
    """Positions where a phrase of terms starts; the phrase is brought to the same forms."""
    languages = dict.fromkeys((*corpus.languages, "en"))
    wanted = []
    for word in tokens(phrase):
        same = terms.folded.among({word.lower(), *(form(word, code, forms) for code in languages)})
        wanted.append(np.flatnonzero(same[terms.term_of]))
    return sequence_places(corpus, wanted)


def sequence_places(corpus: Corpus, wanted: list[np.ndarray | None]) -> np.ndarray:
    """Where tokens of each of the sets in `wanted` follow one another inside one sentence, int64 ascending.

    `ANY` in place of a set leaves room for one token. Looks up where the rarest set stands and whether
    the others stand beside it, or reads the stream once, whichever is less work.
    """
    sets = [tokens for tokens in wanted if tokens is not ANY]
    if not sets or not all(map(len, sets)):
        return np.zeros(0, np.int64)
    if len(wanted) <= BITS and len(corpus.tokens) <= FEW:
        return _read_on(corpus, wanted)
    counts = [len(corpus.tokens) + 1 if tokens is ANY else corpus.index.count(tokens) for tokens in wanted]
    rarest = int(np.argmin(counts))
    work = BESIDE * (len(sets) - 1) + ORDERED * np.log2(len(wanted[rarest]))
    if len(wanted) <= BITS and work * counts[rarest] > READ * len(corpus.tokens):
        return _read_on(corpus, wanted)
    return _looked_up(corpus, wanted, rarest)


def _looked_up(corpus: Corpus, wanted: list[np.ndarray | None], rarest: int) -> np.ndarray:
    """The places of the rarest set beside which the others stand."""
    places = corpus.index.of(wanted[rarest])
    if len(wanted) == 1:
        return places
    places -= rarest
    places = places[(places >= 0) & (places + len(wanted) <= len(corpus.tokens))]
    for step, tokens_wanted in enumerate(wanted):
        if step != rarest and tokens_wanted is not ANY:
            belongs = np.zeros(len(corpus.vocabulary), bool)
            belongs[tokens_wanted] = True
            places = places[belongs[corpus.tokens[places + step]]]
    ends = numbers_of(corpus.sentences, places + len(wanted) - 1)
    return places[numbers_of(corpus.sentences, places) == ends]


def _read_on(corpus: Corpus, wanted: list[np.ndarray | None]) -> np.ndarray:
    """The places as the stream is read once; see `_places`."""
    fits = np.zeros(len(corpus.vocabulary), np.uint8)
    for step, tokens_wanted in enumerate(wanted):
        fits[slice(None) if tokens_wanted is ANY else tokens_wanted] |= np.uint8(1 << step)

    def read(first: int, last: int) -> np.ndarray:
        return _places(corpus.tokens, corpus.sentences, fits, first, last, len(wanted))

    return np.concatenate(in_parts(read, len(corpus.sentences), len(corpus.tokens)))


@compiled
def _places(tokens, sentences, fits, sentence, after, length):
    """Where in some sentences a sequence begins; bit s of `fits` tells whether a token can be its word s.

    Bit s of `state` tells whether the words up to here are its first s + 1: the shift-and
    method of Baeza-Yates and Gonnet (1992).
    """
    start = np.uint64(sentences[sentence] if sentence < len(sentences) else len(tokens))
    end = np.uint64(sentences[after] if after < len(sentences) else len(tokens))
    told, found = np.empty(end - start + ONE, np.int64), ZERO  # what is not filled takes no memory
    state, last, upcoming = ZERO, np.uint64(length - 1), start
    for here in range(start, end):
        if here == upcoming:
            state = ZERO
            sentence += 1
            upcoming = np.uint64(sentences[sentence]) if sentence < len(sentences) else end
        state = (state << ONE | ONE) & np.uint64(fits[tokens[here]])
        told[found] = here - last
        found += state >> last & ONE
    return told[:found]
