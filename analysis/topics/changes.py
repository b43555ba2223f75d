"""Topics with readers' decisions applied."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np
import pandas as pd

from analysis.corpus import Corpus
from analysis.forms import form
from analysis.terms import Terms
from analysis.topics.decisions import Decision
from analysis.topics.found import OUTSIDE, READ, Found, TopicOptions
from analysis.topics.laid import Laid
from analysis.topics.levels import Topics, by_size, measured, renumbered
from analysis.topics.made import Making
from analysis.topics.names import distinct, names, telling, terms_in_full
from analysis.topics.weighed import Weighed, weighed


def decided(
    found: Found, number: int | None, decisions: Sequence[Decision], ids: Sequence[str],
    corpus: Corpus, terms: Terms, options: TopicOptions, words: Callable[[], Weighed] | None = None,
) -> Topics:  # fmt: skip
    """The topics at a level with the decisions applied; what a decision is about may be gone.

    `ids` are the articles' ids, `terms` their stems, both in the order of the corpus; `words` gives the articles'
    weighed words, which only topics made by hand need, where they are kept.
    """
    making = Making(found, pd.Index(ids), partial(using, corpus, terms, found=found))
    for decision in decisions:
        making.go(decision)
    now = making.laid(number or 0)
    now.call(making.made)
    now.settle()
    count = np.bincount(now.topic[now.topic >= 0], minlength=now.number)
    order = by_size(now.topic, len(count))
    order = order[count[order] > 0]
    words, centres = words or partial(weighed, found, corpus, terms, options), now.centres()
    told = _terms(found, now, order.tolist(), centres, corpus, terms, words)
    called = [now.title.get(int(one)) or name for one, name in zip(order, names(told), strict=True)]
    full = np.concatenate([order, np.setdiff1d(np.arange(len(count)), order)])
    nodes = [now.node.get(int(one), -1) for one in order]
    again = np.array([found.found_again[node] if node >= 0 else np.nan for node in nodes])
    runs = np.array([found.runs[node] if node >= 0 else -1 for node in nodes])
    idle = tuple(place for place, seen in enumerate(now.seen) if not seen)
    return measured(
        found.points, renumbered(now.topic, full), centres[order],
        distinct(called), told, again, runs, _colours(order.tolist(), now.place, now.colour), now.level, idle,
    )  # fmt: skip


def using(corpus: Corpus, terms: Terms, words: str, found: Found) -> np.ndarray:
    """How much each article uses some words: ln(1 + count) by the words' rarity, per root of its different terms."""
    language = corpus.languages[int(np.bincount(corpus.language).argmax())] if corpus.articles else ""
    wanted = {form(word, language, "stems") for word in words.replace(",", " ").split()}
    columns = np.flatnonzero(terms.folded.among(wanted))
    counts = terms.counts[:, columns]
    rarity = np.log(corpus.articles / np.maximum((counts > 0).sum(axis=0), 1)) + 1
    weighed = np.asarray(np.log1p(counts.toarray()) @ np.ravel(rarity))
    score = weighed / np.sqrt(np.maximum(np.diff(terms.counts.indptr), 1))
    return np.where(found.leaf > OUTSIDE, score, 0)


def _terms(
    found: Found, now: Laid, order: Sequence[int], centres: np.ndarray, corpus: Corpus, terms: Terms,
    words: Callable[[], Weighed],
) -> list[tuple[str, ...]]:  # fmt: skip
    """The telling terms of each topic, in this order; anew for those that are made by hand."""
    told = {one: found.terms[node] for one, node in now.node.items()}
    made = [one for one in order if one not in told]
    if made:
        known, rows = words(), np.flatnonzero(found.leaf > OUTSIDE)
        inside = np.array([now.topic[rows] == one for one in made])
        for one, best in zip(made, telling(known.weights, inside), strict=True):
            row = np.flatnonzero(now.topic == one)
            near = np.argsort(-(found.points[row].astype(np.float32) @ centres[one]), kind="stable")[:READ]
            told[one] = terms_in_full(corpus, terms, row[near], known.terms[best].tolist())
    return [told[one] for one in order]


def _colours(order: Sequence[int], before: Mapping[int, int], pinned: Mapping[int, int]) -> np.ndarray:
    """The place in the palette of each topic: pinned ones keep theirs, then those of `before`; new ones take free ones.

    >>> _colours([2, 0, 1], {0: 0, 1: 1}, {1: 0}).tolist()
    [1, 2, 0]
    """
    given = {one: pinned[one] for one in order if one in pinned}
    for one in (one for one in order if one not in given and one in before):
        if before[one] not in given.values():
            given[one] = before[one]
    free = (colour for colour in range(2 * len(order)) if colour not in given.values())
    return np.array([given[one] if one in given else next(free) for one in order], np.int64)
