"""Terms: words as they are counted, and how often each article has each.

Tokens become terms by folding capitals and the possessive, and, if wished, by
stems (Snowball, Porter 1980 and 2001) or lemmas (simplemma's dictionaries), in
the language in which the token is mostly used.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import simplemma
import snowballstemmer
from scipy import sparse

from analysis.corpus import FIELDS, Corpus, lines, unlined

FORMS = ("as they stand", "lemmas", "stems")
STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish",
    "tr": "turkish",
}  # fmt: skip


@dataclass(frozen=True)
class Terms:
    """The terms of a corpus.

    term_of   int32 (vocabulary,): the term of each token
    names     array of str (terms,): how each term is shown
    folded    array of str (terms,): the term itself, in lower case
    language  uint8 (terms,): the language it is mostly used in, as in the corpus
    counts    CSR int32 (articles, terms): occurrences
    """

    term_of: np.ndarray
    names: np.ndarray
    folded: np.ndarray
    language: np.ndarray
    counts: sparse.csr_array


def terms(corpus: Corpus, forms: str = "as they stand", zones: str = "all") -> Terms:
    """The terms of a corpus in one of `FORMS`, counted in the zones."""
    uses = usage(corpus)
    spoken = uses.argmax(axis=1).astype(np.uint8) if len(corpus.languages) else np.zeros(0, np.uint8)
    codes = [corpus.languages[code] for code in spoken]
    words = [form(token, code, forms) for token, code in zip(corpus.vocabulary, codes, strict=True)]
    folded, term_of = _numbered(words)
    counts = counted(corpus, term_of, len(folded), zones)
    names, language = _shown(corpus, folded, term_of, uses.sum(axis=1), spoken)
    return Terms(term_of, names, folded, language, counts)


def form(token: str, language: str, forms: str = "as they stand") -> str:
    """The term of one token.

    >>> form("Kim's", "en"), form("Summits", "en", "lemmas"), form("negotiating", "en", "stems")
    ('kim', 'summit', 'negoti')
    """
    word = token.lower()
    if word.endswith("'s") and len(word) > 3:
        word = word[:-2]
    if forms == "lemmas" and language in LEMMATISED:
        return simplemma.lemmatize(word, lang=language).lower()
    if forms == "stems" and language in STEMMERS:
        return _stemmer(language).stemWord(word)
    return word


def counted(corpus: Corpus, term_of: np.ndarray, terms: int, zones: str) -> sparse.csr_array:
    """How often each article has each term in the zones, CSR (articles, terms)."""
    term = term_of[corpus.tokens]
    starts = corpus.pieces[::FIELDS].astype(np.int64)
    if zones != "all":
        inside = corpus.inside(np.ones(corpus.articles, bool), zones)
        term, starts = term[inside], np.concatenate([[0], np.cumsum(corpus.lengths(zones))])
    counts = sparse.csr_array((np.ones(len(term), np.int32), term, starts), shape=(corpus.articles, terms))
    counts.sum_duplicates()
    return counts


def usage(corpus: Corpus) -> np.ndarray:
    """How often each token is used in each language, int64 (vocabulary, languages)."""
    words = np.diff(corpus.pieces).reshape(-1, FIELDS).sum(axis=1)
    kinds = max(len(corpus.languages), 1)
    pair = corpus.tokens.astype(np.int64) * kinds + np.repeat(corpus.language, words)
    return np.bincount(pair, minlength=len(corpus.vocabulary) * kinds).reshape(-1, kinds)


def _numbered(words: list[str]) -> tuple[np.ndarray, np.ndarray]:
    numbers: dict[str, int] = {}
    term_of = np.fromiter((numbers.setdefault(w, len(numbers)) for w in words), np.int32, len(words))
    return np.array(list(numbers), object), term_of


def _shown(
    corpus: Corpus, folded: np.ndarray, term_of: np.ndarray, uses: np.ndarray, spoken: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Each term's most used token, in lower case unless it is nearly always capitalised."""
    names, language = folded.copy(), np.zeros(len(folded), np.uint8)
    capital = np.fromiter((not t[:1].islower() for t in corpus.vocabulary), bool, len(uses))
    total = np.bincount(term_of, weights=uses, minlength=len(folded))
    capitalised = np.bincount(term_of, weights=uses * capital, minlength=len(folded))
    order = np.argsort(uses, kind="stable")
    best = np.zeros(len(folded), np.int64)
    best[term_of[order]] = order  # the most used token writes last
    for term, token in enumerate(best):
        language[term] = spoken[token]
        if capitalised[term] > 0.8 * total[term]:
            names[term] = corpus.vocabulary[token].removesuffix("'s")
    return names, language


def _stemmer(language: str) -> object:
    if language not in _stemmers:
        _stemmers[language] = snowballstemmer.stemmer(STEMMERS[language])
    return _stemmers[language]


_stemmers: dict[str, object] = {}
#: The languages that simplemma has dictionaries of.
LEMMATISED = frozenset(
    "ast bg ca cs cy da de el en enm es et fa fi fr ga gd gl gv hbs hi hu hy id is it ka la lb lt lv mk ms nb "
    "nl nn pl pt ro ru se sk sl sq sv sw tl tr uk".split()
)


def arrays(terms: Terms) -> dict[str, np.ndarray]:
    """The terms as plain arrays for storing."""
    return {
        "term_of": terms.term_of,
        "names": lines(terms.names),
        "folded": lines(terms.folded),
        "language": terms.language,
        "counts": terms.counts.data,
        "indices": terms.counts.indices,
        "indptr": terms.counts.indptr,
    }


def from_arrays(stored: Mapping[str, np.ndarray]) -> Terms:
    """The terms that `arrays` took apart."""
    names = unlined(stored["names"])
    shape = (len(stored["indptr"]) - 1, len(names))
    counts = sparse.csr_array((stored["counts"], stored["indices"], stored["indptr"]), shape=shape)
    return Terms(stored["term_of"], names, unlined(stored["folded"]), stored["language"], counts)
