"""Where words, phrases and prefixes stand in the stream of tokens."""

import numpy as np

from analysis.corpus import Corpus
from analysis.forms import form
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
        same = np.isin(terms.folded, [word.lower(), *(form(word, code, forms) for code in languages)])
        wanted.append(np.flatnonzero(same[terms.term_of]))
    return sequence_places(corpus, wanted)


def sequence_places(corpus: Corpus, wanted: list[np.ndarray]) -> np.ndarray:
    """Where tokens of each of the sets in `wanted` follow one another inside one sentence, int64 ascending.

    Looks up where the rarest set stands, and whether the others stand beside it.
    """
    if not wanted or any(not len(some) for some in wanted):
        return np.zeros(0, np.int64)
    first, _ = corpus.standing
    often = [int((first[some + 1] - first[some]).sum()) for some in wanted]
    rarest = int(np.argmin(often))
    places = _places(corpus, wanted[rarest], often[rarest]) - rarest
    places = places[(places >= 0) & (places <= len(corpus.tokens) - len(wanted))]
    for step, beside in enumerate(wanted):
        if step != rarest:
            places = places[_belonging(corpus, beside)[corpus.tokens[places + step]]]
    if len(wanted) > 1:
        ends = np.searchsorted(corpus.sentences, places + len(wanted) - 1, side="right")
        places = places[np.searchsorted(corpus.sentences, places, side="right") == ends]
    return places


def _places(corpus: Corpus, tokens: np.ndarray, often: int) -> np.ndarray:
    """Where any of the tokens stand, which they do `often` times in all; by reading on when that is nearly always."""
    first, places = corpus.standing
    if len(tokens) == 1:
        return places[first[tokens[0]] : first[tokens[0] + 1]].astype(np.int64)
    if often > len(corpus.tokens) // 2:
        return np.flatnonzero(_belonging(corpus, tokens)[corpus.tokens])
    stretches = [places[first[token] : first[token + 1]] for token in tokens]
    return np.sort(np.concatenate(stretches), kind="stable").astype(np.int64)  # merges what is in order already


def _belonging(corpus: Corpus, tokens: np.ndarray) -> np.ndarray:
    """Which tokens of the vocabulary are among some, bool (vocabulary,)."""
    belongs = np.zeros(len(corpus.vocabulary), bool)
    belongs[tokens] = True
    return belongs


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
    stem = word.rstrip("*")
    if word.endswith("*"):
        same = (form(token, "").startswith(stem) for token in corpus.vocabulary)
    else:
        same = (form(token, "") == stem for token in corpus.vocabulary)
    return np.flatnonzero(np.fromiter(same, bool, len(corpus.vocabulary)))
