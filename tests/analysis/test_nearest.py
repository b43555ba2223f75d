"""The nearest landmarks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.nearest import nearest


@given(st.lists(st.integers(-20, 20), min_size=3, max_size=12), st.integers(1, 3))
def test_the_largest_products_come_first(values, number):
    landmarks = np.array(values, np.float32)[:, None]
    _, product = nearest(np.ones((1, 1), np.float32), landmarks, number)
    assert product[0].tolist() == sorted(values, reverse=True)[:number]


def test_what_lies_above_the_bound_is_passed_over():
    place, product = nearest(np.ones((1, 1), np.float32), np.array([[0.5], [1], [0.2]], np.float32), 2, below=0.9)
    assert place.tolist() == [[0, 2]]
    assert product[0] == pytest.approx([0.5, 0.2])


def test_where_there_are_too_few_the_place_is_minus_one():
    place, product = nearest(np.ones((1, 1), np.float32), np.array([[1], [0.2]], np.float32), 2, below=0.9)
    assert place.tolist() == [[1, -1]]
    assert product[0, 1] == -np.inf
