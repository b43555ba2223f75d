"""Which points fit their group."""

import numpy as np

from analysis.topics.fitting import fitting
from tests.analysis.topics.test_clusters import blobs


def test_points_far_from_every_group_fit_nowhere():
    points, label = blobs(3), np.repeat([0, 1, 2], 40)
    points[[5, 50]] = points[[5, 50]][:, ::-1]  # along axes that no group has
    assert np.flatnonzero(~fitting(points, label, 3)).tolist() == [5, 50]


def test_points_of_clear_groups_all_fit():
    assert fitting(blobs(3), np.repeat([0, 1, 2], 40), 3).all()
