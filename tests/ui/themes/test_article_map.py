"""The map's bytes."""

import numpy as np

from ui.themes.article_map.article_map import Points, labels, packed, polygon


def points(place, topic, topics):
    place = np.array(place, np.float32)
    topic = np.array(topic)
    return Points(place, topic, topics, ["#000000"], "nowhere", topic, topics, [""] * len(place), "layout")


def test_points_travel_as_twelve_bytes_each():
    told = packed(points([[0.5, 0.25], [-1, 1]], [3, -1], ("a",)))
    assert len(told) == 24
    assert np.frombuffer(told, "<f4", 4).tolist() == [0.5, -1.0, 0.25, 1.0]
    assert np.frombuffer(told, "<i2", 4, 16).tolist() == [3, -1, 3, -1]


def test_a_topic_without_a_selected_article_has_no_label():
    told = labels(points([[0, 0]], [1], ("a, b, c", "d, e, f")))
    assert [label["text"] for label in told] == ["d, e"]


def test_a_lasso_of_nonsense_is_none():
    for told in ("x", [[0, 0]], [[0, 0]] * 500, [[0, 0], [1], [2, 2]], {"a": 1}):
        assert polygon(told) == []
