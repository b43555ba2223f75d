"""Articles that hardly fit their story, and stories that are perhaps the same."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.stories.doubts import doubtful, likest
from analysis.stories.found import Stories


def told(story, fit=None, near=None, short=None) -> Stories:
    """Stories of which only these are known."""
    articles = len(story)
    return Stories(
        np.array(story, np.int32), np.unique(story, return_index=True)[1], (), (),
        np.array([np.nan] * articles if fit is None else fit, np.float32),
        np.array([-1] * articles if near is None else near, np.int32),
        np.array([np.inf] * articles if short is None else short, np.float32), {},
    )  # fmt: skip


def test_an_article_that_hardly_exceeds_what_it_needs_is_doubtful():
    assert doubtful(told([0, 0, 0, 1], fit=[2.0, 0.9, -0.5, np.nan])).tolist() == [False, True, True, False]


def test_the_likest_story_is_the_one_that_falls_short_by_least():
    stories = told([0, 0, 1, 2], near=[2, 3, 0, 1], short=[0.9, 0.4, 0.9, 0.4])
    assert [likest(stories, number) for number in range(3)] == [2, 0, 0]


def test_a_story_that_falls_short_by_much_or_has_none_near_is_not_offered():
    assert likest(told([0, 0, 1], near=[2, 2, 0], short=[1.5, 1.5, 1.5]), 0) is None
    assert likest(told([0, 0, 1]), 1) is None


def test_a_story_that_was_merged_with_its_likest_has_the_next_one_beside_it():
    stories = told([0, 1, 2], near=[1, 0, 1], short=[0.2, 0.2, 0.6])
    merged = replace(stories, story=np.array([0, 0, 1], np.int32))
    assert likest(merged, 0) is None
    assert likest(merged, 1) == 0


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-1, 3), st.floats(0, 3)), min_size=4, max_size=4))
def test_no_story_is_its_own_likest(rows):
    numbers = np.unique([story for story, _, _ in rows], return_inverse=True)[1]
    stories = told(numbers, near=[near for _, near, _ in rows], short=[short for _, _, short in rows])
    assert all(likest(stories, number) != number for number in range(numbers.max() + 1))
