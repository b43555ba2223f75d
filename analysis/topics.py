"""Topics: what the articles are about.

tf-idf, its main directions, and k-means in them; the number of topics is the one
whose topics are found again when a part of the articles is left out. On the BBC
articles this agrees with the sections better than sentence embeddings or BERTopic
(see `benchmarks/`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clusters import Clusters, clustered, number_of_clusters
from analysis.corpus import FIELDS, ZONES, Corpus
from analysis.keywords import KeywordOptions
from analysis.layout import positions
from analysis.terms import Terms
from analysis.texts import lines, unlined
from analysis.topic_names import names, telling, terms_in_full
from analysis.weights import directions, telling_terms, tf_idf
from errors import TooFewArticles

#: `topic` of an article that fits nowhere, and of one that was not selected.
NOWHERE, OUTSIDE = -1, -2
NOWHERE_NAME = "Fits nowhere"
#: Articles without which there are no topics.
FEWEST = 10
#: An article fits nowhere when at most this share of the samples puts it with its topic again,
#: or when it is less than this share as near to its topic as the topic's median article.
STAYS, NEAR = 0.5, 0.45
#: Articles of a topic that are read for its name.
READ = 60

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class TopicOptions:
    """The number of topics (None: chosen by itself), the seed, the collection's own words."""

    topics: int | None = None
    seed: int = 0
    hidden: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@dataclass(frozen=True)
class Topics:
    """The topics of `n` articles, the largest first.

    topic        int32 (n,): its topic, `NOWHERE` or `OUTSIDE`
    strength     float32 (n,): cosine similarity with the topic's centre; 0 outside
    x, y         float32 (n,): the place on the map, within -1 and 1; 0 outside
    names        a name per topic
    terms        up to ten telling terms per topic
    found_again  float64 per topic: mean Jaccard similarity with its best match on samples, 0 to 1
    """

    topic: np.ndarray
    strength: np.ndarray
    x: np.ndarray
    y: np.ndarray
    names: tuple[str, ...]
    terms: tuple[tuple[str, ...], ...]
    found_again: np.ndarray


def find(
    corpus: Corpus, terms: Terms, rows: np.ndarray, options: TopicOptions,
    progress: Progress = lambda fraction, text: None,
) -> Topics:  # fmt: skip
    """The topics of the selected articles.

    Raises `TooFewArticles` when fewer than `FEWEST` of them have words that tell
    them apart, or fewer than three for each of the topics that were asked for.
    """
    progress(0.02, "Weighing the words")
    telling_of = telling_terms(corpus, terms, rows, KeywordOptions(hidden=options.hidden, kept=options.kept))
    counts = terms.counts[np.asarray(rows, bool)][:, telling_of]
    full = np.diff(counts.indptr) > 0
    _check(int(full.sum()), options)
    weights = tf_idf(counts[full])
    place = np.flatnonzero(rows)[full]
    progress(0.1, "Finding the main directions")
    points = directions(weights, dimensions(weights.shape[0]), options.seed)
    progress(0.3, "Choosing the number of topics")
    number = options.topics or number_of_clusters(points, options.seed)
    progress(0.5, f"Finding {number} topics")
    found = clustered(points, number, options.seed)
    strength = (points * found.centres[found.label]).sum(axis=1)
    topic, order = _by_size(np.where(_fits(found, strength), found.label, NOWHERE), number)
    progress(0.7, "Naming them")
    told = _terms(corpus, terms, telling_of, place, telling(weights, topic, number), topic, strength)
    progress(0.75, "Drawing the map")
    where = positions(points, options.seed)
    spread = _spread(corpus.articles, place, np.asarray(rows, bool))
    return Topics(
        spread(topic, OUTSIDE).astype(np.int32), spread(strength, 0).astype(np.float32),
        spread(where[:, 0], 0), spread(where[:, 1], 0), names(told), told, found.found_again[order],
    )  # fmt: skip


