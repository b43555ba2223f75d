"""Topics with readers' decisions applied."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.corpus import Corpus
from analysis.forms import form
from analysis.terms import Terms
from analysis.topics.changing import Changing
from analysis.topics.decisions import SEED, Decision
from analysis.topics.found import OUTSIDE, READ, Found, TopicOptions
from analysis.topics.levels import Topics, at_level, by_size, measured, renumbered
from analysis.topics.names import distinct, names, telling, terms_in_full
from analysis.weights import telling_terms, tf_idf


def decided(
    found: Found, number: int | None, decisions: Sequence[Decision], ids: Sequence[str],
    corpus: Corpus, terms: Terms, options: TopicOptions,
) -> Topics:  # fmt: skip
    """The topics at a level with the decisions applied; what a decision is about may be gone.

    `ids` are the articles' ids, `terms` their stems, both in the order of the corpus.
    """
    before = at_level(found, number)
    changing = Changing(found, before, pd.Index(ids))
    idle = []
    for place, decision in enumerate(decisions):
        words = using(corpus, terms, decision.title, found) if decision.kind == SEED else np.zeros(0)
        if not changing.apply(decision, words):
            idle.append(place)
    changing.call()
    count = np.bincount(changing.topic[changing.topic >= 0], minlength=len(changing.centre))
    order = by_size(changing.topic, len(count))
    order = order[count[order] > 0]
    told = _terms(found, before, changing, corpus, terms, options)
    called = names([told[one] for one in order])
    called = [changing.title.get(int(one)) or name for one, name in zip(order, called, strict=True)]
    full = np.concatenate([order, np.setdiff1d(np.arange(len(count)), order)])
    known = np.array([int(one) < len(before.names) and int(one) not in changing.made for one in order], bool)
    again, runs = np.full(len(order), np.nan), np.full(len(order), -1)
    again[known], runs[known] = before.found_again[order[known]], before.runs[order[known]]
    return measured(
        found.points, renumbered(changing.topic, full), np.array([changing.centre[one] for one in order], np.float32),
        distinct(called), [told[one] for one in order], again, runs,
        _colours(order, before.colour.tolist(), changing.colour), tuple(idle),
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
    found: Found, before: Topics, changing: Changing, corpus: Corpus, terms: Terms, options: TopicOptions
) -> list[tuple[str, ...]]:
    """The telling terms of each topic; anew for those that decisions made."""
    told = [before.terms[one] if one < len(before.terms) else () for one in range(len(changing.centre))]
    made = sorted(changing.made)
    if not made:
        return told
    rows = np.flatnonzero(found.leaf > OUTSIDE)
    of_them = telling_terms(corpus, terms, found.leaf > OUTSIDE, options.hidden, options.kept)
    weights = tf_idf(terms.counts[rows][:, of_them])
    inside = np.array([changing.topic[rows] == one for one in made])
    for one, best in zip(made, telling(weights, inside), strict=True):
        row = np.flatnonzero(changing.topic == one)
        near = np.argsort(-(found.points[row].astype(np.float32) @ changing.centre[one]), kind="stable")[:READ]
        told[one] = terms_in_full(corpus, terms, row[near], of_them[best].tolist())
    return told


def _colours(order: np.ndarray, before: Sequence[int], pinned: dict[int, int]) -> np.ndarray:
    """The place in the palette of each topic: pinned ones keep theirs, then those of `before`; new ones take free ones.

    >>> _colours(np.array([2, 0, 1]), [0, 1], {1: 0}).tolist()
    [1, 2, 0]
    """
    given = {int(one): pinned[int(one)] for one in order if int(one) in pinned}
    for one in (int(one) for one in order if int(one) not in given and int(one) < len(before)):
        if before[one] not in given.values():
            given[one] = before[one]
    free = (colour for colour in range(2 * len(order)) if colour not in given.values())
    return np.array([given[int(one)] if int(one) in given else next(free) for one in order], np.int64)
