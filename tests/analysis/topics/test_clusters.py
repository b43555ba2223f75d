"""How many groups there are."""

import numpy as np

from analysis.topics.clusters import number_of_clusters


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


def test_very_few_points_are_one_group():
    assert number_of_clusters(blobs(2, each=2)).number == 1


def test_points_that_fit_nowhere_do_not_blur_the_number():
    apart = np.random.default_rng(3).normal(0, 1, (24, 6))
    apart = (apart / np.linalg.norm(apart, axis=1, keepdims=True)).astype(np.float32)
    assert number_of_clusters(np.concatenate([blobs(4), apart])).number == 4
