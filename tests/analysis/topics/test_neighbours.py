"""Points drawn towards their neighbours."""

import numpy as np
import pytest

from analysis.topics.neighbours import drawn_together, middles
from analysis.weights import unit

NEAR = unit(np.array([[1, 0.1], [1, 0.2], [1, 0.3], [0.1, 1], [0.2, 1], [0.3, 1]] * 5, np.float32))


def apart(points):
    """The cosine of the two sides' middles."""
    first, last = points[np.arange(30) % 6 < 3].mean(axis=0), points[np.arange(30) % 6 > 2].mean(axis=0)
    return float(first @ last)


def test_points_come_nearer_to_those_like_them():
    drawn = drawn_together(NEAR)
    inside = [points[np.arange(30) % 6 < 3].std(axis=0).sum() for points in (NEAR, drawn)]
    assert inside[1] < inside[0]
    assert apart(drawn) == pytest.approx(apart(NEAR), abs=0.05)


def test_all_that_is_drawn_has_length_one():
    assert np.linalg.norm(drawn_together(NEAR), axis=1) == pytest.approx(np.ones(30), abs=1e-5)


def test_the_middle_of_the_nearest_landmarks_leaves_the_point_itself_out():
    landmarks = unit(np.array([[1, 0], [1, 1], [0, 1]], np.float32))
    assert middles(landmarks[:1], landmarks) == pytest.approx(landmarks[1:2])


def test_a_single_point_stays_where_it_is():
    assert drawn_together(NEAR[:1]) == pytest.approx(NEAR[:1])
