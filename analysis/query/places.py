"""Where in the stream of tokens the words of a query stand."""

import functools
from dataclasses import dataclass

import numpy as np

from analysis.compiled import at_once, compiled, in_parts, machine_code
from analysis.corpus import FIELDS, QUOTES, ZONES, Corpus, numbers_of, per_stretch
from analysis.matching import ANY, sequence_places
from analysis.patterns import spelled
from analysis.query.tree import Group, Near, Words

#: The zones in which the words of each field are looked up.
ZONE_OF = {"headline": "headline-alone", "deck": "deck", "body": "body", "caption": "captions", "quote": "quotes"}
#: A stretch as one number has its start in the higher half of the bits.
HALF, ONE = np.uint64(32), np.uint64(1)


@dataclass(frozen=True)
class Stretches:
    """Stretches of the stream, token starts[k] to ends[k] - 1, int64, ascending by start."""

    starts: np.ndarray
    ends: np.ndarray


def stretches(corpus: Corpus, tree: object, zones: str = "all") -> Stretches:
    """Where a word or phrase stands, or words that stand near each other, or any of several.

    A word with a field is looked up there, the others in the zones.
    """
    if isinstance(tree, Words):
        return _inside(corpus, _of_words(corpus, tree), tree.field, zones)
    if isinstance(tree, Group):
        return _inside(corpus, _of_group(corpus, tree), tree.field, zones)
    parts = [stretches(corpus, part, zones) for part in tree.parts]
    if isinstance(tree, Near):
        return _stretches_of(_near(corpus, parts, tree.reach))
    return _several(parts)


def having(corpus: Corpus, tree: object, zones: str = "all") -> np.ndarray:
    """Which articles have one of the `stretches`, bool (articles,)."""
    if not isinstance(tree, Near):
        return per_field(corpus, stretches(corpus, tree, zones).starts).any(axis=1)
    *before, last = [stretches(corpus, part, zones) for part in tree.parts]
    first = _stretches_of(_near(corpus, before, tree.reach)) if len(before) > 1 else before[0]
    if not tree.reach and not all(isinstance(part, Words | Group) for part in tree.parts):
        first, last = _in_one_sentence(corpus, first), _in_one_sentence(corpus, last)
    return _near_each_other(corpus, first, last, tree.reach)


def word_stretches(corpus: Corpus, tree: object, zones: str = "all") -> Stretches:
    """Where the single words and phrases stand for which the tree finds an article.

    Of words near each other those that stand in such a place.
    """
    if isinstance(tree, Words | Group):
        return stretches(corpus, tree, zones)
    parts = [word_stretches(corpus, part, zones) for part in tree.parts]
    found = _several(parts)
    if not isinstance(tree, Near):
        return found
    around = stretches(corpus, tree, zones)
    reach = np.maximum.accumulate(around.ends) if len(around.ends) else around.ends
    before = np.searchsorted(around.starts, found.starts, side="right") - 1
    kept = before >= 0
    kept[kept] = reach[before[kept]] >= found.ends[kept]
    return Stretches(found.starts[kept], found.ends[kept])


def per_field(corpus: Corpus, starts: np.ndarray) -> np.ndarray:
    """How many of the ascending positions lie in each field, int64 (articles, fields)."""
    return per_stretch(corpus.pieces[:-1], corpus.pieces[1:], starts).reshape(-1, FIELDS)


def _of_words(corpus: Corpus, words: Words) -> Stretches:
    """Where a phrase stands; a `*` in it leaves room for one word."""
    patterns = words.text.split()
    wanted = [ANY if pattern == "*" else spelled(corpus, pattern, words.exact) for pattern in patterns]
    starts = sequence_places(corpus, wanted)
    return Stretches(starts, starts + len(wanted))


def _of_group(corpus: Corpus, group: Group) -> Stretches:
    """Where a word or phrase of a concept group stands; its single words are looked up at once."""
    single = [spelled(corpus, words.text, words.exact) for words in group.parts if " " not in words.text]
    starts = sequence_places(corpus, [np.unique(np.concatenate([np.zeros(0, np.int64), *single]))])
    phrases = [_of_words(corpus, words) for words in group.parts if " " in words.text]
    return _several([Stretches(starts, starts + 1), *phrases])


def _inside(corpus: Corpus, found: Stretches, field: str, zones: str) -> Stretches:
    zones = ZONE_OF.get(field, zones)
    if zones == QUOTES:
        kept = corpus.within(found.starts, np.ones(corpus.articles, bool), zones)
    else:
        allowed = np.isin(np.arange(FIELDS), ZONES[zones])
        if not np.diff(corpus.pieces).reshape(-1, FIELDS)[:, ~allowed].any():
            return found
        kept = _in_fields(corpus.pieces, found.starts, allowed)
    return found if kept.all() else Stretches(found.starts[kept], found.ends[kept])


@compiled
def _in_fields(pieces, positions, allowed):
    """Which of the ascending positions lie in one of the allowed fields."""
    kept, piece = np.empty(len(positions), np.bool_), 0
    for number in range(len(positions)):
        while pieces[piece + 1] <= positions[number]:
            piece += 1
        kept[number] = allowed[piece % len(allowed)]
    return kept


