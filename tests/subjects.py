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
#: Two parts of each of three subjects: words that both parts share, and words of one part.
PARTS = (
    ("port ship sea cargo", "ferry harbour quay captain deck", "docker strike union picket wage"),
    ("match fans season coach", "goal striker penalty keeper header", "racket serve court umpire volley"),
    ("hospital doctor patient clinic", "fever vaccine virus symptom infection", "surgeon ward nurse theatre scalpel"),
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


def bodies_of_parts(each: int = 8) -> list[str]:
    """Articles of the two parts of three subjects in turn, 0 and 1 of the first, 2 and 3 of the second, 4 and 5."""
    chooser = np.random.default_rng(1)
    return [
        " ".join([*chooser.choice(part.split(), 4, replace=False), *chooser.choice(common.split(), 3, replace=False)])
        + ", people said on that day."
        for _ in range(each)
        for common, *parts in PARTS
        for part in parts
    ]


@cache
def six_parts() -> Found:
    """The topics of `bodies_of_parts()`: three of two parts each; at a finer level the six parts."""
    return found(bodies_of_parts(), topics=3)
