"""Stories beside the true ones, beside two plain ways, with and without dates; speed and memory.

    python -m benchmarks.stories CORPORA [--sizes 8996,100000]

The piles are those of `benchmarks.story_gold`. Ours has one setting for all. Where two readers marked a pile, ours
is held against the second one too, and the second against the first. The peers are given the best setting that each
has for each pile, which no one could know beforehand: average linkage over cosines of tf-idf, and single pass (an
article joins the story whose centre it is most like, else opens one), both over thresholds in steps of 0.02. Pairwise
F1 counts pairs of articles in one story; B-cubed is that of Bagga and Baldwin 1998.
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis import copies, stories
from analysis.corpus import Corpus
from analysis.encoding import encode
from analysis.terms import terms
from benchmarks import speed, steps
from benchmarks.story_gold import UNJUDGED, Gold, piles

SCHEMA = pa.schema(
    [("headline", pa.string()), ("deck", pa.string()), ("body", pa.list_(pa.string())), ("language", pa.string())]
)
TRIED = np.arange(0.04, 0.8, 0.02)
#: Articles above which the plain ways are left out: they compare all with all.
MOST = 3_000


def corpus_of(articles: Sequence[dict]) -> Corpus:
    """The words of the articles."""
    told = [
        {"headline": a["headline"] or "", "deck": "", "body": (a["text"] or "").split("\n"), "language": "en"}
        for a in articles
    ]
    return encode(pa.RecordBatch.from_pylist(told[n : n + 1_000], SCHEMA) for n in range(0, len(told), 1_000))


def facts_of(articles: Sequence[dict], dated: bool = True) -> pd.DataFrame:
    """What is known of the articles."""
    days = pd.to_datetime([(a.get("day") or None) if dated else None for a in articles], errors="coerce")
    identity = [str(n) for n in range(len(articles))]
    return pd.DataFrame({"id": identity, "source": "", "headline": "", "published": days})


def ours(gold: Gold, dated: bool) -> stories.Stories:
    """The stories found with the one setting."""
    corpus, known = corpus_of(gold.articles), facts_of(gold.articles, dated)
    counted = terms(corpus, "stems")
    return stories.find(corpus, counted, known, copies.find(corpus, counted, known))


def both_judged(gold: Gold) -> np.ndarray:
    """The stories of the articles that both readers judged."""
    return np.where(gold.second == UNJUDGED, UNJUDGED, gold.story)


def plain_weights(gold: Gold) -> np.ndarray:
    """Cosines of plain tf-idf, dense."""
    words = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2)
    weights = words.fit_transform(f"{a['headline']}\n{a['text']}" for a in gold.articles)
    return (weights @ weights.T).toarray()


def average_linkage(alike: np.ndarray) -> Callable[[float], np.ndarray]:
    """Stories by average linkage at a threshold."""
    apart = np.clip(1 - (alike + alike.T) / 2, 0, None)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    return lambda least: fcluster(tree, 1 - least, "distance")


def single_pass(alike: np.ndarray) -> Callable[[float], np.ndarray]:
    """Stories by single pass in the order of the pile at a threshold."""

    def at(least: float) -> np.ndarray:
        story, members = np.zeros(len(alike), int), []
        sums = np.zeros((0, len(alike)))
        for number in range(len(alike)):
            size = np.array([len(told) for told in members])
            mean = sums[:, number] / size if members else np.zeros(0)
            best = int(mean.argmax()) if len(mean) else -1
            if best < 0 or mean[best] < least:
                best = len(members)
                members.append([])
                sums = np.vstack([sums, np.zeros(len(alike))])
            members[best].append(number)
            sums[best] += alike[number]
            story[number] = best
        return story

    return at


def scores(found: np.ndarray, story: np.ndarray) -> tuple[float, ...]:
    """Pairwise F1, precision and recall, then B-cubed F1, precision and recall, of the judged articles."""
    judged = story != UNJUDGED
    _, one = np.unique(found[judged], return_inverse=True)
    _, other = np.unique(story[judged], return_inverse=True)
    both, size = np.unique(np.stack([one, other]), axis=1, return_counts=True)
    ones, others = np.bincount(one), np.bincount(other)
    pairs = [(np.square(n).sum() - n.sum()) / 2 for n in (size, ones, others)]
    precision, recall = pairs[0] / max(pairs[1], 1), pairs[0] / max(pairs[2], 1)
    cubed = [(np.square(size) / n).sum() / len(one) for n in (ones[both[0]], others[both[1]])]
    return f1(precision, recall), precision, recall, f1(*cubed), *cubed


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / max(precision + recall, 1e-9)


def line(gold: Gold, way: str, told: Sequence[float]) -> str:
    """A row of the table."""
    return f"| {gold.name} | {len(gold.articles):,} | {way} | " + " | ".join(f"{v:.3f}" for v in told) + " |"


def main() -> None:
    """Print the quality of the three ways, then speed and memory of ours."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--sizes", default="8996,100000")
    asked = parser.parse_args()
    print("| pile | articles | way | pair F1 | P | R | B³ F1 | P | R |\n|---|---|---|---|---|---|---|---|---|")
    for gold in piles(asked.corpora):
        for dated in (True, False):
            way, found = "ours" if dated else "ours, without dates", ours(gold, dated).story
            print(line(gold, way, scores(found, gold.story)), flush=True)
            if gold.second is not None:
                print(line(gold, f"{way}, by the second reader", scores(found, gold.second)), flush=True)
        if gold.second is not None:
            print(line(gold, "the second reader", scores(gold.second, both_judged(gold))), flush=True)
        if len(gold.articles) <= MOST:
            alike = plain_weights(gold)
            for name, peer in (("average linkage", average_linkage), ("single pass", single_pass)):
                at = peer(alike)
                best = max((scores(at(least), gold.story), least) for least in TRIED)
                print(line(gold, f"{name}, best at {best[1]:.2f}", best[0]), flush=True)
    speed.print_alone(asked.corpora, asked.sizes, (steps.encoded, steps.copies, steps.stories))


if __name__ == "__main__":
    main()
