"""A map of articles: near articles use alike words.

t-SNE (van der Maaten and Hinton 2008) places up to `LANDMARKS` articles; each of
the others lies among the landmarks that are nearest to it.
"""

from collections.abc import Sequence

import numpy as np
from sklearn.manifold import TSNE
from threadpoolctl import threadpool_limits

from analysis.nearest import nearest

LANDMARKS = 1_500
NEAREST = 8
DIMENSIONS = 50
STEP = 4_096
#: Steps of t-SNE, and how coarsely it looks at what is far away: both as few and as coarse as the picture bears.
STEPS, COARSE = 350, 0.8


def positions(points: np.ndarray, seed: int = 0) -> np.ndarray:
    """Where each article lies, float32 (articles, 2), within -1 and 1."""
    points = np.ascontiguousarray(points[:, :DIMENSIONS], np.float32)
    chooser = np.random.default_rng(seed)
    landmarks = np.sort(chooser.permutation(len(points))[:LANDMARKS])
    placed = _placed(points[landmarks], seed)
    where = np.empty((len(points), 2), np.float32)
    others = np.ones(len(points), bool)
    others[landmarks] = False
    where[landmarks] = placed
    rest = np.flatnonzero(others)
    for start in range(0, len(rest), STEP):
        part = rest[start : start + STEP]
        where[part] = _among(points[part], points[landmarks], placed, chooser)
    return _scaled(where)


def _placed(points: np.ndarray, seed: int) -> np.ndarray:
    articles = len(points)
    if articles < 4 or points.shape[1] < 2:
        return np.column_stack([np.arange(articles), np.zeros(articles)]).astype(np.float32)
    perplexity = min(30.0, (articles - 1) / 3)
    map_of = TSNE(perplexity=perplexity, init="pca", max_iter=STEPS, angle=COARSE, random_state=seed)
    with threadpool_limits(1, "openmp"):  # of copies, as near as one another, each number of threads takes others
        return map_of.fit_transform(points)


def _among(points: np.ndarray, landmarks: np.ndarray, placed: np.ndarray, chooser: np.random.Generator) -> np.ndarray:
    near = min(NEAREST, len(landmarks))
    among, close = nearest(points, landmarks, near)
    weight = np.exp(12 * (close - close.max(axis=1, keepdims=True)))
    weight *= chooser.uniform(0.2, 1.0, weight.shape)  # alike articles do not hide one another
    weight /= weight.sum(axis=1, keepdims=True)
    first = placed[among[:, 0]][:, None, :]
    spread = np.linalg.norm(placed[among] - first, axis=2)
    weight *= spread <= 4 * np.median(spread, axis=1, keepdims=True) + 1e-6
    weight /= weight.sum(axis=1, keepdims=True)
    return (weight[:, :, None] * placed[among]).sum(axis=1)


def _scaled(where: np.ndarray) -> np.ndarray:
    middle = (where.max(axis=0) + where.min(axis=0)) / 2
    reach = np.abs(where - middle).max(axis=0, initial=0)
    return ((where - middle) / np.maximum(reach, 1e-9)).astype(np.float32)


def within(place: np.ndarray, corners: Sequence[tuple[float, float]]) -> np.ndarray:
    """Which places lie inside a polygon (even-odd rule), bool (places,).

    >>> within(np.array([[0.5, 0.5], [2, 0.5]]), [(0, 0), (1, 0), (1, 1), (0, 1)]).tolist()
    [True, False]
    """
    x, y = place[:, 0], place[:, 1]
    inside = np.zeros(len(place), bool)
    for (x0, y0), (x1, y1) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if y0 != y1:
            inside ^= ((y0 > y) != (y1 > y)) & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    return inside
