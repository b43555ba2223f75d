"""Articles of three known subjects, for tests of topics."""

from functools import cache

import numpy as np

from analysis.terms import terms
from analysis.topics import Found, TopicOptions, find
from tests.piles import corpus_of

SUBJECTS = (
    ["ferry", "harbour", "docker", "crane", "strike", "union", "cargo", "quay", "container", "picket"],
    ["goal", "striker", "coach", "match", "league", "penalty", "keeper", "season", "stadium", "fans"],
    ["fever", "patient", "clinic", "doctor", "vaccine", "hospital", "symptom", "ward", "nurse", "virus"],
)


def bodies(each: int = 14) -> list[str]:
    """Articles of three subjects in turn, each of eight of its ten words."""
    chooser = np.random.default_rng(0)
    return [
        " ".join(chooser.choice(words, 8, replace=False)) + ", people said on that day."
        for _ in range(each)
        for words in SUBJECTS
    ]


def found(texts: list[str], rows: np.ndarray | None = None, **options: object) -> Found:
    """The topics of the texts, all of them without `rows`."""
    corpus = corpus_of(*texts)
    rows = np.ones(len(texts), bool) if rows is None else rows
    return find(corpus, terms(corpus, "stems"), rows, TopicOptions(**options))


@cache
def three_topics() -> Found:
    """The topics of `bodies()`, one for each subject."""
    return found(bodies(), topics=3)
