"""Dot products of sparse rows, as numpy tells them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from analysis.products import between, nearest, of_pairs


@st.composite
def views(draw):
    rows, columns = draw(st.integers(1, 7)), draw(st.integers(1, 6))
    weights = draw(
        st.lists(st.sampled_from([0.0, 0.0, 0.25, 0.5, 1.0]), min_size=rows * columns, max_size=rows * columns)
    )
    return np.array(weights, np.float32).reshape(rows, columns)


@given(views(), st.data())
def test_pairs_and_tables_are_dot_products(dense, data):
    view, products = sparse.csr_array(dense), dense @ dense.T
    articles = st.lists(st.integers(0, len(dense) - 1), min_size=1, max_size=9)
    one = np.array(data.draw(articles))
    other = one[::-1].copy()
    assert np.allclose(of_pairs(view, one, other), products[one, other])
    assert np.allclose(between(view, one, other), products[np.ix_(one, other)])


@given(views(), st.integers(1, 4))
def test_the_nearest_are_the_largest_products_but_with_itself_and_the_first_of_equals(dense, most):
    row, column = nearest(sparse.csr_array(dense), np.arange(len(dense)), np.arange(len(dense)), most)
    products = dense @ dense.T
    for article in range(len(dense)):
        others = [n for n in range(len(dense)) if n != article and products[article, n] > 0]
        expected = sorted(others, key=lambda n: (-products[article, n], n))[:most]
        assert column[row == article].tolist() == expected


def test_of_no_pairs_there_are_no_products():
    nothing = np.zeros(0, np.int64)
    view = sparse.csr_array(np.eye(2, dtype=np.float32))
    assert of_pairs(view, nothing, nothing).shape == (0,)
    assert between(view, nothing, np.arange(2)).shape == (0, 2)