def _near(corpus: Corpus, parts: list[Stretches], reach: int) -> list[np.ndarray]:
    """The shortest stretches that hold one of each part, each at most `reach` words from the next.

    As keys (`_stretches_of`). The operands are joined one after the other, in whichever order they stand.
    """
    bounds = np.append(corpus.pieces if reach else corpus.sentences, len(corpus.tokens))
    joined, keys = parts[0], []
    for number, part in enumerate(parts[1:]):
        joined = _stretches_of(keys) if number else joined
        pairs = (joined, part), (part, joined)
        calls = [
            functools.partial(
                _paired, one.starts, one.ends, other.starts, other.ends, bounds, reach or len(corpus.tokens)
            )
            for one, other in pairs
        ]
        keys = [told for both in at_once(calls, len(joined.starts) + len(part.starts)) for told in both]
    return keys


def _near_each_other(corpus: Corpus, some: Stretches, others: Stretches, reach: int) -> np.ndarray:
    """Which articles have two of the stretches at most `reach` words apart, or in one sentence if 0."""
    bounds = np.append(corpus.pieces if reach else corpus.sentences, len(corpus.tokens))

    def read(first: int, last: int) -> np.ndarray:
        ends = bounds[[first, last]]
        one, other = (slice(*np.searchsorted(part.starts, ends)) for part in (some, others))
        return _bounds_with_both(
            some.starts[one], some.ends[one], others.starts[other], others.ends[other], bounds[first : last + 1],
            reach or len(corpus.tokens),
        )  # fmt: skip

    both = np.concatenate(in_parts(read, len(bounds) - 1, len(some.starts) + len(others.starts)))
    told = np.zeros(corpus.articles, bool)
    told[corpus.article_of(bounds[:-1][both])] = True
    return told


def _in_one_sentence(corpus: Corpus, found: Stretches) -> Stretches:
    """The stretches that do not reach over the end of a sentence."""
    ends = np.append(corpus.sentences[1:], len(corpus.tokens))
    kept = found.ends <= ends[numbers_of(corpus.sentences, found.starts)]
    return Stretches(found.starts[kept], found.ends[kept])


@compiled
def _bounds_with_both(starts, ends, others, other_ends, bounds, reach):
    """Between which bounds are a stretch and another that is near it; no stretch reaches over a bound."""
    told, place, bound, latest = np.zeros(len(bounds) - 1, np.bool_), 0, 0, -1
    for mine in range(len(starts)):
        start = starts[mine]
        while bounds[bound + 1] <= start:
            bound += 1
        while place < len(others) and others[place] < start:
            latest = max(latest, other_ends[place])
            place += 1
        before = latest > bounds[bound] and start - latest < reach
        after = place < len(others) and others[place] < bounds[bound + 1] and others[place] - ends[mine] < reach
        told[bound] |= before or after
    return told


@compiled
def _paired(starts, ends, others, other_ends, bounds, reach):
    """Each stretch with the nearest other before it, and with the nearest after it, as `_keys`.

    Of the others that start before a stretch the one that ends last is the nearest. Both lie
    between two of the bounds.
    """
    before, after = np.empty(len(starts), np.uint64), np.empty(len(starts), np.uint64)
    sizes, place, best, bound = np.zeros(2, np.int64), 0, -1, 0
    for mine in range(len(starts)):
        start, end = starts[mine], ends[mine]
        while place < len(others) and others[place] < start:
            best = place if best < 0 or other_ends[place] >= other_ends[best] else best
            place += 1
        while bounds[bound + 1] <= start:
            bound += 1
        if best >= 0 and others[best] >= bounds[bound] and start - other_ends[best] < reach:
            last = max(end, other_ends[best])
            if last <= bounds[bound + 1]:
                before[sizes[0]] = key(others[best], last)
                sizes[0] += 1
        if place < len(others) and others[place] - end < reach:
            last = max(end, other_ends[place])
            if last <= bounds[bound + 1]:
                after[sizes[1]] = key(start, last)
                sizes[1] += 1
    return before[: sizes[0]], after[: sizes[1]]


@machine_code
def key(start, end):
    """A stretch as one number, by which stretches are in order."""
    return np.uint64(start) << HALF | np.uint64(end)


def _stretches_of(keys: list[np.ndarray]) -> Stretches:
    """The stretches that `key` wrote, in order, each once; each of the lists is nearly in order."""
    return Stretches(*_parted(np.sort(np.concatenate(keys), kind="stable")))  # which merges what is in order


@compiled
def _parted(keys):
    """The starts and ends of ascending keys, each once."""
    starts, ends, found, before = np.empty(len(keys), np.int64), np.empty(len(keys), np.int64), 0, np.uint64(0)
    for told in keys:
        starts[found], ends[found] = told >> HALF, told & ((ONE << HALF) - ONE)
        found += told != before
        before = told
    return starts[:found], ends[:found]


def _several(parts: list[Stretches]) -> Stretches:
    """All of several lists of stretches, each once."""
    return _stretches_of([part.starts.astype(np.uint64) << HALF | part.ends.astype(np.uint64) for part in parts])
