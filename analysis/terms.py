"""Terms: words as they are counted, and how often each article has each.

Tokens become terms by folding capitals and the possessive, and, if wished, by
stems or lemmas in the language in which the token is mostly used (`analysis.forms`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from scipy import sparse

from analysis.corpus import Corpus
from analysis.counting import canonical, counted, usage
from analysis.forms import all_folded, of_word
from analysis.memory import give_back
from analysis.stopwords import stop_words
from analysis.texts import Texts

#: A term is shown with a capital when more than this share of its uses has one.
CAPITALISED = 0.8


@dataclass(frozen=True)
class Terms:
    """The terms of a corpus.

    term_of   int32 (vocabulary,): the term of each token
    names     texts (terms,): how each term is shown
    folded    texts (terms,): the term itself, in lower case
    language  uint8 (terms,): the language it is mostly used in, as in the corpus
    stop      bool (terms,): whether it is a stop word of that language, or no word at all
    counts    CSR int32 (articles, terms): occurrences
    uses      int64 (vocabulary, languages): how often each token is used in each language
    """

    term_of: np.ndarray
    names: Texts
    folded: Texts
    language: np.ndarray
    stop: np.ndarray
    counts: sparse.csr_array
    uses: np.ndarray


def terms(corpus: Corpus, forms: str = "as they stand", zones: str = "all") -> Terms:
    """The terms of a corpus in one of `forms.FORMS`, counted in the zones."""
    uses = usage(corpus)
    term_of, folded, names, language = _named(corpus, forms, uses)
    stop = stops(folded, names, language, corpus.languages)
    give_back()
    return Terms(term_of, names, folded, language, stop, counted(corpus, term_of, len(folded), zones, 0), uses)


def added(before: Terms, corpus: Corpus, forms: str = "as they stand", zones: str = "all") -> Terms | None:
    """The terms of a corpus that went on after `before` was made of it, with the counts of what was added alone.

    None when an older token is of another term now, because most of its uses are in
    another language: then all articles must be counted anew.
    """
    since = before.counts.shape[0]
    uses = usage(corpus, since)
    uses[: before.uses.shape[0], : before.uses.shape[1]] += before.uses
    term_of, folded, names, language = _named(corpus, forms, uses)
    if not np.array_equal(term_of[: len(before.term_of)], before.term_of):
        return None
    stop = _stops_now(before, folded, names, language, corpus.languages)
    give_back()
    return Terms(term_of, names, folded, language, stop, counted(corpus, term_of, len(folded), zones, since), uses)


def _named(corpus: Corpus, forms: str, uses: np.ndarray) -> tuple[np.ndarray, Texts, Texts, np.ndarray]:
    """The term of each token; of each term its folded form, how it is shown, and its language."""
    spoken = uses.argmax(axis=1).astype(np.uint8)
    term_of, folded = numbered(corpus, forms, spoken)
    return term_of, folded, *shown(corpus, folded, term_of, uses.sum(axis=1), spoken)


def numbered(corpus: Corpus, forms: str, spoken: np.ndarray) -> tuple[np.ndarray, Texts]:
    """The term of each token, int32, and the terms in the order in which they first come.

    `spoken` is each token's language as a position in the corpus's languages.
    """
    coded = all_folded(corpus.vocabulary)
    if forms != "as they stand":
        kinds = max(len(corpus.languages), 1)
        pairs = pa.array(coded.indices.to_numpy() * np.int64(kinds) + spoken).dictionary_encode()
        word, language = np.divmod(pairs.dictionary.to_numpy(), kinds)
        words = coded.dictionary.take(pa.array(word)).to_pylist()
        told = [of_word(text, corpus.languages[code], forms) for text, code in zip(words, language, strict=True)]
        coded = pa.array(told, pa.large_string()).take(pairs.indices).dictionary_encode()
    return coded.indices.to_numpy(), Texts.of(coded.dictionary)


def shown(
    corpus: Corpus, folded: Texts, term_of: np.ndarray, uses: np.ndarray, spoken: np.ndarray
) -> tuple[Texts, np.ndarray]:
    """Each term's most used token, in lower case unless it is nearly always capitalised; its language."""
    begins = pc.utf8_slice_codeunits(corpus.vocabulary.arrow, 0, 1).dictionary_encode()
    small = np.array([letter.islower() for letter in begins.dictionary.to_pylist()], bool)
    capital = ~small[begins.indices.to_numpy()]
    total = np.bincount(term_of, weights=uses, minlength=len(folded))
    capitalised = np.bincount(term_of, weights=uses * capital, minlength=len(folded))
    order = np.argsort(uses, kind="stable")
    best = np.zeros(len(folded), np.int64)
    best[term_of[order]] = order  # the most used token writes last
    token = corpus.vocabulary.arrow.take(pa.array(best))
    plain = pc.if_else(pc.ends_with(token, "'s"), pc.utf8_slice_codeunits(token, 0, -2), token)
    names = pc.if_else(pa.array(capitalised > CAPITALISED * total), plain, folded.arrow)
    return Texts.of(names), spoken[best]


