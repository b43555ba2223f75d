"""What readers made of topics, whatever level is shown: each decision as a step about sets of articles."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.selection import rows_of
from analysis.topics.decisions import LEAVE_OUT, MERGE, PIN, SEED, SPLIT, Decision, named_topic, share_of
from analysis.topics.found import OUTSIDE, Found
from analysis.topics.groups import Begun, middle
from analysis.topics.laid import Laid
from analysis.topics.levels import by_size
from analysis.topics.meant import Known
from analysis.topics.steps import Made, Step

#: Articles that use a seed's words most and make its centre, and the share of the best score that they need.
CORE, USING = 200, 0.5


class Making:
    """What readers made while decisions are gone through, in the order in which they were taken.

    made  the topics that there are in the end
    """

    def __init__(self, found: Found, ids: pd.Index, using: Callable[[str], np.ndarray]) -> None:
        self.made: list[Made] = []
        self._found, self._known, self._ids, self._using = found, Known(found), ids, using
        self._steps: list[Step] = []
        self._levels: dict[int, Laid] = {}
        self._open = found.leaf != OUTSIDE

    def go(self, decision: Decision) -> None:
        """Go on by one decision."""
        ways = {MERGE: self._joined, SPLIT: self._parted, SEED: self._sown}
        self._steps.append(Step(decision.kind, ways.get(decision.kind, self._touched)(decision)))

    def laid(self, level: int) -> Laid:
        """The topics into which the tree is cut, as many as were found for 0, after all steps until now."""
        level = level or self._found.tree.base
        if level not in self._levels:
            self._levels[level] = Laid(self._found, level)
        for step in self._steps[len(self._levels[level].seen) :]:
            self._levels[level].lay(step)
        return self._levels[level]

    def _touched(self, decision: Decision) -> tuple[Made, ...]:
        """The topic that is named, pinned or left out; made anew of the articles nearest to its own if it is gone."""
        before = self._meant(decision) or self._drawn(decision)
        if before is None:
            return ()
        colour = decision.colour if decision.colour >= 0 else before.colour
        one = replace(before, title=decision.title, colour=colour, held=before.held or decision.kind == PIN)
        if decision.kind == LEAVE_OUT:
            one = Made(before.articles, held=True)
            self._open = self._open & ~one.articles
        self._put(one, before)
        return (one,)

    def _joined(self, merge: Decision) -> tuple[Made, ...]:
        """The two topics that are merged; both together are called as either was."""
        one = self._meant(merge)
        other = self._meant(replace(merge, articles=merge.others, share=merge.other_share))
        if one is None or other is None:
            return ()
        both = one.articles | other.articles
        if both.sum() in (one.articles.sum(), other.articles.sum()):
            return ()
        colour = next((colour for colour in (merge.colour, one.colour, other.colour) if colour >= 0), -1)
        self._put(Made(both, title=one.title or other.title, colour=colour, held=True), one, other)
        return one, other

    def _parted(self, split: Decision) -> tuple[Made, ...]:
        """The topic that is taken apart and its parts, of which the largest is called as it was."""
        one = self._meant(split)
        parts = grouped(self._found.points, one.articles, split.parts) if one else []
        if not parts:
            return ()
        told = [replace(one, articles=parts[0], node=-1, held=True), *(Made(part, held=True) for part in parts[1:])]
        for part in told:
            self._put(part, one)
        return one, *told

    def _sown(self, seed: Decision) -> tuple[Made, ...]:
        """The topic of the articles that use the seed's words."""
        using = np.where(self._open, self._using(seed.title), 0)
        best = np.argsort(-using, kind="stable")[:CORE]
        core = best[(using[best] >= USING * using.max(initial=0)) & (using[best] > 0)]
        if not len(core):
            return ()
        near = self._nearer(middle(self._found.points, core), using > 0, seed.level)
        one = Made(near, title=seed.title, held=True)
        if not near.any():
            return ()
        self._put(one)
        return (one,)

    def _meant(self, decision: Decision) -> Made | None:
        """The topic that a decision is about; None when none has most of its articles."""
        rows, share = self._rows(decision.articles), self._share(decision)
        if not len(rows) or not share:
            return None
        held = [one.articles for one in self.made if one.held]
        shown = self.laid(decision.level).having(rows) if decision.level else None
        articles = self._known.nearest(rows, share, decision.among, held, shown)
        if articles is None:
            return None
        same = (one for one in self.made if np.array_equal(one.articles, articles))
        return next(same, None) or Made(articles, self._known.node(articles))

    def _share(self, decision: Decision) -> float:
        """The share of the topic decided on; if it is not known that where as many are shown as were found."""
        if decision.share:
            return decision.share
        topic = self.laid(0).topic
        return share_of(topic, named_topic(topic, self._rows(decision.articles)))

    def _rows(self, articles: tuple[str, ...]) -> np.ndarray:
        """The rows of the articles that are there, were compared, and are not left out."""
        rows = rows_of(articles, self._ids)
        return rows[self._open[rows]]

    def _drawn(self, decision: Decision) -> Made | None:
        """The articles nearest to a topic's typical ones, as many as its share, but those nearer to their own topic."""
        rows, share = self._rows(decision.articles), self._share(decision)
        if not len(rows) or not share:
            return None
        centre = middle(self._found.points, rows)
        near = np.where(self._open, self._found.points.astype(np.float32) @ centre, -np.inf)
        most = max(round(share * self._open.sum()), 1)
        articles = self._nearer(centre, near >= np.partition(near, -most)[-most], decision.level)
        return Made(articles) if articles.any() else None

    def _nearer(self, centre: np.ndarray, may: np.ndarray, level: int) -> np.ndarray:
        """Those of some articles that are nearer to a centre than to that of their topic at a level; bool (n,) both."""
        laid = self.laid(level)
        rows = np.flatnonzero(may & self._open)
        points = self._found.points[rows].astype(np.float32)
        own = np.vstack([laid.centres(), np.zeros_like(centre)])[laid.topic[rows]]
        told = np.zeros(len(may), bool)
        told[rows[points @ centre > (points * own).sum(axis=1)]] = True
        return told

    def _put(self, one: Made, *before: Made) -> None:
        """Put a topic in the place of what it was before; if it is held, others lose its articles."""
        others = [other for other in self.made if other not in before]
        if one.held:
            others = [
                replace(other, articles=other.articles & ~one.articles) if other.held else other for other in others
            ]
        self.made = [*(other for other in others if other.articles.any()), one]


def grouped(points: np.ndarray, articles: np.ndarray, parts: int) -> list[np.ndarray]:
    """The articles of the parts into which some fall, the largest first, bool (n,) each; none of too few."""
    inside = np.flatnonzero(articles)
    if not 2 <= parts <= len(inside):  # noqa: PLR2004
        return []
    label, _ = Begun(points[inside].astype(np.float32), np.random.default_rng(0)).grouped(parts)
    told = np.full(len(articles), -1)
    told[inside] = label
    return [told == part for part in by_size(told, int(label.max()) + 1)]
