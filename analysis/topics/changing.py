"""Topics while readers' decisions are applied to them."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.topics.calls import Call, known_again, same, whole
from analysis.topics.decisions import (
    LEAVE_OUT,
    MERGE,
    PIN,
    SEED,
    SPLIT,
    Decision,
    broader,
    left_out,
    named_topic,
    rows_of,
    share_of,
)  # fmt: skip
from analysis.topics.found import NOWHERE, OUTSIDE, Found
from analysis.topics.groups import Begun
from analysis.topics.levels import LEFT_OUT, Topics
from analysis.topics.tree import members
from analysis.weights import unit

#: Articles that use a seed's words most and make its centre, and the share of the best score that they need.
CORE, USING = 200, 0.5
#: A topic with less than so much of the share that it had is a part of the one that was decided on.
WHOLE = 0.75


class Changing:
    """Topics while decisions are applied to them, one after the other.

    topic   int32 (n,): the topic of each article
    centre  a centre per topic
    made    the topics whose articles are no longer those that were found
    """

    def __init__(self, found: Found, topics: Topics, ids: pd.Index) -> None:
        self.found, self.points, self.ids = found, found.points, ids
        self.topic = topics.topic.copy()
        self.centre = [*topics.centres]
        self.made: set[int] = set()
        self.calls: list[Call] = []
        self.title: dict[int, str] = {}
        self.colour: dict[int, int] = {}

    def apply(self, decision: Decision, using: np.ndarray) -> bool:
        """Apply a decision, and tell whether it changed anything; `using` is how much each article uses a seed's words.

        Names and pins are noted, and wait for `call`.
        """
        if decision.kind == SEED:
            return self._sow(decision.title, using)
        if decision.kind == LEAVE_OUT:
            return self._leave_out(decision)
        if decision.kind == MERGE:
            return self._join(decision)
        number = self._stands_for(decision.articles)
        if decision.kind == SPLIT:
            return self._part(number, decision.parts)
        self._note(decision, number)
        return number >= 0 or (decision.kind == PIN and len(self._rows(decision.articles)) > 0)

    def call(self) -> None:
        """Give the topics that were named or pinned their names, and make those that are gone anew."""
        anchors = [self._rows(call.articles) for call in self.calls]
        known = known_again(self.topic, len(self.centre), anchors)
        for call, rows, number in zip(self.calls, anchors, known, strict=True):
            joined = broader(self.topic, number, call.share)
            if call.pinned and len(rows) and (joined or self._gone(number, rows)):
                number, joined = self._drawn(rows, call.share), False  # noqa: PLW2901
            if number >= 0 and not joined:
                self.title[number] = call.title
                if call.pinned and call.colour >= 0:
                    self.colour[number] = call.colour

    def _rows(self, articles: Sequence[str]) -> np.ndarray:
        """The rows of the articles that are there, were compared, and are not left out."""
        rows = rows_of(articles, self.ids)
        return rows[self.topic[rows] >= NOWHERE]

    def _stands_for(self, articles: Sequence[str]) -> int:
        return named_topic(self.topic, self._rows(articles))

    def _gone(self, number: int, rows: np.ndarray) -> bool:
        """Whether a topic is not the one of these articles, which are in several or in none."""
        return number < 0 or 2 * int((self.topic[rows] == number).sum()) < len(rows)

    def _note(self, decision: Decision, number: int) -> None:
        """Note a name or a pin, as the last of the topic that it is about."""
        for place, call in enumerate(self.calls):
            if same(call.articles, decision.articles) or (
                self._is_whole(call, number) and not broader(self.topic, number, decision.share)
            ):
                self.calls[place] = call.anew(decision)
                return
        self.calls.append(Call("", ()).anew(decision))

    def _is_whole(self, call: Call, number: int) -> bool:
        """Whether a topic is the one that was made by joining others, and is called so."""
        return call.joined and self._stands_for(call.articles) == number >= 0

    def _leave_out(self, decision: Decision) -> bool:
        rows = self._rows(decision.articles)
        number = named_topic(self.topic, rows)
        if len(rows) and (self._gone(number, rows) or broader(self.topic, number, decision.share)):
            number = self._drawn(rows, decision.share)
        if number < 0:
            return False
        parts = self._parts(number, rows, decision.share)
        self.topic = np.where(parts, LEFT_OUT, left_out(self.topic, number)).astype(np.int32)
        return True

    def _parts(self, number: int, rows: np.ndarray, share: float) -> np.ndarray:
        """The articles of the topic that was decided on where only a part of it is a topic at this level, bool (n,).

        Of all topics from broad to fine it is the one with most of these articles whose share is nearest.
        """
        none = np.zeros(len(self.topic), bool)
        if number in self.made or share_of(self.topic, number) >= WHOLE * share:
            return none
        inside = members(self.found.tree, self.found.leaf)
        shares = inside.sum(axis=1) / max((self.found.leaf > OUTSIDE).sum(), 1)
        far = np.where(inside[:, rows].mean(axis=1) > 0.5, np.abs(shares - share), np.inf)
        found = (self.topic > OUTSIDE) & ~np.isin(self.topic, [*self.made])
        return inside[far.argmin()] & found if far.min() < np.inf else none

    def _join(self, merge: Decision) -> bool:
        """Join two topics; what either was called is the name of the whole."""
        one, other = self._stands_for(merge.articles), self._stands_for(merge.others)
        sides = ((merge.others, other), (merge.articles, one))
        parts = [
            call
            for articles, number in sides
            for call in self.calls
            if same(call.articles, articles) or self._is_whole(call, number)
        ]
        if parts:
            self.calls = [call for call in self.calls if call not in parts] + [whole(parts, merge)]
        if one < 0 or other < 0 or one == other:
            return False
        self.topic[self.topic == other] = one
        self._made(one)
        return True

    def _part(self, number: int, parts: int) -> bool:
        inside = np.flatnonzero((self.topic == number) & (number >= 0))
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
