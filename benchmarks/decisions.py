"""How long a reader waits for topics and stories with what readers decided about them, on a large pile.

    python -m benchmarks.decisions CORPORA [--articles 100000]

CORPORA is a folder with `reuters_2010_2011.jsonl.gz`, from whose sentences the pile is made (`benchmarks.speed`).
Three topics are renamed, two merged, one pinned, one made of words, two split and one left out; five stories are
merged and three split. Each line is a step in seconds, once what is kept of the pile is there, and the share of the
time in which all was found, in the same run.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from analysis import copies, stories
from analysis.corpus import Corpus
from analysis.encoding import encode
from analysis.stories.decisions import MERGE as TOGETHER
from analysis.stories.decisions import SPLIT as APART
from analysis.stories.decisions import Decision as OnStories
from analysis.stories.decisions import decided as decided_stories
from analysis.stories.mentions import mentions
from analysis.stories.names import names_of
from analysis.terms import Terms, terms
from analysis.topics import Found, TopicOptions, find
from analysis.topics.changes import decided as decided_topics
from analysis.topics.decisions import LEAVE_OUT, MERGE, NAME, PIN, SEED, SPLIT, Decision, about, share_of, typical
from analysis.topics.levels import Topics
from analysis.topics.weighed import weighed
from benchmarks import piles, speed
from data.library import facts

LEVEL, OTHER = 10, 20


def timed(made: Callable[[], object]) -> tuple[object, float]:
    """What is made, and the seconds that took."""
    began = time.perf_counter()
    return made(), time.perf_counter() - began


def on_topics(ids: np.ndarray, at: Callable[[tuple[Decision, ...]], Topics]) -> tuple[Decision, ...]:
    """Ten decisions, each about the topics as those before it left them."""
    made = [Decision(SEED, title="gold, silver, copper")]
    for kind, number, more in (
        (NAME, 0, {"title": "One"}), (NAME, 3, {"title": "Two"}), (NAME, 5, {"title": "Three"}), (MERGE, 1, {}),
        (PIN, 3, {"title": "Kept"}), (SPLIT, 0, {"parts": 3}), (SPLIT, 2, {"parts": 2}), (LEAVE_OUT, 6, {}),
    ):  # fmt: skip
        now = at(tuple(made))
        if kind == MERGE:
            more = {"others": typical(now, 4, ids), "other_share": share_of(now.topic, 4)}  # noqa: PLW2901
        made.append(about(kind, now, number, ids, **more))
    return tuple(made)


def on_stories(ids: np.ndarray, story: np.ndarray) -> tuple[OnStories, ...]:
    """Five merges of a large story with a smaller one, and three splits."""
    inside = [tuple(ids[story == number]) for number in range(26)]
    merged = [
        OnStories(
            TOGETHER, (inside[one][0], inside[one + 10][0]), others=inside[one] + inside[one + 10], among=len(ids)
        )
        for one in range(5)
    ]
    return (*merged, *(OnStories(APART, inside[one][:1], others=inside[one][1:]) for one in (6, 7, 8)))


def main() -> None:
    """Print one line per step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        pile = piles.read(speed.articles(asked.corpora, asked.articles, Path(place)))
    known, corpus = facts.frame(pile), encode(pile.to_batches(max_chunksize=1_000))
    ids, stems, options = known["id"].to_numpy(), terms(corpus, "stems"), TopicOptions()
    print("| step | seconds | of finding all |\n|---|---|---|")
    time_topics(ids, *timed(lambda: find(corpus, stems, np.ones(len(ids), bool), options)), corpus, stems, options)
    told = mentions(corpus, stems)
    same = copies.find(corpus, terms(corpus), known)
    found, whole = timed(lambda: stories.find(corpus, stems, known, same, mentioned=told))
    decisions = on_stories(ids, found.story)
    line("stories with decisions", lambda: decided_stories(found, corpus, stems, known, decisions, told), whole)


def time_topics(
    ids: np.ndarray, found: Found, whole: float, corpus: Corpus, stems: Terms, options: TopicOptions
) -> None:
    """Print the lines about topics, that took `whole` seconds to find."""
    words, told = weighed(found, corpus, stems, options), mentions(corpus, stems)

    def at(level: int, decisions: tuple[Decision, ...]) -> Topics:
        return decided_topics(found, level, decisions, pd.Index(ids), corpus, stems, options, lambda: words)

    decisions = on_topics(ids, lambda made: at(LEVEL, made))
    for level in (LEVEL, OTHER):
        topics = line(f"{level} topics with decisions", lambda level=level: at(level, decisions), whole)
    none = len(topics.names)
    topic = np.where(topics.topic >= 0, topics.topic, none)
    line(f"names in {none} topics", lambda: names_of(told, stems, topic, np.arange(none)), whole)


def line(name: str, made: Callable[[], object], whole: float) -> object:
    """Print the line of a step; return what it made."""
    told, took = timed(made)
    print(f"| {name} | {took:.2f} | {took / whole:.1%} |", flush=True)
    return told


if __name__ == "__main__":
    main()
