"""Which articles of a command tell the same text, and which the same story: as the pages show them."""

from collections.abc import Sequence

import pandas as pd

from analysis import copies, stories
from analysis.copies import Copies
from analysis.corpus import Corpus
from analysis.stories import Stories
from analysis.stories.decisions import Decision, decided, kept
from analysis.stories.mentions import mentions
from analysis.terms import terms
from commands import source
from commands.out import Messages

#: The corpus whose copies were found last, and these: a command may ask for them again.
_last: list[tuple[Corpus, Copies]] = []


def copies_of(corpus: Corpus, known: pd.DataFrame) -> Copies:
    """The copies among the articles whose facts are `known`, in the order of the corpus; found once."""
    if not (_last and _last[0][0] is corpus):
        _last[:] = [(corpus, copies.find(corpus, terms(corpus), known))]
    return _last[0][1]


def stories_of(
    corpus: Corpus, known: pd.DataFrame, same: Copies, paths: Sequence[str], messages: Messages
) -> Stories:  # fmt: skip
    """The stories among the articles of `paths`, of which `same` are the copies.

    They are as readers decided, where a path is a collection.
    """
    stems, decisions = terms(corpus, "stems"), decisions_of(paths)
    told = mentions(corpus, stems)
    found = stories.find(corpus, stems, known, same, messages.progress, told)
    messages.progress(1.0, "done")
    return decided(found, corpus, stems, known, decisions, told) if decisions else found


def decisions_of(paths: Sequence[str]) -> tuple[Decision, ...]:
    """What readers decided about the stories of the collections among the paths, as it stands now."""
    return tuple(decision for told in source.settings(paths) for decision in kept(told))
