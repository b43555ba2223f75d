"""Names for topics, made of the terms that tell them from the rest."""

from collections import Counter
from collections.abc import Sequence, Set

import numpy as np
from scipy import sparse

#: Terms kept for each topic, terms in its name, and words that a joined term may have.
TERMS, NAMED, LONGEST = 10, 3, 4
#: Two terms are joined when this share of the rarer one's uses, and no fewer than this, stand beside the other.
JOINED, LEAST = 0.5, 2
#: … or when this share of the first one's uses goes before the other: a given name.
ALWAYS = 0.8


def telling(weights: sparse.csr_array, topic: np.ndarray, number: int, most: int = 30) -> np.ndarray:
    """The terms that tell each topic from the others, the best first, int64 (number, most).

    By the mean weight inside less the mean weight outside the topic.
    """
    articles = np.arange(len(topic))
    inside = topic >= 0
    member = sparse.csr_array(
        (np.ones(inside.sum(), np.float32), (topic[inside], articles[inside])), shape=(number, len(topic))
    )
    sums = (member @ weights).toarray()
    sizes = np.maximum(np.asarray(member.sum(axis=1)).reshape(-1, 1), 1)
    rest = np.maximum(len(topic) - sizes, 1)
    outside = np.asarray(weights.sum(axis=0)).reshape(1, -1) - sums
    score = sums / sizes - outside / rest
    return np.argsort(-score, axis=1, kind="stable")[:, :most]


def terms_in_full(stream: Sequence[str | None], best: Sequence[str]) -> tuple[str, ...]:
    """The best terms, with those joined that mostly stand side by side in `stream`.

    `stream` are the tokens of some of the topic's articles, None between sentences.

    >>> terms_in_full(["North", "Korea", None, "North", "Korea's", "summit"], ["korea", "summit", "north"])
    ('North Korea', 'summit')
    """
    shown = {plain(term): term for term in best}
    words = [token and plain(token) for token in stream]
    after, before = _neighbours(words, shown.keys())
    told: list[str] = []
    for term in shown:
        chain = _chain(term, after, before)
        whole = _as_it_stands(chain, words, stream) if len(chain) > 1 else shown[term]
        if not any(_alike(whole, other) for other in told):
            told.append(whole)
    return tuple(told[:TERMS])


def plain(token: str) -> str:
    """A token in lower case without the possessive."""
    return token.lower().removesuffix("'s")


def names(terms: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """A name for each topic: its first terms, more of them where two would be the same.

    >>> names([["goal", "coach", "cup", "fans"], ["goal", "coach", "cup", "transfer"]])
    ('goal, coach, cup, fans', 'goal, coach, cup, transfer')
    """
    short = [", ".join(told[:NAMED]) for told in terms]
    twice = {name for name, times in Counter(short).items() if times > 1}
    longer = [", ".join(told[: NAMED + 1]) if name in twice else name for name, told in zip(short, terms, strict=True)]
    seen: Counter = Counter()
    for place, name in enumerate(longer):
        seen[name] += 1
        longer[place] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return tuple(name or f"Topic {place + 1}" for place, name in enumerate(longer))


def _neighbours(words: Sequence[str | None], wanted: Set[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Which wanted word mostly follows, and which mostly goes before, which."""
    uses = Counter(word for word in words if word in wanted)
    pairs = Counter(pair for pair in zip(words, words[1:], strict=False) if wanted >= set(pair))
    after, before = {}, {}
    for (left, right), times in pairs.most_common():
        rarer, other = sorted((uses[left], uses[right]))
        common = times >= LEAST and times >= JOINED * rarer
        common &= times >= JOINED / 2 * other or times >= ALWAYS * uses[left]
        if common and left != right and left not in after and right not in before:
            after[left], before[right] = right, left
    return after, before


def _chain(term: str, after: dict[str, str], before: dict[str, str]) -> tuple[str, ...]:
    words = [term]
    while words[0] in before and before[words[0]] not in words and len(words) < LONGEST:
        words.insert(0, before[words[0]])
    while words[-1] in after and after[words[-1]] not in words and len(words) < LONGEST:
        words.append(after[words[-1]])
    return tuple(words)


def _as_it_stands(chain: tuple[str, ...], words: Sequence[str | None], stream: Sequence[str | None]) -> str:
    length = len(chain)
    places = (n for n, word in enumerate(words) if word == chain[0] and tuple(words[n : n + length]) == chain)
    seen = Counter(" ".join(stream[n : n + length]).removesuffix("'s") for n in places)
    return seen.most_common(1)[0][0] if seen else " ".join(chain)


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
