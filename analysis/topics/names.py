"""Names for topics, made of the terms that tell them from the rest."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy import sparse

from analysis.corpus import FIELDS, ZONES, Corpus
from analysis.terms import Terms

#: Terms kept for each topic, terms in its name, and words that a joined term may have.
TERMS, NAMED, LONGEST = 10, 3, 4
#: Fields of an article that are read, at the beginning of its pieces.
WHOLE = len(ZONES["all"])
#: Two terms are joined when this share of the rarer one's uses, and no fewer than this, stand beside the other.
JOINED, LEAST = 0.5, 2
#: … or when this share of the first one's uses goes before the other: a given name.
ALWAYS = 0.8


def telling(weights: sparse.csr_array, inside: np.ndarray, most: int = 30) -> np.ndarray:
    """The terms that tell each group of articles from the others, the best first, int64 (groups, most).

    By the share of the articles inside that have it less that of the articles outside, times the
    share of all its weight that lies inside. `inside` is bool (groups, articles); groups may overlap.
    """
    member = sparse.csr_array(inside.astype(np.float32))
    sums, total = _sums(member, weights)
    has = sparse.csr_array((np.ones_like(weights.data), weights.indices, weights.indptr), shape=weights.shape)
    having, all_having = _sums(member, has)
    sizes = inside.sum(axis=1)[:, None]
    outside = (all_having - having) / np.maximum(inside.shape[1] - sizes, 1)
    more = having / np.maximum(sizes, 1) - outside
    return np.argsort(-more * sums / np.maximum(total, 1e-9), axis=1, kind="stable")[:, :most]


def _sums(member: sparse.csr_array, values: sparse.csr_array) -> tuple[np.ndarray, np.ndarray]:
    """The sums of the values in each group, (groups, terms), and in all articles, (1, terms)."""
    return (member @ values).toarray(), np.asarray(values.sum(axis=0)).reshape(1, -1)


def terms_in_full(corpus: Corpus, terms: Terms, articles: np.ndarray, best: Sequence[int]) -> tuple[str, ...]:
    """The best terms as they mostly stand in some articles, neighbours joined into phrases.

    `best` are positions in `terms`. Two are joined that mostly stand side by side inside a
    sentence; forms of one word, and a word of a phrase that was told, are told once.
    """
    spans = [np.arange(corpus.pieces[FIELDS * a], corpus.pieces[FIELDS * a + WHOLE]) for a in articles]
    at = np.concatenate([np.zeros(0, np.int64), *spans])
    term = terms.term_of[corpus.tokens[at]]
    rank = np.full(len(terms.names), -1)
    rank[list(best)] = np.arange(len(best))
    place = rank[term]
    opens = _among(at, corpus.sentences) | _among(at, corpus.pieces)
    after, before = _neighbours(place, opens, len(best))
    told: list[str] = []
    for number in range(len(best)):
        chain = _chain(number, after, before, place)
        begins = _places_of(chain, place)
        if len(begins):
            shown = _mostly(_written(corpus, at[begins[:, None] + np.arange(len(chain))]), single=len(chain) == 1)
        else:
            shown = _mostly(_forms(corpus, terms, best[number]), single=True)
        if not any(_alike(shown, other) for other in told):
            told.append(shown)
    return tuple(told[:TERMS])


def names(terms: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """A name for each topic: its first terms, more of them where two would be the same.

    >>> names([["goal", "coach", "cup", "fans"], ["goal", "coach", "cup", "transfer"]])
    ('goal, coach, cup, fans', 'goal, coach, cup, transfer')
    """
    short = [", ".join(told[:NAMED]) for told in terms]
    twice = {name for name, times in Counter(short).items() if times > 1}
    longer = [", ".join(told[: NAMED + 1]) if name in twice else name for name, told in zip(short, terms, strict=True)]
    return distinct([name or f"Topic {place + 1}" for place, name in enumerate(longer)])


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """The names, numbered where one stands twice.

    >>> distinct(["vote", "port", "vote"])
    ('vote', 'port', 'vote (2)')
    """
    seen: Counter = Counter()
    told = []
    for name in names:
        seen[name] += 1
        told.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(told) if len(set(told)) == len(told) else distinct(told)


def _among(values: np.ndarray, ascending: np.ndarray) -> np.ndarray:
    """Which values are among others that ascend; `np.isin` would sort all of these anew."""
    return np.searchsorted(ascending, values, "right") > np.searchsorted(ascending, values)


def _neighbours(place: np.ndarray, opens: np.ndarray, number: int) -> tuple[dict[int, int], dict[int, int]]:
    """Which of the best terms mostly follows, and which mostly goes before, which."""
    uses = np.bincount(place[place >= 0], minlength=number)
    beside = np.flatnonzero((place[:-1] >= 0) & (place[1:] >= 0) & ~opens[1:])
    pairs, times = np.unique(place[beside] * number + place[beside + 1], return_counts=True)
    after, before = {}, {}
    for pair, often in sorted(zip(pairs.tolist(), times.tolist(), strict=True), key=lambda told: (-told[1], told[0])):
        left, right = divmod(pair, number)
        rarer, other = sorted((uses[left], uses[right]))
        common = often >= LEAST and often >= JOINED * rarer
        common &= often >= JOINED / 2 * other or often >= ALWAYS * uses[left]
        if common and left != right and left not in after and right not in before:
            after[left], before[right] = right, left
    return after, before


def _chain(term: int, after: dict[int, int], before: dict[int, int], place: np.ndarray) -> tuple[int, ...]:
    """The term with those that mostly stand before and after it, as long as the whole stands somewhere."""
    words = (term,)
    while len(words) < LONGEST and before.get(words[0], term) not in words:
        longer = (before[words[0]], *words)
        if not len(_places_of(longer, place)):
            break
        words = longer
    while len(words) < LONGEST and after.get(words[-1], term) not in words:
        longer = (*words, after[words[-1]])
        if not len(_places_of(longer, place)):
            break
        words = longer
    return words


def _places_of(chain: Sequence[int], place: np.ndarray) -> np.ndarray:
    """Where the terms of the chain stand one after the other."""
    starts = np.flatnonzero(place[: len(place) - len(chain) + 1] == chain[0])
    for step, term in enumerate(chain[1:], start=1):
        starts = starts[place[starts + step] == term]
    return starts


def _written(corpus: Corpus, at: np.ndarray) -> Counter:
    """How words that stand side by side are written, and how often so; a row of places in the corpus for each use."""
    tokens = corpus.vocabulary[corpus.tokens[at].astype(np.int64)]
    return Counter(" ".join(row) for row in tokens)


def _forms(corpus: Corpus, terms: Terms, term: int) -> Counter:
    """How a term is written anywhere, and how often so."""
    tokens = np.flatnonzero(terms.term_of == term)
    return Counter(dict(zip(corpus.vocabulary[tokens], terms.uses[tokens].sum(axis=1).tolist(), strict=True)))


def _mostly(written: Counter, *, single: bool) -> str:
    """The form that is most used, a single word in lower case unless it mostly begins with a capital.

    >>> _mostly(Counter({"Cable": 1, "cable": 2, "cables": 2, "Cables'": 1}), single=True)
    'cable'
    """
    seen: Counter = Counter()
    for shown, times in written.items():
        seen[shown.removesuffix("'s").removesuffix("’s")] += times
    if single and sum(times for shown, times in seen.items() if not shown[:1].islower()) <= 0.8 * seen.total():
        written, seen = seen, Counter()
        for shown, times in written.items():
            seen[shown.lower()] += times
    return min(seen, key=lambda shown: (-seen[shown], shown))


def _alike(one: str, other: str) -> bool:
    """Whether two terms say the same: one inside the other, or forms of one word."""
    left, right = one.lower(), other.lower()
    if set(left.split()) & set(right.split()):
        return True
    start = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        start += 1
    return start >= 4 and max(len(left), len(right)) - start <= 3