def stops(folded: Texts, names: Texts, language: np.ndarray, languages: Sequence[str]) -> np.ndarray:
    """Which terms are stop words of their language, or have fewer than two letters, bool (terms,)."""
    stop = ~pc.match_substring_regex(folded.arrow, r"(?s)\p{L}.*\p{L}").to_numpy(zero_copy_only=False)
    lower = pc.utf8_lower(names.arrow)
    for code in np.unique(language):
        spoken = np.flatnonzero(language == code)
        words = pa.array(list(stop_words(languages[code])), pa.large_string())
        for texts in (folded.arrow, lower):
            stop[spoken] |= pc.is_in(texts.take(pa.array(spoken)), value_set=words).to_numpy(zero_copy_only=False)
    return stop


def _stops_now(
    before: Terms, folded: Texts, names: Texts, language: np.ndarray, languages: Sequence[str]
) -> np.ndarray:  # fmt: skip
    """As `stops`; only terms that are new, or shown otherwise or in another language than before, are looked up."""
    old = len(before.folded)
    known = pc.equal(names.arrow[:old], before.names.arrow).to_numpy(zero_copy_only=False)
    known = np.flatnonzero(known & (language[:old] == before.language))
    fresh = np.setdiff1d(np.arange(len(folded)), known, assume_unique=True)
    stop = np.zeros(len(folded), bool)
    stop[known] = before.stop[known]
    terms, written = (Texts.of(texts.arrow.take(pa.array(fresh))) for texts in (folded, names))
    stop[fresh] = stops(terms, written, language[fresh], languages)
    return stop


def arrays(terms: Terms) -> dict[str, np.ndarray]:
    """The terms as plain arrays for storing."""
    return {
        "term_of": terms.term_of,
        "names": terms.names.data,
        "name_offsets": terms.names.offsets,
        "folded": terms.folded.data,
        "folded_offsets": terms.folded.offsets,
        "language": terms.language,
        "stop": terms.stop,
        "counts": terms.counts.data,
        "indices": terms.counts.indices,
        "indptr": terms.counts.indptr.astype(np.int64),
        "uses": terms.uses,
    }


def ends(first: Terms, then: Terms) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """What comes to the stored counts of `first` with those of `then` (`added`), and the arrays that are new."""
    whole = arrays(then)
    more = {name: whole.pop(name) for name in ("counts", "indices", "indptr")}
    return more | {"indptr": more["indptr"][1:] + first.counts.nnz}, whole


def from_arrays(stored: Mapping[str, np.ndarray]) -> Terms:
    """The terms that `arrays` took apart."""
    names = Texts(stored["names"], stored["name_offsets"])
    folded = Texts(stored["folded"], stored["folded_offsets"])
    counts = canonical(stored["counts"], stored["indices"], stored["indptr"], len(names))
    return Terms(stored["term_of"], names, folded, stored["language"], stored["stop"], counts, stored["uses"])
