"""Topics at a level."""

import numpy as np

from analysis.topics.levels import arrays, at_level, from_arrays
from tests.subjects import three_topics


def test_fewer_topics_join_the_most_alike():
    assert len(at_level(three_topics(), 2).names) == 2
    assert at_level(three_topics(), 2).topic.min() >= 0


def test_the_largest_topic_comes_first():
    counts = np.bincount(at_level(three_topics(), 2).topic)
    assert counts.tolist() == sorted(counts, reverse=True)


def test_an_articles_own_topic_is_its_nearest_at_the_level_that_was_found():
    topics = at_level(three_topics())
    assert (topics.strength >= topics.second_strength).all()
    assert (topics.second != topics.topic).all()


def test_topics_that_were_stored_come_back_whole():
    topics = at_level(three_topics(), 2)
    again = from_arrays(*arrays(topics))
    assert again.names == topics.names
    assert again.terms == topics.terms
    assert again.second.tolist() == topics.second.tolist()
