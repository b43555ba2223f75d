"""Points in a given number of groups."""

import numpy as np

from analysis.topics.groups import Begun, tightness
from tests.analysis.topics.test_clusters import blobs


def test_clear_groups_are_found_whole():
    label, centres = Begun(blobs(3), np.random.default_rng(0)).grouped(3)
    assert len(centres) == 3
    assert [len(set(label[start : start + 40])) for start in (0, 40, 80)] == [1, 1, 1]
    assert len(set(label)) == 3


def test_of_several_starts_the_tightest_groups_count():
    points = blobs(6, each=150, noise=0.4)
    one, several = (Begun(points, np.random.default_rng(0), starts).grouped(4) for starts in (1, 8))
    assert tightness(points, *several) >= tightness(points, *one)


def test_groups_hardly_depend_on_the_seed():
    points = blobs(5, each=150, noise=0.3)
    labels = [Begun(points, np.random.default_rng(seed), 8).grouped(5)[0] for seed in range(4)]
    for label in labels[1:]:
        assert len(set(zip(labels[0].tolist(), label.tolist(), strict=True))) == 5


def test_one_point_is_one_group():
    label, centres = Begun(blobs(1, each=1), np.random.default_rng(0)).grouped(2)
    assert label.tolist() == [0]
    assert len(centres) == 1
