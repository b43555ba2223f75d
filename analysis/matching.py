"""Where words, phrases and prefixes stand in the stream of tokens."""

import numpy as np
import pyarrow.compute as pc

from analysis.corpus import Corpus, numbers_of
from analysis.forms import all_folded, form
from analysis.terms import Terms
from analysis.tokens import tokens


def word_places(corpus: Corpus, pattern: str) -> np.ndarray:
    """Positions in the stream of a phrase of folded words; a last word with `*` is a prefix.

    Words match without regard to capitals and to the possessive.
    """
    return sequence_places(corpus, [vocabulary_like(corpus, word) for word in folded(pattern)])


def term_places(corpus: Corpus, terms: Terms, forms: str, phrase: str) -> np.ndarray:
    """Positions where a phrase of terms starts; the phrase is brought to the same forms."""
    languages = dict.fromkeys((*corpus.languages, "en"))
    wanted = []
    for word in tokens(phrase):
        same = terms.folded.among({word.lower(), *(form(word, code, forms) for code in languages)})
        wanted.append(np.flatnonzero(same[terms.term_of]))
    return sequence_places(corpus, wanted)


def sequence_places(corpus: Corpus, wanted: list[np.ndarray]) -> np.ndarray:
    """Where tokens of each of the sets in `wanted` follow one another inside one sentence, int64 ascending.

    Looks up where the rarest set stands, and whether the others stand beside it.
    """
    if not wanted or any(not len(tokens) for tokens in wanted):
        return np.zeros(0, np.int64)
    rarest = int(np.argmin([corpus.index.count(tokens) for tokens in wanted]))
    places = corpus.index.of(wanted[rarest]) - rarest
    places = places[(places >= 0) & (places + len(wanted) <= len(corpus.tokens))]
    for step, tokens_wanted in enumerate(wanted):
        if step != rarest:
            belongs = np.zeros(len(corpus.vocabulary), bool)
            belongs[tokens_wanted] = True
            places = places[belongs[corpus.tokens[places + step]]]
    if len(wanted) > 1:
        ends = numbers_of(corpus.sentences, places + len(wanted) - 1)
        places = places[numbers_of(corpus.sentences, places) == ends]
    return places


def folded(pattern: str) -> list[str]:
    """The words of a typed phrase in lower case, with `*` left at the end of a prefix.

    >>> folded("Kim’s denuclear*")
    ['kim', 'denuclear*']
    """
    words = []
    for part in pattern.split():
        found = [form(token, "") for token in tokens(part)]
        if found and part.endswith("*"):
            found[-1] += "*"
        words += found
    return words


def vocabulary_like(corpus: Corpus, word: str) -> np.ndarray:
    """The tokens of the vocabulary that a folded word, or prefix with `*`, stands for."""
    coded = all_folded(corpus.vocabulary)
    words = coded.dictionary
    same = pc.starts_with(words, word.rstrip("*")) if word.endswith("*") else pc.equal(words, word)
    return np.flatnonzero(same.to_numpy(zero_copy_only=False)[coded.indices.to_numpy()])
