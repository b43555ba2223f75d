"""Where the words of a cloud stand."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.word_cloud import HEIGHT, WIDTH, placed

WORDS = st.lists(st.text("abcMW政i ", min_size=1, max_size=12), min_size=1, max_size=20, unique=True)


@settings(max_examples=30)
@given(WORDS, st.data())
def test_no_word_stands_over_another_or_out_of_the_box(words, data):
    weights = data.draw(st.lists(st.integers(1, 10_000), min_size=len(words), max_size=len(words)))
    boxes = [
        (w.x, w.y - 0.85 * w.size, w.x + w.width, w.y + 0.25 * w.size) for w in placed(words, sorted(weights)[::-1])
    ]
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0 and top >= -1e-9 and right <= WIDTH and bottom <= HEIGHT + 1e-9  # noqa: PT018
        for other in boxes[:number]:
            assert right <= other[0] or left >= other[2] or bottom <= other[1] + 1e-9 or top >= other[3] - 1e-9


def test_the_heaviest_word_is_the_largest_and_stands_in_the_middle():
    first, *others = placed(["strike", "port", "ferry"], np.array([90, 40, 10]))
    assert all(first.size > word.size for word in others)
    assert abs(first.x + first.width / 2 - WIDTH / 2) < 1


def test_the_same_words_stand_at_the_same_places():
    words, weights = ["strike", "port", "ferry"], np.array([90, 40, 10])
    assert placed(words, weights) == placed(words, weights)


def test_words_side_by_side_have_room_between_them():
    words = placed(["minister", "port", "ferry", "strike", "vote", "town"], np.full(6, 10))
    for word in words:
        beside = [other.x - word.x - word.width for other in words if other.x > word.x and other.y == word.y]
        assert all(room >= 0.35 * word.size for room in beside)


def test_no_words_make_no_cloud():
    assert placed([], np.zeros(0)) == placed(["port"], np.zeros(1)) == []
