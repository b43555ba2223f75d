"""Articles drawn towards those that are most like them.

A subject shows better in an article and its nearest articles together than in the article
alone: each point becomes the middle between itself and its neighbours, one step of diffusion on
the graph of nearest neighbours (Coifman and Lafon 2006). On a large pile the neighbours are
looked for among landmarks.
"""

import numpy as np
from scipy import sparse

from analysis.nearest import nearest
from analysis.weights import unit

#: Neighbours that draw a point, and the share of all points that they may be at most.
NEAREST, SHARE = 20, 0.1
#: Above this cosine two points are the same article, or copies: they tell nothing of each other.
SAME = 0.9999


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


def middles(points: np.ndarray, landmarks: np.ndarray) -> np.ndarray:
    """The mean of the nearest landmarks of each point, weighed by their cosines, float32."""
    edges = _nearest(points, landmarks)
    total = np.maximum(np.asarray(edges.sum(axis=1)).ravel(), 1e-9)
    return np.asarray(sparse.diags_array((1 / total).astype(np.float32)) @ edges @ landmarks, np.float32)


def _nearest(points: np.ndarray, landmarks: np.ndarray) -> sparse.csr_array:
    """The cosine of each point with its nearest landmarks but itself and exact copies, CSR."""
    near = max(1, min(NEAREST, int(SHARE * len(landmarks)), len(landmarks) - 1))
    place, likeness = nearest(points, landmarks, near, below=SAME)
    row = np.repeat(np.arange(len(points)), near)
    data = np.maximum(likeness, 1e-6).ravel()
    return sparse.csr_array((data, (row, np.maximum(place, 0).ravel())), shape=(len(points), len(landmarks)))
