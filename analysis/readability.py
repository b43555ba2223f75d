"""How easily each article reads: Flesch's formula in the languages that have one, and LIX in all.

Flesch reading ease needs syllables. They are the greater of the points at which pyphen
(the hyphenation patterns of TeX and LibreOffice) would break the word, and its groups of
vowels without a silent last e: patterns break no word next to its ends, so that each alone
counts too few.
"""

import re
from dataclasses import dataclass

import numpy as np
import pyphen

from analysis.corpus import FIELDS, Corpus
from data.article import COUNTED

#: Flesch reading ease by language: constant, per word of a sentence, per syllable of a word.
FORMULAS = {
    "en": (206.835, 1.015, 84.6),  # Flesch 1948
    "de": (180.0, 1.0, 58.5),  # Amstad 1978
    "es": (206.84, 1.02, 60.0),  # Fernández Huerta 1959
    "fr": (207.0, 1.015, 73.6),  # Kandel and Moles 1958
    "it": (217.0, 1.3, 60.0),  # Franchina and Vacca 1972
    "nl": (206.835, 0.93, 77.0),  # Douma 1960
    "pt": (248.835, 1.015, 84.6),  # Martins and others 1996
    "ru": (206.835, 1.3, 60.1),  # Oborneva 2006
}
#: Words that a body must have: with fewer a single sentence decides.
LEAST = 100
#: Letters from which on LIX calls a word long.
LONG = 7
BODY = COUNTED.index("body")
VOWELS = re.compile("[aeiouyáàâãäåæéèêëíìîïóòôõöøœúùûüýаеёиоуыэюя]+")


@dataclass(frozen=True)
class Readability:
    """Of each article's body, float64 (articles,), NaN for a body of fewer than `LEAST` words.

    flesch  Flesch reading ease, the higher the easier; NaN in a language without a formula
    lix     Björnsson 1968: words per sentence and percent of words of more than six letters,
            the lower the easier
    """

    flesch: np.ndarray
    lix: np.ndarray


def readability(corpus: Corpus) -> Readability:
    """How easily the body of each article reads."""
    starts, ends = corpus.pieces[BODY:-1:FIELDS], corpus.pieces[BODY + 1 :: FIELDS]
    words = (ends - starts).astype(float)
    able = words >= LEAST
    words = np.where(able, words, np.nan)
    sentences = np.searchsorted(corpus.sentences, ends) - np.searchsorted(corpus.sentences, starts)
    per_sentence = words / np.maximum(sentences, 1)
    letters = np.fromiter((sum(map(str.isalpha, word)) for word in corpus.vocabulary), np.int64, len(corpus.vocabulary))
    long = _summed(corpus, letters >= LONG, starts, ends)
    flesch = np.full(corpus.articles, np.nan)
    for code, language in enumerate(corpus.languages):
        if language in FORMULAS and (of_it := able & (corpus.language == code)).any():
            constant, sentence, syllable = FORMULAS[language]
            per_word = _summed(corpus, _syllables_of(corpus, of_it, language), starts, ends)[of_it] / words[of_it]
            flesch[of_it] = constant - sentence * per_sentence[of_it] - syllable * per_word
    return Readability(flesch, per_sentence + 100 * long / words)


def _summed(corpus: Corpus, figures: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """The sum of a figure of each token of the vocabulary over each body."""
    running = np.concatenate([[0], np.cumsum(figures[corpus.tokens], dtype=np.int64)])
    return running[ends] - running[starts]


def _syllables_of(corpus: Corpus, articles: np.ndarray, language: str) -> np.ndarray:
    """The syllables of the words that some articles use, int64 (vocabulary,); 0 for the others."""
    used = np.unique(corpus.tokens[corpus.inside(articles, "body")])
    told = np.zeros(len(corpus.vocabulary), np.int64)
    told[used] = [syllables(word, language) for word in corpus.vocabulary[used]]
    return told


def syllables(word: str, language: str) -> int:
    """About how many syllables a word has, at least one.

    >>> [syllables(word, "en") for word in ("government", "made", "city", "12")]
    [3, 1, 2, 1]
    """
    if language not in _patterns:
        _patterns[language] = pyphen.Pyphen(lang=pyphen.language_fallback(language) or language)
    plain = word.lower()
    groups = VOWELS.findall(plain)
    silent = language in {"en", "fr"} and len(groups) > 1 and plain.endswith("e") and groups[-1] == "e"
    return max(len(_patterns[language].positions(plain)) + 1, len(groups) - silent, 1)


_patterns: dict[str, pyphen.Pyphen] = {}
