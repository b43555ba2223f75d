"""Concept groups: a name and the words, phrases and prefixes that count as one term."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.corpus import Corpus
from analysis.forms import form
from analysis.matching import ANY, sequence_places, term_places
from analysis.patterns import has_wildcard, patterns, spelled
from analysis.terms import Terms
from analysis.tokens import tokens
from errors import InvalidConcept

#: Concept groups of a collection, and words of a group, at most.
MOST, MOST_WORDS = 200, 500


@dataclass(frozen=True)
class Concept:
    """A named group; each of `words` is a word, a phrase, or, ending in `*`, a prefix."""

    name: str
    words: tuple[str, ...]

    @property
    def term(self) -> str:
        """How the group is typed where a term is: its name in brackets."""
        return f"[{self.name}]"


@dataclass(frozen=True)
class Hits:
    """Where a term stands: tokens starts[k] to ends[k] (int64, ascending) of the stream are a hit."""

    starts: np.ndarray
    ends: np.ndarray


def hits(corpus: Corpus, terms: Terms, forms: str, term: str, concepts: Sequence[Concept] = ()) -> Hits:
    """Where a term stands: a word, a phrase, a prefix*, or a concept group named in brackets.

    Words are brought to the same forms as the terms; a prefix is compared with the
    words as they stand. Of the hits of a group that overlap, the longest counts, of
    equally long ones the first; the occurrences of a single phrase all count.
    Raises `InvalidConcept` when brackets hold the name of no group.
    """
    words = words_of(term, concepts)
    found = [(places(corpus, terms, forms, word), max(len(patterns(word)), 1)) for word in words]
    [(begin, length), *others] = found
    return _apart(found) if others else Hits(begin, begin + length)


def starts(corpus: Corpus, terms: Terms, forms: str, term: str, concepts: Sequence[Concept] = ()) -> np.ndarray:
    """The positions of the stream at which a term begins (`hits`), int64 ascending."""
    return hits(corpus, terms, forms, term, concepts).starts


def words_of(term: str, concepts: Sequence[Concept]) -> tuple[str, ...]:
    """The words and phrases that a term as it is typed stands for.

    >>> words_of("[energy]", [Concept("Energy", ("oil", "gas*"))]), words_of("oil price", [])
    (('oil', 'gas*'), ('oil price',))
    """
    plain = term.strip()
    if not (plain.startswith("[") and plain.endswith("]")):
        return (plain,)
    wanted = plain[1:-1].strip().casefold()
    for concept in concepts:
        if concept.name.casefold() == wanted:
            return concept.words
    known = ", ".join(concept.term for concept in concepts[:10]) or "none yet"
    raise InvalidConcept(f"There is no concept group {plain[:60]} in this collection; there are: {known}.")


def places(corpus: Corpus, terms: Terms, forms: str, phrase: str) -> np.ndarray:
    """Where a word or phrase starts, in which `*` and `?` can stand for letters, and a `*` alone for a word."""
    if "*" not in phrase and "?" not in phrase:
        return term_places(corpus, terms, forms, phrase)
    return sequence_places(corpus, [_fitting(corpus, terms, forms, pattern) for pattern in patterns(phrase)])


def parsed(text: str) -> tuple[Concept, ...]:
    """The groups of a list that names one a line, `NAME: word, a phrase, prefix*`.

    Raises `InvalidConcept` when a line does not.

    >>> parsed("Energy: oil, natural gas, refiner*")
    (Concept(name='Energy', words=('oil', 'natural gas', 'refiner*')),)
    """
    found: dict[str, Concept] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        name, colon, rest = line.partition(":")
        concept = Concept(" ".join(name.strip(" []\t").split()), _words(rest))
        _check(concept, number, line, colon, found)
        found[concept.name.casefold()] = concept
    if len(found) > MOST:
        raise InvalidConcept(f"The list has {len(found):,} concept groups; a collection can have {MOST}.")
    return tuple(found.values())


def listed(concepts: Iterable[Concept]) -> str:
    """The groups as the text that `parsed` reads."""
    return "\n".join(f"{concept.name}: {', '.join(concept.words)}" for concept in concepts)


def told(concepts: Iterable[Concept]) -> dict[str, list[str]]:
    """The groups as plain values for storing."""
    return {concept.name: list(concept.words) for concept in concepts}


def from_told(stored: Mapping[str, Sequence[str]]) -> tuple[Concept, ...]:
    """The groups that `told` took apart."""
    return tuple(Concept(str(name), tuple(map(str, words))) for name, words in stored.items())


def _words(text: str) -> tuple[str, ...]:
    listed = (" ".join(word.split()) for word in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(word for word in listed if word))


def _check(concept: Concept, number: int, line: str, colon: str, found: Mapping[str, Concept]) -> None:
    where = f"Line {number} of the concept groups, “{line.strip()[:60]}”,"
    if not colon or not concept.name or not concept.words:
        raise InvalidConcept(f"{where} is not of the form NAME: word, another word.")
    if len(concept.name) > 60 or any(sign in concept.name for sign in "[]"):
        raise InvalidConcept(f"{where} has a name that is longer than 60 letters or has brackets in it.")
    if concept.name.casefold() in found:
        raise InvalidConcept(f"{where} names a group that the list has already; put its words in one line.")
    if len(concept.words) > MOST_WORDS:
        raise InvalidConcept(f"{where} has {len(concept.words):,} words; a group can have {MOST_WORDS}.")
    for word in concept.words:
        if not tokens(word):
            raise InvalidConcept(f"{where} has an entry without a word in it, “{word[:30]}”.")


def _fitting(corpus: Corpus, terms: Terms, forms: str, pattern: str) -> np.ndarray | None:
    """The tokens that a word of a phrase stands for; a prefix* and the like as they stand."""
    if pattern == "*":
        return ANY
    return spelled(corpus, pattern) if has_wildcard(pattern) else _same(corpus, terms, forms, pattern)


def _same(corpus: Corpus, terms: Terms, forms: str, word: str) -> np.ndarray:
    """The tokens that are the same term as a word."""
    wanted = {word.lower(), *(form(word, code, forms) for code in (*corpus.languages, "en"))}
    return np.flatnonzero(terms.folded.among(wanted)[terms.term_of])


def _apart(found: Sequence[tuple[np.ndarray, int]]) -> Hits:
    """The hits of several phrases, given as places and length, without those that overlap longer ones."""
    begin = end = np.zeros(0, np.int64)
    for length in sorted({length for _, length in found}, reverse=True):
        same = np.unique(np.concatenate([places for places, size in found if size == length]))
        behind = np.searchsorted(end, same, side="right")  # the first kept hit that ends later
        free = np.append(begin, np.iinfo(np.int64).max)[behind] >= same + length
        kept = _one_after_another(same[free], length)
        begin, end = np.append(begin, kept), np.append(end, kept + length)
        order = np.argsort(begin, kind="stable")
        begin, end = begin[order], end[order]
    return Hits(begin, end)


def _one_after_another(places: np.ndarray, length: int) -> np.ndarray:
    """The places, ascending, without those that lie within `length` after one that is kept.

    >>> _one_after_another(np.array([3, 4, 5, 9]), 2).tolist()
    [3, 5, 9]
    """
    if not (np.diff(places) < length).any():
        return places
    kept, free = [], -1
    for place in places.tolist():
        if place >= free:
            kept.append(place)
            free = place + length
    return np.array(kept, np.int64)
