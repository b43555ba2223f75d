"""The tree of topics."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.topics.groups import Begun
from analysis.topics.tree import members, tree
from tests.analysis.topics.test_clusters import blobs

POINTS = blobs(4)
TREE, LABEL = tree(Begun(POINTS, np.random.default_rng(0)), 4, np.random.default_rng(0))


@given(st.integers(1, TREE.most))
def test_every_cut_has_every_article_once(number):
    nodes = TREE.cut(number)
    assert len(nodes) == number
    inside = members(TREE, TREE.leaf_of(POINTS, LABEL))[nodes]
    assert (inside.sum(axis=0) == 1).all()


@given(st.integers(1, TREE.most - 1))
def test_one_topic_more_splits_just_one(number):
    before, after = set(TREE.cut(number)), set(TREE.cut(number + 1))
    assert len(before - after) == 1
    assert len(after - before) == 2


def test_the_topics_that_were_found_are_a_cut():
    assert sorted(TREE.cut(TREE.base)) == [0, 1, 2, 3]


@given(st.integers(1, TREE.most))
def test_every_cut_has_its_own_first_places_of_the_palette(number):
    places = TREE.places(np.arange(len(TREE.centre), dtype=float))
    assert sorted(places[TREE.cut(number)]) == list(range(number))


def test_the_heavier_part_of_a_topic_keeps_its_place():
    root, weight = TREE.root, np.zeros(len(TREE.centre))
    one, other = TREE.children[root]
    weight[other] = 1
    assert TREE.places(weight)[[root, one, other]].tolist() == [0, 1, 0]


def test_more_topics_than_there_are_leaves_are_the_leaves():
    assert len(TREE.cut(10_000)) == TREE.most


def test_a_topic_of_which_nothing_fits_is_not_split():
    fits = LABEL != 0
    assert (tree(Begun(POINTS, np.random.default_rng(0)), 4, np.random.default_rng(0), fits)[0].children[0] == -1).all()


def test_points_that_fit_nowhere_make_no_finer_topics():
    fits = np.arange(len(POINTS)) % 40 < 3  # fewer than a leaf must have
    small, _ = tree(Begun(POINTS, np.random.default_rng(0)), 4, np.random.default_rng(0), fits)
    assert small.most == 4
