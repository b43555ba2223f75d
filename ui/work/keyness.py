"""Keyness that takes longer than a moment: of phrases, and of several groups each against the rest."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.compared import Side, compared, keyness_of, usage_of
from analysis.groups import Group
from analysis.keyness import KeynessOptions
from analysis.keywords import KeywordOptions
from analysis.selection import Selection
from analysis.stories.decisions import Decision
from data.storage import derived, frames
from ui.work.phrases import phrases_key
from ui.work.pile import Pile
from ui.work.room import ROOM, Progress
from ui.work.stories import stories_key, stories_of
from ui.work.words import corpus_of, terms_key, terms_of


@dataclass(frozen=True)
class Comparison:
    """Pairs of groups that are compared, and how.

    `stories` are the readers' decisions about stories (None: not counted), `found` says how
    the groups' articles were found, which are `rows`, bool (articles,), of both groups of each pair.
    """

    pairs: tuple[tuple[Group, Group], ...]
    keywords: KeywordOptions
    least: KeynessOptions
    stories: tuple[Decision, ...] | None
    found: str
    rows: tuple[tuple[np.ndarray, np.ndarray], ...] = field(repr=False, compare=False)


def find_keyness(
    address: str, cache: str, pile: Pile, selection: Selection, asked: Comparison, progress: Progress
) -> None:
    """Compare the groups of each pair and keep the terms of all in the cache, each row with its pair's number."""
    corpus, options = corpus_of(cache, pile.key), asked.keywords
    pairs = [
        tuple(Side(rows, group.zones(options.zones)) for group, rows in zip(groups, both, strict=True))
        for groups, both in zip(asked.pairs, asked.rows, strict=True)
    ]
    sides = [side for pair in pairs for side in pair]
    terms = {side.zones: terms_of(cache, terms_key(pile, options.forms, side.zones)) for side in sides}
    told = compared(corpus, terms, sides, options, lambda done, text: progress(0.6 * done, text))
    story = None if asked.stories is None else stories_of(cache, stories_key(pile, asked.stories)).story
    found = []
    for number, pair in enumerate(pairs):
        progress(0.6 + 0.4 * number / len(pairs), asked.pairs[number][0].name)
        both = (usage_of(corpus, told, side, story) for side in pair)
        found.append(keyness_of(told, *both, asked.least).assign(pair=number))
    key, folder = phrases_key(pile, selection, asked), Path(cache) / "keyness"
    derived.save(folder, key, frames.arrays(pd.concat(found, ignore_index=True)), {})
    derived.trim(folder, ROOM)
