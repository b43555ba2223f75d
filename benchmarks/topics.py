"""Topics beside scikit-learn's NMF and LDA (and BERTopic where it is installed), on articles whose subjects are known.

    python -m benchmarks.topics CORPORA [--piles bbc,news_2018_2019] [--speed 8996,100000]

CORPORA is a folder with `bbc.jsonl.gz` (id, category, text: five sections), `wikiref220.jsonl.gz` (id, cluster,
text: five subjects, and clusters of at most five articles, which count as noise), `news_2018_2019.jsonl.gz` and, for
`--speed`, `reuters_2010_2011.jsonl.gz`, which `--piles` can name too. Printed are

NMI, ARI     agreement with the sections (of wikiref220: with the five subjects); an article that fits nowhere is in
             a group of its own kind. The peers are given the number of topics, we are and are not
noise F1     articles said to fit nowhere against the noise
NPMI         topic coherence: normalised pointwise mutual information of each pair of a topic's ten words, over the
             articles that have both (Lau, Newman and Baldwin 2014), 1 to -1
diversity    the share of different words among the ten of all topics (Dieng, Ruiz and Blei 2020)
seconds      by the clock and of processor (all threads), from the texts to the topics with their words; loading
             packages and compiling are not timed
"""

import argparse
import gzip
import importlib.util
import itertools
import json
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
from sklearn.metrics import adjusted_rand_score, f1_score, normalized_mutual_info_score

from analysis.encoding import encode
from analysis.terms import terms
from analysis.topics import NOWHERE, TopicOptions, find
from analysis.topics.levels import at_level
from benchmarks import piles, speed, steps, topic_peers

#: The piles, and how many topics the peers are told to find.
PILES = {"bbc": 5, "wikiref220": 5, "news_2018_2019": 8, "reuters_2010_2011": 20}
#: Articles up to which a cluster of wikiref220 is noise, and the field that holds the truth.
NOISE, TRUTH = 5, {"bbc": "category", "wikiref220": "cluster"}
WORDS = 10


@dataclass(frozen=True)
class Answer:
    """Who answered, each article's topic (negative: none), ten words per topic, and the seconds it took.

    Seconds are those by the clock and those of processor.
    """

    who: str
    topic: np.ndarray
    words: Sequence[Sequence[str]]
    seconds: tuple[float, float]


def clocks() -> np.ndarray:
    """Now, by the clock and in seconds of processor."""
    return np.array([time.perf_counter(), time.process_time()])


def pile(corpora: Path, name: str, folder: Path) -> tuple[pa.Table, list[str], np.ndarray | None]:
    """The articles of a corpus, their texts, and the truth of each article if it is known."""
    plain = folder / f"{name}.jsonl"
    with gzip.open(corpora / f"{name}.jsonl.gz") as packed, plain.open("wb") as target:
        shutil.copyfileobj(packed, target)
    with plain.open() as lines:
        rows = {str(row.get("id", row.get("url"))): row for row in map(json.loads, lines)}
    articles = piles.read(plain)
    given = [rows[one["given_id"] or one["url"]] for one in articles.select(["given_id", "url"]).to_pylist()]
    truth = np.array([row[TRUTH[name]] for row in given]) if name in TRUTH else None
    return articles, [row["text"] or "" for row in given], truth


def ours(articles: pa.Table, number: int | None, who: str) -> Answer:
    """Our topics with their ten words; encoding the articles' words is timed too."""
    began = clocks()
    corpus = encode(articles.to_batches(max_chunksize=1_000))
    found = find(corpus, terms(corpus, "stems"), np.ones(corpus.articles, bool), TopicOptions(topics=number))
    told = at_level(found)
    seconds = tuple(clocks() - began)
    words = [
        list(dict.fromkeys(word.lower() for term in of_it for word in term.split()))[:WORDS] for of_it in told.terms
    ]
    return Answer(who, told.topic, words, seconds)


def answers(articles: pa.Table, texts: list[str], number: int) -> Iterator[Answer]:
    """Ours, given the number of topics and not, then the peers'."""
    ours(articles.slice(0, 40), 2, "")  # compiling is not timed
    yield ours(articles, None, "ours, number found")
    yield ours(articles, number, "ours, number given")
    for who, model in topic_peers.MODELS.items():
        began = clocks()
        topic, words = model(texts, number)
        yield Answer(who, topic, words, tuple(clocks() - began))


def scores(answer: Answer, having: Sequence[set[str]], truth: np.ndarray | None) -> list[str]:
    """The row of an answer."""
    told = [answer.who, str(len(answer.words)), f"{(answer.topic < 0).mean():.1%}"]
    if truth is None:
        told += ["", "", ""]
    else:
        sizes = Counter(truth)
        noise = np.array([sizes[one] <= NOISE for one in truth])
        rest = ~noise
        told += [
            f"{normalized_mutual_info_score(truth[rest], answer.topic[rest]):.3f}",
            f"{adjusted_rand_score(truth[rest], answer.topic[rest]):.3f}",
            f"{f1_score(noise, answer.topic == NOWHERE):.2f}" if noise.any() else "",
        ]
    different = len({word for words in answer.words for word in words})
    every = sum(len(words) for words in answer.words)
    return [
        *told,
        f"{coherence(answer.words, having):.3f}",
        f"{different / max(every, 1):.2f}",
        *(f"{seconds:.1f}" for seconds in answer.seconds),
    ]


def coherence(topics: Sequence[Sequence[str]], having: Sequence[set[str]]) -> float:
    """Mean NPMI of the pairs of each topic's words, over the articles (their sets of words)."""
    wanted = {word for words in topics for word in words}
    inside = {word: {place for place, words in enumerate(having) if word in words} for word in wanted}
    count = len(having)
    values = []
    for words in topics:
        for one, other in itertools.combinations(words, 2):
            both = len(inside[one] & inside[other]) / count
            apart = len(inside[one]) * len(inside[other]) / count**2
            values.append(np.log(both / apart) / -np.log(both) if 0 < both < 1 else -1.0 if both == 0 else 1.0)
    return float(np.mean(values)) if values else 0.0


def main() -> None:
    """Print a table of quality and, if wished, one of speed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--piles", default="bbc,wikiref220,news_2018_2019", help="names, with commas between them")
    parser.add_argument("--speed", default="", help="sizes, with commas between them")
    asked = parser.parse_args()
    if importlib.util.find_spec("bertopic"):
        importlib.import_module("bertopic")  # loading the package is not timed
    else:
        print("BERTopic is not installed; NMF and LDA stand for the peers.\n")
    print("| pile | | topics | nowhere | NMI | ARI | noise F1 | NPMI | diversity | seconds | of processor |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        for name in asked.piles.split(","):
            articles, texts, truth = pile(asked.corpora, name, Path(place))
            having = [set(topic_peers.WORD.findall(text.lower())) for text in texts]
            for answer in answers(articles, texts, PILES[name]):
                print("| " + " | ".join([name, *scores(answer, having, truth)]) + " |", flush=True)
    if asked.speed:
        speed.print_alone(asked.corpora, asked.speed, (steps.encoded, steps.topics))


if __name__ == "__main__":
    main()
