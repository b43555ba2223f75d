"""The map."""

import numpy as np
from threadpoolctl import threadpool_limits

from analysis import layout


def points(count: int) -> np.ndarray:
    chooser = np.random.default_rng(0)
    told = np.repeat(np.eye(2, 5), count // 2, axis=0) + chooser.normal(0, 0.05, (count // 2 * 2, 5))
    return told.astype(np.float32)


def test_alike_articles_lie_nearer_than_unlike_ones():
    where = layout.positions(points(60))
    one, other = where[:30], where[30:]
    apart = np.linalg.norm(one.mean(axis=0) - other.mean(axis=0))
    assert apart > np.linalg.norm(one - one.mean(axis=0), axis=1).mean()


def test_articles_beyond_the_landmarks_lie_among_their_like(monkeypatch):
    monkeypatch.setattr(layout, "LANDMARKS", 40)
    where = layout.positions(points(200))
    assert np.isfinite(where).all()
    apart = np.linalg.norm(where[:100].mean(axis=0) - where[100:].mean(axis=0))
    assert apart > np.linalg.norm(where[:100] - where[:100].mean(axis=0), axis=1).mean()


def test_the_map_is_the_same_whatever_the_number_of_threads():
    copied = np.repeat(np.random.default_rng(0).normal(size=(150, 50)), 10, axis=0)
    maps = []
    for threads in (1, 2):
        with threadpool_limits(threads):
            maps.append(layout.positions(copied))
    assert np.array_equal(*maps)


def test_one_article_has_a_place_too():
    assert layout.positions(np.ones((1, 5), np.float32)).shape == (1, 2)
