"""Articles drawn towards those that are most like them.

A subject shows better in an article and its nearest articles together than in the article
alone: each point becomes the middle between itself and its neighbours, one step of diffusion on
the graph of nearest neighbours (Coifman and Lafon 2006). On a large pile the neighbours are
looked for among landmarks.
"""

import numpy as np
from scipy import sparse

from analysis.weights import unit

#: Neighbours that draw a point, and the share of all points that they may be at most.
NEAREST, SHARE = 10, 0.1
#: Above this cosine two points are the same article, or copies: they tell nothing of each other.
SAME = 0.9999
#: Points whose neighbours are looked for at once.
STEP = 2_048


def drawn_together(landmarks: np.ndarray) -> np.ndarray:
    """The landmarks, drawn towards their nearest neighbours, float32 with rows of length 1.

    Two points are neighbours if either is among the other's nearest; edges weigh as
    much as the cosine, divided by the root of both points' sums.
    """
    count = len(landmarks)
    edges = _nearest(landmarks, landmarks)
    edges = edges.maximum(edges.T.tocsr())
    root = 1 / np.sqrt(np.maximum(np.asarray(edges.sum(axis=1)).ravel(), 1e-9))
    edges = sparse.diags_array(root) @ edges @ sparse.diags_array(root)
    return unit(landmarks + edges.astype(np.float32) @ landmarks) if count > 1 else unit(landmarks)


def drawn_to(points: np.ndarray, landmarks: np.ndarray) -> np.ndarray:
    """Other points, drawn towards the nearest of the landmarks, float32 with rows of length 1."""
    return unit(points + _middle(points, landmarks))


def midway(points: np.ndarray, landmarks: np.ndarray) -> np.ndarray:
    """The points midway to the direction of their nearest landmarks, themselves left out."""
    return unit(points + unit(_middle(points, landmarks)))


def _middle(points: np.ndarray, landmarks: np.ndarray) -> np.ndarray:
    """The mean of the nearest landmarks of each point, weighed by their cosines, float32."""
    middle = np.empty_like(points, np.float32)
    for start in range(0, len(points), STEP):
        edges = _nearest(points[start : start + STEP], landmarks)
        total = np.maximum(np.asarray(edges.sum(axis=1)).ravel(), 1e-9)
        middle[start : start + STEP] = sparse.diags_array(1 / total) @ edges @ landmarks
    return middle


def _nearest(points: np.ndarray, landmarks: np.ndarray) -> sparse.csr_array:
    """The cosine of each point with its nearest landmarks but itself and exact copies, CSR."""
    near = max(1, min(NEAREST, int(SHARE * len(landmarks)), len(landmarks) - 1))
    found, likeness = np.empty((len(points), near), np.int64), np.empty((len(points), near), np.float32)
    for start in range(0, len(points), STEP):
        part = slice(start, start + STEP)
        alike = points[part] @ landmarks.T
        alike[alike > SAME] = -1
        found[part] = np.argpartition(-alike, near - 1, axis=1)[:, :near]
        likeness[part] = np.take_along_axis(alike, found[part], axis=1)
    data = np.maximum(likeness, 1e-6).ravel()
    row = np.repeat(np.arange(len(points)), near)
    return sparse.csr_array((data, (row, found.ravel())), shape=(len(points), len(landmarks)))
