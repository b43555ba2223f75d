"""Where in the stream of tokens the words of a query stand."""

from dataclasses import dataclass

import numpy as np

from analysis.corpus import FIELDS, QUOTES, ZONES, Corpus, numbers_of
from analysis.matching import sequence_places
from analysis.query.patterns import spelled
from analysis.query.tree import Near, Words

#: The zones in which the words of each field are looked up.
ZONE_OF = {"headline": "headline-alone", "deck": "deck", "body": "body", "caption": "captions", "quote": "quotes"}


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
    parts = [stretches(corpus, part, zones) for part in tree.parts]
    if isinstance(tree, Near):
        return _near(corpus, parts, tree.reach)
    starts, ends = (np.concatenate([getattr(part, name) for part in parts]) for name in ("starts", "ends"))
    return _sorted(starts, ends)


def word_stretches(corpus: Corpus, tree: object, zones: str = "all") -> Stretches:
    """Where the single words and phrases stand for which the tree finds an article.

    Of words near each other those that stand in such a place.
    """
    if isinstance(tree, Words):
        return stretches(corpus, tree, zones)
    parts = [word_stretches(corpus, part, zones) for part in tree.parts]
    starts, ends = (np.concatenate([getattr(part, name) for part in parts]) for name in ("starts", "ends"))
    found = _sorted(starts, ends)
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
    counts = np.bincount(numbers_of(corpus.pieces, starts), minlength=len(corpus.pieces) - 1)
    return counts.reshape(-1, FIELDS)


def _of_words(corpus: Corpus, words: Words) -> Stretches:
    """Where a phrase stands; a `*` in it leaves room for one word."""
    runs, at = [], 0
    for run in words.text.split(" * "):
        patterns = run.split()
        runs.append((at, [spelled(corpus, pattern, words.exact) for pattern in patterns]))
        at += len(patterns) + 1
    starts = sequence_places(corpus, runs[0][1])
    for offset, wanted in runs[1:]:
        starts = np.intersect1d(starts, sequence_places(corpus, wanted) - offset, assume_unique=True)
    ends = starts + at - 1
    if len(runs) > 1:
        same = _sentence(corpus, starts) == _sentence(corpus, ends - 1)
        starts, ends = starts[same], ends[same]
    return Stretches(starts, ends)


def _inside(corpus: Corpus, found: Stretches, field: str, zones: str) -> Stretches:
    zones = ZONE_OF.get(field, zones)
    if zones == QUOTES:
        kept = corpus.within(found.starts, np.ones(corpus.articles, bool), zones)
    else:
        allowed = np.isin(np.arange(FIELDS), ZONES[zones])
        kept = np.tile(allowed, corpus.articles)[numbers_of(corpus.pieces, found.starts)]
    return found if kept.all() else Stretches(found.starts[kept], found.ends[kept])


def _near(corpus: Corpus, parts: list[Stretches], reach: int) -> Stretches:
    """The shortest stretches that hold one of each part, each at most `reach` words from the next.

    The operands are joined one after the other, in whichever order they stand.
    """
    joined = parts[0]
    for part in parts[1:]:
        pairs = [_paired(corpus, joined, part, reach), _paired(corpus, part, joined, reach)]
        starts, ends = (np.concatenate([pair[side] for pair in pairs]) for side in (0, 1))
        joined = _sorted(starts, ends)
    return joined


def _paired(corpus: Corpus, one: Stretches, other: Stretches, reach: int) -> tuple[np.ndarray, np.ndarray]:
    """Each stretch of `one` with the nearest of `other` before it, and with the nearest after it."""
    if not len(one.starts) or not len(other.starts):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    last = _farthest(other.ends)
    after = np.searchsorted(other.starts, one.starts, side="left")
    starts, ends = [], []
    for partner, there in ((after, after < len(other.starts)), (after - 1, after > 0)):
        mine, theirs = np.flatnonzero(there), partner[there]
        theirs = np.where(other.starts[theirs] < one.starts[mine], last[theirs], theirs)
        begin = np.minimum(one.starts[mine], other.starts[theirs])
        end = np.maximum(one.ends[mine], other.ends[theirs])
        near = np.maximum(one.starts[mine] - other.ends[theirs], other.starts[theirs] - one.ends[mine]) < (
            reach or len(corpus.tokens)
        )
        near[near] = _together(corpus, begin[near], end[near] - 1, in_sentence=not reach)
        starts.append(begin[near])
        ends.append(end[near])
    return np.concatenate(starts), np.concatenate(ends)


def _farthest(ends: np.ndarray) -> np.ndarray:
    """For each stretch, which one of those up to it ends last."""
    best = np.maximum.accumulate(ends)
    return np.maximum.accumulate(np.where(ends == best, np.arange(len(ends)), 0))


def _together(corpus: Corpus, first: np.ndarray, last: np.ndarray, *, in_sentence: bool) -> np.ndarray:
    """Whether two positions lie in the same field, or sentence."""
    if in_sentence:
        return _sentence(corpus, first) == _sentence(corpus, last)
    pieces = corpus.pieces
    return np.searchsorted(pieces, first, side="right") == np.searchsorted(pieces, last, side="right")


def _sentence(corpus: Corpus, positions: np.ndarray) -> np.ndarray:
    return numbers_of(corpus.sentences, positions)


def _sorted(starts: np.ndarray, ends: np.ndarray) -> Stretches:
    """The stretches in order, each once."""
    order = np.lexsort((ends, starts))
    starts, ends = starts[order], ends[order]
    fresh = np.ones(len(starts), bool)
    fresh[1:] = (np.diff(starts) > 0) | (np.diff(ends) > 0)
    return Stretches(starts[fresh], ends[fresh])
