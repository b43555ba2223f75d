"""The forms in which words are counted: as they stand, lemmas, stems."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import simplemma
import Stemmer

from analysis.numbering import Numbering
from analysis.texts import Texts

FORMS = ("as they stand", "lemmas", "stems")
STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish",
    "tr": "turkish",
}  # fmt: skip
#: The languages that simplemma has dictionaries of.
LEMMATISED = frozenset(
    "ast bg ca cs cy da de el en enm es et fa fi fr ga gd gl gv hbs hi hu hy id is it ka la lb lt lv mk ms nb "
    "nl nn pl pt ro ru se sk sl sq sv sw tl tr uk".split()
)


def form(token: str, language: str, forms: str = "as they stand") -> str:
    """The term of one token.

    >>> form("Kim's", "en"), form("Summits", "en", "lemmas"), form("negotiating", "en", "stems")
    ('kim', 'summit', 'negoti')
    """
    return of_word(folded(token), language, forms)


def folded(token: str) -> str:
    """A token in lower case, without its possessive.

    >>> folded("Kim's"), folded("IT'S")
    ('kim', 'it')
    """
    word = token.lower()
    return word[:-2] if word.endswith("'s") and len(word) > 3 else word


def of_word(word: str, language: str, forms: str) -> str:
    """The form of a folded word."""
    if forms == "lemmas" and language in LEMMATISED:
        return simplemma.lemmatize(word, lang=language).lower()
    if forms == "stems" and language in STEMMERS:
        return _stemmer(language).stemWord(word)
    return word


def all_folded(tokens: Texts) -> pa.DictionaryArray:
    """`folded` of many tokens at once, as an Arrow array of dictionary codes.

    >>> all_folded(Texts.of(["Kim's", "KIM", "Été"])).dictionary.to_pylist()
    ['kim', 'été']
    """
    lower = pc.ascii_lower(tokens.arrow)
    strange = np.flatnonzero(pc.invert(pc.string_is_ascii(tokens.arrow)))
    if len(strange):
        mask = np.zeros(len(tokens), bool)
        mask[strange] = True
        words = pa.array([word.lower() for word in tokens[strange]], pa.large_string())
        lower = pc.replace_with_mask(lower, pa.array(mask), words)
    possessive = pc.and_(pc.ends_with(lower, "'s"), pc.greater(pc.utf8_length(lower), 3))
    words = Texts.of(pc.if_else(possessive, pc.utf8_slice_codeunits(lower, 0, -2), lower))
    different = Numbering()
    codes = different.of(words)  # Arrow's own dictionary takes five times the memory
    return pa.DictionaryArray.from_arrays(codes.astype(np.int32), different.words.arrow)


def _stemmer(language: str) -> object:
    if language not in _stemmers:
        _stemmers[language] = Stemmer.Stemmer(STEMMERS[language], 0)  # its memory of words is not for many threads
    return _stemmers[language]


_stemmers: dict[str, object] = {}
