"""Groups, and how far to trust them."""

import numpy as np

from analysis.clusters import clustered, number_of_clusters


def blobs(centres: int, each: int = 40, noise: float = 0.05) -> np.ndarray:
    chooser = np.random.default_rng(1)
    points = np.repeat(np.eye(centres, 6), each, axis=0) + chooser.normal(0, noise, (centres * each, 6))
    return (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32)


def test_clear_groups_are_counted_right():
    assert [number_of_clusters(blobs(centres)) for centres in (3, 4, 5)] == [3, 4, 5]


def test_clear_groups_are_found_again_whole():
    found = clustered(blobs(3), 3)
    assert found.found_again.min() > 0.999
    assert found.stays.min() > 0.999


def test_groups_forced_on_noise_are_not_found_again():
    noise = np.random.default_rng(2).normal(size=(200, 6)).astype(np.float32)
    noise /= np.linalg.norm(noise, axis=1, keepdims=True)
    assert clustered(noise, 8).found_again.mean() < 0.6


def test_very_few_points_are_one_group():
    assert number_of_clusters(blobs(2, each=2)) == 1