def dimensions(articles: int) -> int:
    """The number of main directions in which so many articles are compared: fewer for a small pile.

    A direction that only a few articles span is their noise: with 100 of them the 157
    articles of the sample fell into three topics, with 52 into nine of its ten stories.

    >>> dimensions(30), dimensions(157), dimensions(2_225)
    (20, 52, 100)
    """
    return min(100, max(20, articles // 3))


def _check(articles: int, options: TopicOptions) -> None:
    if articles < FEWEST:
        raise TooFewArticles(
            f"Topics need at least {FEWEST} articles with words in common; there are {articles}. "
            "Widen the selection or add articles."
        )
    if options.topics is not None and not 2 <= options.topics <= articles // 3:
        raise TooFewArticles(
            f"{options.topics} topics cannot be made of {articles} articles; ask for 2 to {articles // 3}."
        )


def _fits(found: Clusters, strength: np.ndarray) -> np.ndarray:
    """Which articles fit their topic."""
    median = np.array([np.median(strength[found.label == group]) for group in range(len(found.centres))])
    return (found.stays > STAYS) & (strength >= NEAR * median[found.label])


def _by_size(topic: np.ndarray, number: int) -> tuple[np.ndarray, np.ndarray]:
    """The topics numbered from the largest to the smallest, and the old number of each."""
    order = np.argsort(-np.bincount(topic[topic >= 0], minlength=number), kind="stable")
    place = np.append(np.argsort(order), NOWHERE)  # the last stands for NOWHERE, at -1
    return place[topic], order


def _spread(articles: int, place: np.ndarray, rows: np.ndarray) -> Callable[[np.ndarray, float], np.ndarray]:
    """Values of the compared articles as values of all; selected ones without words fit nowhere."""

    def spread(values: np.ndarray, outside: float) -> np.ndarray:
        whole = np.full(articles, outside, values.dtype)
        whole[rows] = NOWHERE if outside == OUTSIDE else 0
        whole[place] = values
        return whole

    return spread


def _terms(
    corpus: Corpus, terms: Terms, telling_of: np.ndarray, place: np.ndarray, best: np.ndarray,
    topic: np.ndarray, strength: np.ndarray,
) -> tuple[tuple[str, ...], ...]:  # fmt: skip
    told = []
    for number, row in enumerate(best):
        inside = np.flatnonzero(topic == number)
        typical = place[inside[np.argsort(-strength[inside], kind="stable")][:READ]]
        stream = _stream(corpus, typical)
        told.append(terms_in_full(stream, [str(terms.names[t]) for t in telling_of[row]]))
    return tuple(told)


def _stream(corpus: Corpus, articles: np.ndarray) -> list[str | None]:
    words: list[str | None] = []
    for article in articles:
        start, end = corpus.pieces[FIELDS * article], corpus.pieces[FIELDS * article + len(ZONES["all"])]
        told = corpus.vocabulary[corpus.tokens[start:end]].tolist()
        inside = (corpus.sentences > start) & (corpus.sentences < end)
        for cut in sorted((corpus.sentences[inside] - start).tolist(), reverse=True):
            told.insert(cut, None)
        words += [*told, None]
    return words


def sizes(topics: Topics, rows: np.ndarray) -> pd.DataFrame:
    """How many of the selected articles each topic has; the last row is what fits nowhere.

    Returns topic, name, articles, share (of the selected articles that were compared,
    0 to 1) and found_again (NaN in the last row).
    """
    counts = np.bincount(topics.topic[np.asarray(rows, bool)] - OUTSIDE, minlength=len(topics.names) + 2)
    articles = np.append(counts[2:], counts[NOWHERE - OUTSIDE])
    return pd.DataFrame(
        {
            "topic": [*range(len(topics.names)), NOWHERE],
            "name": [*topics.names, NOWHERE_NAME],
            "articles": articles,
            "share": articles / max(int(articles.sum()), 1),
            "found_again": [*topics.found_again, np.nan],
        }
    )


def arrays(topics: Topics) -> tuple[dict[str, np.ndarray], dict]:
    """The topics as plain arrays and JSON-able facts for storing."""
    stored = {name: getattr(topics, name) for name in ("topic", "strength", "x", "y", "found_again")}
    return stored | {"names": lines(topics.names)}, {"terms": [list(told) for told in topics.terms]}


def from_arrays(stored: Mapping[str, np.ndarray], facts: Mapping) -> Topics:
    """The topics that `arrays` took apart."""
    return Topics(
        stored["topic"], stored["strength"], stored["x"], stored["y"], tuple(unlined(stored["names"])),
        tuple(tuple(told) for told in facts["terms"]), stored["found_again"],
    )  # fmt: skip
