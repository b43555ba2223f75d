"""Sizes of topics, drawn."""

import pandas as pd

from charts.style import GREY, PALETTE
from charts.topics import bars, colour, columns_over_time, mark
from tests.charts.test_topic_grids import crossed

TOPICS = pd.DataFrame(
    {
        "topic": [0, 1, -1],
        "name": ["ferry, port", "goal, cup", "Fits nowhere"],
        "articles": [5, 4, 2],
        "colour": [0, 1, -1],
    }
)


def test_a_topic_has_its_colour_and_what_fits_nowhere_is_grey():
    (bar,) = bars(TOPICS).data
    assert list(bar.marker.color) == [PALETTE[0], PALETTE[1], GREY]
    assert list(bar.x) == [5, 4, 2]


def test_every_name_stands_over_its_bar_behind_its_mark():
    texts = [note.text for note in bars(TOPICS).layout.annotations]
    assert texts == [
        f'<span style="color:{PALETTE[0]}">●</span> ferry, port',
        f'<span style="color:{PALETTE[1]}">●</span> goal, cup',
        "Fits nowhere",
    ]


def test_no_two_of_forty_eight_topics_have_one_colour_and_mark():
    assert len({(colour(place), mark(place)) for place in range(48)}) == 48


def test_one_article_is_told_as_one():
    assert bars(TOPICS.assign(articles=1)).data[0].customdata[0][1] == "1 article"


def test_the_chosen_topic_stands_out_and_an_unknown_one_does_not():
    assert list(bars(TOPICS, "goal, cup").data[0].marker.opacity) == [0.4, 1.0, 0.4]
    assert list(bars(TOPICS, "All topics").data[0].marker.opacity) == [1.0, 1.0, 1.0]


def test_a_burst_is_shaded():
    counts = crossed(pd.to_datetime(["2031-02-03", "2031-02-10"])).head(2)
    day = counts["group"][0]
    bursts = pd.DataFrame({"first": [day], "last": [day], "articles": [3], "times": [2.0]})
    figure = columns_over_time(counts, bursts, "week", 0)
    assert len(figure.layout.shapes) == 1
    assert "1 burst, shaded" in figure.layout.meta
