"""Sizes of topics, drawn."""

import pandas as pd

from charts.style import GREY, PALETTE
from charts.topics import bars, colour, columns_over_time, grid_by_period, grid_by_source, likeness, mark

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


def crossed(groups):
    return pd.DataFrame(
        {
            "topic": [0, 0, 1, 1],
            "name": ["ferry", "ferry", "goal", "goal"],
            "group": [*groups, *groups],
            "articles": [3, 0, 1, 2],
            "share": [0.75, 0.0, 0.25, 1.0],
        }
    )


def test_a_grid_has_a_row_per_topic_and_a_column_per_source():
    [grid] = grid_by_source(crossed(["Echo", "Times"])).data
    assert grid.z.tolist() == [[0.75, 0.0], [0.25, 1.0]]
    assert list(grid.x) == ["Echo", "Times"]
    assert grid_by_source(crossed(["Echo", "Times"])).layout.meta == "“goal” is 100% of what Times printed"


def test_the_sentence_over_time_names_the_fullest_period():
    days = pd.to_datetime(["2031-02-03", "2031-02-10"])
    assert "week of 3 February 2031: 3 articles of “ferry”" in grid_by_period(crossed(days), "week").layout.meta


def test_a_burst_is_shaded():
    counts = crossed(pd.to_datetime(["2031-02-03", "2031-02-10"])).head(2)
    day = counts["group"][0]
    bursts = pd.DataFrame({"first": [day], "last": [day], "articles": [3], "times": [2.0]})
    figure = columns_over_time(counts, bursts, "week", 0)
    assert len(figure.layout.shapes) == 1
    assert "1 burst, shaded" in figure.layout.meta


def alike(much):
    return likeness(
        pd.DataFrame(
            {"topic": ["a", "a", "b", "b"], "other": ["a", "b", "a", "b"], "likeness": [1.0, much, much, 1.0]}
        )
    )


def test_the_most_alike_topics_are_named():
    assert alike(0.4).layout.meta == "Most alike are “a” and “b”: 0.40 on a scale from 0 to 1"
    said = "No two topics are much alike; the most are “a” and “b”: 0.03 on a scale from 0 to 1"
    assert alike(0.03).layout.meta == said


def test_topics_that_are_hardly_alike_are_pale():
    [grid] = alike(0.03).data
    assert (grid.zmin, grid.zmax, grid.showscale) == (0, 1, None)
