"""The map's bytes."""

import numpy as np

from ui.article_map.article_map import labels, packed


def test_points_travel_as_ten_bytes_each():
    x, y, topic = np.array([0.5, -1]), np.array([0.25, 1]), np.array([3, -1])
    told = packed(x, y, topic)
    assert len(told) == 20
    assert np.frombuffer(told, "<f4", 4).tolist() == [0.5, -1.0, 0.25, 1.0]
    assert np.frombuffer(told, "<i2", 2, 16).tolist() == [3, -1]


def test_a_topic_without_a_selected_article_has_no_label():
    told = labels(np.array([0.0]), np.array([0.0]), np.array([1]), ("a, b, c", "d, e, f"))
    assert [label["text"] for label in told] == ["d, e"]
