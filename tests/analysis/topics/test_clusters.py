"""Groups, and how many there are."""

import numpy as np

from analysis.topics.clusters import Begun, number_of_clusters


def blobs(centres: int, each: int = 40, noise: float = 0.05) -> np.ndarray:
    chooser = np.random.default_rng(1)
    points = np.repeat(np.eye(centres, 6), each, axis=0) + chooser.normal(0, noise, (centres * each, 6))
    return (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32)


def test_clear_groups_are_counted_right():
    assert [number_of_clusters(blobs(centres)).number for centres in (3, 4, 5)] == [3, 4, 5]


def test_how_well_each_number_is_found_again_is_told():
    choice = number_of_clusters(blobs(3))
    told = dict(zip(choice.tried, choice.found_again, strict=True))
    assert told[3] > 0.999
    assert told[9] < 0.9


def test_clear_groups_are_found_whole():
    label, centres = Begun(blobs(3), np.random.default_rng(0)).grouped(3)
    assert len(centres) == 3
    assert [len(set(label[start : start + 40])) for start in (0, 40, 80)] == [1, 1, 1]
    assert len(set(label)) == 3


def test_very_few_points_are_one_group():
    assert number_of_clusters(blobs(2, each=2)).number == 1


def test_one_point_is_one_group():
    label, centres = Begun(blobs(1, each=1), np.random.default_rng(0)).grouped(2)
    assert label.tolist() == [0]
    assert len(centres) == 1
