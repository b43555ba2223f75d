"""Topics: what the articles are about.

tf-idf of stems, its main directions less their mean, each article drawn towards its nearest ones, and k-means
among them; the number of topics is the one whose topics are found again best when a part of
the articles is left out. On the BBC articles this agrees with the sections better than
sentence embeddings or BERTopic (see `benchmarks/topics.py`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import scipy
from scipy import sparse

from analysis.corpus import Corpus
from analysis.terms import Terms
from analysis.topics.clusters import SAMPLES, number_of_clusters
from analysis.topics.fitting import fitting
from analysis.topics.groups import STARTS, Begun
from analysis.topics.names import telling, terms_in_full
from analysis.topics.neighbours import drawn_together, middles
from analysis.topics.tree import Tree, found_again, members, tree
from analysis.weights import directions, telling_terms, tf_idf, unit
from errors import TooFewArticles
from wording import counted

#: The leaf or topic of an article that fits nowhere, and of one that was not selected.
NOWHERE, OUTSIDE = -1, -2
NOWHERE_NAME = "Fits nowhere"
#: Articles without which there are no topics.
FEWEST = 10
#: Articles among which neighbours, centres and trust are found on a large pile.
LANDMARKS = 2_500
#: Articles of a topic that are read for its name.
READ = 60

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class TopicOptions:
    """The number of topics (None: chosen by itself), the seed, the collection's own words.

    `embeddings` names the model whose vectors articles are compared by, '' for their words.
    """

    topics: int | None = None
    seed: int = 0
    hidden: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    embeddings: str = ""


@dataclass(frozen=True)
class Found:
    """The topics of `n` articles, from broad to fine.

    points       float16 (n, dimensions): the articles drawn together, of length 1; 0 outside
    leaf         int32 (n,): the finest topic of each, `NOWHERE` or `OUTSIDE`
    tree         the topics from broad to fine
    terms        up to ten telling terms per node of the tree
    found_again  float64 per node: mean Jaccard similarity with its best match on samples, 0 to 1
    runs         int64 per node: samples of `SAMPLES` in which that was above 0.6
    how          the settings and figures of the method, by name
    """

    points: np.ndarray
    leaf: np.ndarray
    tree: Tree
    terms: tuple[tuple[str, ...], ...]
    found_again: np.ndarray
    runs: np.ndarray
    how: Mapping[str, object]


def find(
    corpus: Corpus, terms: Terms, rows: np.ndarray, options: TopicOptions,
    progress: Progress = lambda fraction, text: None, vectors: np.ndarray | None = None,
) -> Found:  # fmt: skip
    """The topics of the selected articles; `terms` are their stems.

    With `vectors`, a row per selected article, these are compared in place of the words, which
    then only name the topics; one of zeros says nothing, and its article fits nowhere.

    Raises `TooFewArticles` when fewer than `FEWEST` of them have words that tell
    them apart, or fewer than three for each of the topics that were asked for.
    """
    progress(0.02, "Weighing the words")
    rows = np.asarray(rows, bool)
    of_them = telling_terms(corpus, terms, rows, options.hidden, options.kept)
    counts = terms.counts[rows][:, of_them]
    full = np.diff(counts.indptr) > 0
    if vectors is not None:
        full &= vectors.any(axis=1)
    _check(int(full.sum()), int(rows.sum()), options)
    weights, place = tf_idf(counts[full]), np.flatnonzero(rows)[full]
    progress(0.1, "Finding the main directions")
    points = directions(weights, dimensions(len(place)), options.seed) if vectors is None else unit(vectors[full])
    points = centred(points)
    progress(0.4, "Choosing the number of topics")
    chooser = np.random.default_rng(options.seed)
    landmarks = np.sort(chooser.permutation(len(points))[:LANDMARKS])
    choice = None if options.topics else number_of_clusters(points[landmarks], options.seed)
    number = options.topics or choice.number
    progress(0.6, f"Finding {number} topics")
    drawn, leaf, whole, again, runs = _grouped(points, landmarks, number, chooser)
    progress(0.9, "Naming them")
    told = _terms(corpus, terms, of_them, weights, place, drawn, leaf, whole)
    how = _how(options, choice, points, of_them, len(landmarks))
    spread = np.full(corpus.articles, OUTSIDE, np.int32)
    spread[rows] = NOWHERE
    spread[place] = leaf
    everywhere = np.zeros((corpus.articles, drawn.shape[1]), np.float16)
    everywhere[place] = drawn
    return Found(everywhere, spread, whole, told, again, runs, how)


def centred(points: np.ndarray) -> np.ndarray:
    """The points less what all have in common, their mean, at length 1 again (Mu and Viswanath 2018).

    Words that articles of all subjects share would make each look a little like every other.

    >>> centred(np.array([[0.8, 0.6], [0.8, -0.6]])).tolist()
    [[0.0, 1.0], [0.0, -1.0]]
    """
    return unit(points - points.mean(axis=0))


def dimensions(articles: int) -> int:
    """The number of main directions in which so many articles are compared: fewer for a small pile.

    A direction that only a few articles span is their noise: with 100 of them the 157
    articles of the sample fell into three topics, with 52 into nine of its ten stories.

    >>> dimensions(30), dimensions(157), dimensions(2_225)
    (20, 52, 100)
    """
    return min(100, max(20, articles // 3))


def _check(articles: int, selected: int, options: TopicOptions) -> None:
    """Refuse too few articles, or too many topics; `articles` of the selected ones have words that tell them apart."""
    if articles < FEWEST:
        known = f"{selected:,} {'is' if selected == 1 else 'are'} selected"
        if selected >= FEWEST:
            known += f", and {articles or 'none'} of them {'has' if articles == 1 else 'have'} any"
        words = "that the model knows" if options.embeddings else "in common"
        raise TooFewArticles(
            f"Topics need at least {FEWEST} articles with words {words}; {known}. Widen the selection or add articles."
        )
    if options.topics is not None and not 2 <= options.topics <= articles // 3:
        raise TooFewArticles(
            f"{counted(options.topics, 'topic')} cannot be made of {counted(articles, 'article')}; "
            f"ask for 2 to {articles // 3:,}."
        )


def _grouped(
    points: np.ndarray, landmarks: np.ndarray, number: int, chooser: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, Tree, np.ndarray, np.ndarray]:
    """The points drawn together, their leaves, the tree, and how well each node is found again."""
    begun = Begun(drawn_together(points[landmarks]), chooser, STARTS)
    middle = middles(points, points[landmarks])
    drawn = unit(points + middle)
    drawn[landmarks] = begun.points
    centres = begun.grouped(number)[1]
    fits = fitting(unit(points + unit(middle)), (drawn @ centres.T).argmax(axis=1), len(centres))
    whole, label = tree(begun, number, chooser, fits[landmarks])
    again, runs = found_again(points[landmarks], whole, label, number, chooser, SAMPLES)
    label = (drawn @ whole.centre[: whole.base].T).argmax(axis=1)
    return drawn, np.where(fits, whole.leaf_of(drawn, label), NOWHERE), whole, again, runs


def _terms(
    corpus: Corpus, terms: Terms, of_them: np.ndarray, weights: sparse.csr_array, place: np.ndarray,
    drawn: np.ndarray, leaf: np.ndarray, whole: Tree,
) -> tuple[tuple[str, ...], ...]:  # fmt: skip
    """The telling terms of each node, as they stand in its most typical articles."""
    inside = members(whole, leaf)
    told = []
    for node, best in enumerate(telling(weights, inside)):
        row = np.flatnonzero(inside[node])
        near = np.argsort(-(drawn[row] @ whole.centre[node]), kind="stable")[:READ]
        told.append(terms_in_full(corpus, terms, place[row[near]], of_them[best].tolist()))
    return tuple(told)


def _how(
    options: TopicOptions, choice: object, points: np.ndarray, of_them: np.ndarray, landmarks: int
) -> dict[str, object]:
    return {
        "seed": options.seed,
        "articles": len(points),
        "terms": len(of_them),
        "dimensions": points.shape[1],
        "embeddings": options.embeddings,
        "hidden": list(options.hidden),
        "kept": list(options.kept),
        "versions": {"NumPy": np.__version__, "SciPy": scipy.__version__},
        "landmarks": landmarks,
        "samples": SAMPLES,
        "asked": options.topics,
        "tried": list(choice.tried) if choice else [],
        "found_again": [round(mean, 4) for mean in choice.found_again] if choice else [],
    }


def arrays(found: Found) -> tuple[dict[str, np.ndarray], dict]:
    """The topics as plain arrays and JSON-able facts for storing."""
    stored = {name: getattr(found, name) for name in ("points", "leaf", "found_again", "runs")}
    stored |= {name: getattr(found.tree, name) for name in ("centre", "children", "opened")}
    return stored, {"terms": [list(told) for told in found.terms], "base": found.tree.base, "how": dict(found.how)}


def from_arrays(stored: Mapping[str, np.ndarray], facts: Mapping) -> Found:
    """The topics that `arrays` took apart."""
    whole = Tree(stored["centre"], stored["children"], stored["opened"], facts["base"])
    told = tuple(tuple(terms) for terms in facts["terms"])
    return Found(stored["points"], stored["leaf"], whole, told, stored["found_again"], stored["runs"], facts["how"])
