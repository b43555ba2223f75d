"""Sizes of topics, drawn."""

import pandas as pd

from charts.style import GREY, PALETTE
from charts.topics import bars

TOPICS = pd.DataFrame(
    {"topic": [0, 1, -1], "name": ["ferry, port", "goal, cup", "Fits nowhere"], "articles": [5, 4, 2]}
)


def test_a_topic_has_its_colour_and_what_fits_nowhere_is_grey():
    (bar,) = bars(TOPICS).data
    assert list(bar.marker.color) == [PALETTE[0], PALETTE[1], GREY]
    assert list(bar.x) == [5, 4, 2]


def test_every_name_stands_over_its_bar():
    assert [note.text for note in bars(TOPICS).layout.annotations] == TOPICS["name"].tolist()


def test_the_chosen_topic_stands_out_and_an_unknown_one_does_not():
    assert list(bars(TOPICS, "goal, cup").data[0].marker.opacity) == [0.4, 1.0, 0.4]
    assert list(bars(TOPICS, "All topics").data[0].marker.opacity) == [1.0, 1.0, 1.0]
