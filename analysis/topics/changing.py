"""Readers' decisions while they are applied to topics, one after the other."""

from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.selection import rows_of
from analysis.topics.calls import Call, known_again, same, whole
from analysis.topics.decisions import LEAVE_OUT, MERGE, PIN, SEED, SPLIT, Decision, named_topic
from analysis.topics.found import NOWHERE, OUTSIDE, Found
from analysis.topics.levels import LEFT_OUT
from analysis.topics.making import GROWN, Making
from analysis.topics.meant import BROADER, Known, Meant

#: Articles that use a seed's words most and make its centre, and the share of the best score that they need.
CORE, USING = 200, 0.5


class Changing:
    """The topics at a level, and what they are called, while decisions are applied."""

    def __init__(self, found: Found, number: int | None, ids: pd.Index) -> None:
        self.now, self.known, self.ids = Making(found, number), Known(found), ids
        self.calls: list[Call] = []
        self.title: dict[int, str] = {}
        self.colour: dict[int, int] = {}

    def apply(self, decision: Decision, using: np.ndarray) -> bool:
        """Apply a decision, and tell whether it changed anything; `using` is how much each article uses a seed's words.

        Names are noted, and wait for `call`.
        """
        if decision.kind == SEED:
            return self._sow(decision.title, using)
        told = self._with_shares(decision)
        if decision.kind == MERGE:
            return self._join(told)
        if decision.kind == SPLIT:
            return self._part(told)
        number = self._kept(told) if decision.kind in (PIN, LEAVE_OUT) else self._shown(told)
        if decision.kind != LEAVE_OUT:
            self._note(told, number)
        elif number >= 0:
            self.now.topic[self.now.topic == number] = LEFT_OUT
        return number >= 0

    def call(self) -> None:
        """Give the topics that were named or pinned their names; of pins on one topic, make all but one anew."""
        anchors = [self._rows(call.articles) for call in self.calls]
        for call, rows, number in zip(
            self.calls, anchors, known_again(self.now.topic, len(self.now.centre), anchors), strict=True
        ):
            if call.pinned and number < 0 and len(rows):
                number = self.now.made(self._drawn(rows, call.share))  # noqa: PLW2901
            if number >= 0 and (call.pinned or self._shown(call) == number):
                self.title[number] = call.title
                if call.colour >= 0:
                    self.colour[number] = call.colour
        self.now.settle(self.known.inside.sum(axis=1))

    def _rows(self, articles: tuple[str, ...]) -> np.ndarray:
        """The rows of the articles that are there, were compared, and are not left out."""
        rows = rows_of(articles, self.ids)
        return rows[self.now.topic[rows] >= NOWHERE]

    def _with_shares(self, decision: Decision) -> Decision:
        """The decision with the shares that are not known: those where as many topics are shown as were found."""
        share, other = (
            known or self.known.share(self._rows(articles))
            for known, articles in ((decision.share, decision.articles), (decision.other_share, decision.others))
        )
        return replace(decision, share=share, other_share=other)

    def _meant(self, articles: tuple[str, ...], share: float, among: int) -> Meant | None:
        """The topic of any level that was decided on; None when none has most of its articles."""
        rows = self._rows(articles)
        if not len(rows) or not share:
            return None
        number = named_topic(self.now.topic, rows)
        shown = Meant((self.now.topic == number) & (number >= 0), self.now.node.get(number, -1))
        return self.known.nearest(rows, share, among, shown, self.now.free)

    def _shown(self, told: Decision | Call) -> int:
        """The topic that stands for the one decided on, or is the main part of it; -1 where only a broader one is."""
        one = self._meant(told.articles, told.share, told.among)
        broader = one is not None and self.now.broader(one) >= 0
        return -1 if broader else self.now.most(self._rows(told.articles))

    def _kept(self, told: Decision) -> int:
        """The topic decided on, whole; made anew of the articles nearest to its own where it is gone."""
        one, rows = self._meant(told.articles, told.share, told.among), self._rows(told.articles)
        made = one is not None and self.now.most(one.articles) in self.now.held
        gone = one is None or self.known.shares(one.articles[None], told.among)[0] > BROADER * told.share
        if gone and not made and len(rows):
            one = Meant(self._drawn(rows, told.share))
        return -1 if one is None else self.now.whole(one)

    def _drawn(self, rows: np.ndarray, share: float) -> np.ndarray:
        """The articles nearest to these, as many as the share of all, less those that are nearer to their own topic."""
        centre = self.now.middle(rows)
        near = self.now.points.astype(np.float32) @ centre
        inside = near[self.now.topic != OUTSIDE]
        most = round(share * len(inside)) or len(inside)
        return self.now.nearer(centre, near >= np.partition(inside, len(inside) - most)[len(inside) - most])

    def _note(self, told: Decision, number: int) -> None:
        """Note a name or a pin, as the last of the topic that it is about."""
        for place, call in enumerate(self.calls):
            if self._about(call, told.articles, told.share, number):
                self.calls[place] = call.anew(told)
                return
        self.calls.append(Call("", ()).anew(told))

    def _about(self, call: Call, articles: tuple[str, ...], share: float, number: int) -> bool:
        """Whether a topic that was decided on, and is shown as one of this number, bears this name."""
        alike = 1 / GROWN <= share / (call.share or share or 1) <= GROWN
        return (same(call.articles, articles) and alike) or 0 <= number == self._shown(call)

    def _join(self, merge: Decision) -> bool:
        """Join two topics, whole, or one to the broader that has the other; the whole is called as either was."""
        one = self._meant(merge.articles, merge.share, merge.among)
        other = self._meant(merge.others, merge.other_share, merge.among)
        if one is None or other is None:
            return False
        sides = ((merge.others, merge.other_share, other), (merge.articles, merge.share, one))
        parts = [
            call
            for articles, share, side in sides
            for call in self.calls
            if self._about(call, articles, share, -1 if self.now.broader(side) >= 0 else self.now.most(side.articles))
        ]
        if parts:
            self.calls = [call for call in self.calls if call not in parts] + [whole(parts, merge)]
        both = Meant(one.articles | other.articles)
        self.known.add(both.articles)
        number = self._joined(one, other, both)
        if number >= 0 and merge.colour >= 0 and self.now.broader(both) < 0:
            self.colour[number] = merge.colour
        return number >= 0

    def _joined(self, one: Meant, other: Meant, both: Meant) -> int:
        """The topic of both joined, which is a broader one where that has the first; -1 where nothing changes."""
        broader = self.now.broader(one)
        if 0 <= broader == self.now.broader(other):
            return -1 if self.now.broader(both) >= 0 else self.now.whole(both)
        number = broader if broader >= 0 else self.now.whole(one)
        joined = self.now.whole(other)
        if min(number, joined) < 0 or number == joined:
            return -1
        self.now.join(number, joined)
        return number

    def _part(self, split: Decision) -> bool:
        """Take a topic apart, whole; where it is a part of a broader one its parts are just known."""
        one = self._meant(split.articles, split.share, split.among)
        if one is None:
            return False
        number = -1 if self.now.broader(one) >= 0 else self.now.whole(one)
        parts = self.now.grouped(one.articles if number < 0 else self.now.topic == number, split.parts)
        for place, articles in enumerate(parts):
            self.known.add(articles)
            if number >= 0 and place:
                self.now.made(articles)
        if number >= 0 and parts:
            self.now.join(number, number)
        return number >= 0 and bool(parts)

    def _sow(self, title: str, using: np.ndarray) -> bool:
        best = np.argsort(-using, kind="stable")[:CORE]
        core = best[using[best] >= USING * using.max(initial=0)]
        core = core[using[core] > 0]
        number = self.now.made(self.now.nearer(self.now.middle(core), using > 0)) if len(core) else -1
        if number >= 0:
            self.title[number] = title
        return number >= 0
