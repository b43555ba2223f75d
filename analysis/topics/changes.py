"""Topics with readers' decisions applied."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.corpus import Corpus
from analysis.forms import form
from analysis.terms import Terms
from analysis.topics.decisions import (
    LEAVE_OUT,
    MERGE,
    NAME,
    PIN,
    SEED,
    SPLIT,
    Decision,
    about_one_topic,
    broader,
    known_again,
    left_out,
    named_topic,
    rows_of,
)  # fmt: skip
from analysis.topics.found import OUTSIDE, READ, Found, TopicOptions
from analysis.topics.groups import Begun
from analysis.topics.levels import Topics, at_level, by_size, measured, renumbered
from analysis.topics.names import distinct, names, telling, terms_in_full
from analysis.weights import telling_terms, tf_idf, unit

#: Articles that use a seed's words most and make its centre, and the share of the best score that they need.
CORE, USING = 200, 0.5


class Changing:
    """Topics while decisions are applied to them, one after the other.

    topic   int32 (n,): the topic of each article
    centre  a centre per topic
    made    the topics whose articles are no longer those that were found
    """

    def __init__(self, found: Found, topics: Topics, ids: pd.Index) -> None:
        self.points, self.ids = found.points, ids
        self.topic = topics.topic.copy()
        self.centre = [*topics.centres]
        self.made: set[int] = set()
        self.title: dict[int, str] = {}
        self.colour: dict[int, int] = {}

    def apply(self, decision: Decision, using: np.ndarray) -> bool:
        """Apply a decision, and tell whether it changed anything; `using` is how much each article uses a seed's words.

        Names and pins wait for `call`.
        """
        if decision.kind == SEED:
            return self._sow(decision.title, using)
        number = named_topic(self.topic, rows_of(decision.articles, self.ids))
        if number < 0:
            return False
        if decision.kind == MERGE:
            return self._join(number, named_topic(self.topic, rows_of(decision.others, self.ids)))
        if decision.kind == SPLIT:
            return self._part(number, decision.parts)
        if decision.kind == LEAVE_OUT:
            if broader(self.topic, number, decision):
                number = self._drawn(rows_of(decision.articles, self.ids), decision.share)
            if number < 0:
                return False
            self.topic = left_out(self.topic, number)
        return True

    def call(self, decisions: Sequence[Decision]) -> None:
        """Give the topics that were named or pinned their names, and make those that are gone anew."""
        called = about_one_topic([decision for decision in decisions if decision.kind in {NAME, PIN}])
        anchors = [rows_of(group[-1].articles, self.ids) for group in called]
        for group, rows, number in zip(
            called, anchors, known_again(self.topic, len(self.centre), anchors), strict=True
        ):
            pins = [decision for decision in group if decision.kind == PIN]
            gone = number < 0 or 2 * int((self.topic[rows] == number).sum()) < len(rows)
            joined = broader(self.topic, number, group[-1])
            if pins and len(rows) and (gone or joined):
                number, joined = self._drawn(rows, group[-1].share), False  # noqa: PLW2901
            if number >= 0 and not joined:
                self.title[number] = group[-1].title
                if pins and pins[-1].colour >= 0:
                    self.colour[number] = pins[-1].colour

    def _join(self, one: int, other: int) -> bool:
        if other < 0 or one == other:
            return False
        self.topic[self.topic == other] = one
        self._made(one)
        return True

    def _part(self, number: int, parts: int) -> bool:
        inside = np.flatnonzero(self.topic == number)
        if not 2 <= parts <= len(inside):
            return False
        points = self.points[inside].astype(np.float32)
        label, _ = Begun(points, np.random.default_rng(0)).grouped(parts)
        for part in range(1, int(label.max()) + 1):
            self.topic[inside[label == part]] = len(self.centre)
            self.centre.append(self.centre[number])
            self._made(len(self.centre) - 1)
        self._made(number)
        return True

    def _sow(self, title: str, using: np.ndarray) -> bool:
        best = np.argsort(-using, kind="stable")[:CORE]
        core = best[using[best] >= USING * using.max(initial=0)]
        core = core[using[core] > 0]
        number = self._drawn_to(self._centre(core), using > 0) if len(core) else -1
        if number >= 0:
            self.title[number] = title
        return number >= 0

    def _drawn(self, rows: np.ndarray, share: float) -> int:
        """A new topic of the articles nearest to these; as many as its share of all, where that is known."""
        centre = self._centre(rows)
        near = self.points.astype(np.float32) @ centre
        inside = near[self.topic != OUTSIDE]
        if not len(inside):
            return -1
        most = round(share * len(inside)) or len(inside)
        return self._drawn_to(centre, near >= np.partition(inside, len(inside) - most)[len(inside) - most])

    def _drawn_to(self, centre: np.ndarray, may: np.ndarray) -> int:
        """A new topic of the articles that may be in it and are nearer to its centre than to their own's."""
        rows = np.flatnonzero(may & (self.topic > OUTSIDE))
        points = self.points[rows].astype(np.float32)
        own = np.array([*self.centre, np.zeros_like(centre)])[self.topic[rows]]
        nearer = rows[points @ centre > (points * own).sum(axis=1)]
        if not len(nearer):
            return -1
        self.topic[nearer] = len(self.centre)
        self.centre.append(centre)
        self.made.add(len(self.centre) - 1)
        return len(self.centre) - 1

    def _made(self, number: int) -> None:
        self.made.add(number)
        self.centre[number] = self._centre(np.flatnonzero(self.topic == number))

    def _centre(self, rows: np.ndarray) -> np.ndarray:
        return unit(self.points[rows].astype(np.float32).sum(axis=0, keepdims=True))[0]


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
    changing.call(decisions)
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
