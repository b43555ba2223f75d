"""Topics by source, over time and by likeness, drawn as grids."""

import pandas as pd

from charts.topic_grids import by_period, by_source, likeness


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
    grid, _ = by_source(crossed(["Echo", "Times"])).data
    assert grid.z.tolist() == [[0.75, 0.0], [0.25, 1.0]]
    assert list(grid.x) == ["Echo", "Times"]
    assert by_source(crossed(["Echo", "Times"])).layout.meta == "“goal” is 100% of what Times printed"


def test_every_square_tells_a_click_its_topic_and_its_source_or_first_day():
    _, squares = by_source(crossed(["Echo", "Times"])).data
    assert [told[0] for told in squares.customdata] == ["ferry\tEcho", "ferry\tTimes", "goal\tEcho", "goal\tTimes"]
    assert (list(squares.x), list(squares.y)) == (["Echo", "Times", "Echo", "Times"], [0, 0, 1, 1])
    _, squares = by_period(crossed(pd.to_datetime(["2031-02-03", "2031-02-10"])), "week").data
    assert squares.customdata[1] == ["ferry\t2031-02-10", "ferry", "0 articles"]
    _, squares = alike(0.4).data
    assert [told[0] for told in squares.customdata] == ["a", "b"]


def test_two_topics_whose_names_begin_alike_have_a_row_each():
    told = crossed(["Echo", "Times"]).assign(
        name=["ferry strike in the long old harbour of Port Veil"] * 2 + ["goal"] * 2
    )
    names = {"goal": "ferry strike in the long old harbour of Norrgate"}
    figure = by_source(told.replace({"name": names}))
    assert list(figure.data[0].y) == [0, 1]
    assert len(set(figure.layout.yaxis.ticktext)) == 1


def test_the_sentence_over_time_names_the_fullest_period():
    days = pd.to_datetime(["2031-02-03", "2031-02-10"])
    assert "week of 3 February 2031: 3 articles of “ferry”" in by_period(crossed(days), "week").layout.meta


def alike(much):
    return likeness(
        pd.DataFrame({"topic": ["a", "a", "b", "b"], "other": ["a", "b", "a", "b"], "likeness": [1.0, much, much, 1.0]})
    )


def test_the_most_alike_topics_are_named():
    said = "0.40, where 0 is as alike as any two articles and 1 the same"
    assert alike(0.4).layout.meta == f"Most alike are “a” and “b”: {said}"
    assert alike(0.03).layout.meta.startswith("No two topics are much alike; the most are “a” and “b”: 0.03")
    assert alike(-0.2).layout.meta.startswith("No two topics are alike; the least apart are “a” and “b”: -0.20")


def test_the_most_alike_topics_are_the_darkest_though_all_are_far_apart():
    much = {("a", "b"): -0.1, ("a", "c"): -0.3, ("b", "c"): -0.4}
    told = [(one, other, 1.0 if one == other else much[*sorted((one, other))]) for one in "abc" for other in "abc"]
    grid, _ = likeness(pd.DataFrame(told, columns=["topic", "other", "likeness"])).data
    assert (grid.zmin, grid.zmax) == (-0.4, -0.1)
    assert grid.colorbar.ticktext == ("-0.40", "-0.10")
    assert grid.z[0][1:].tolist() == [-0.1, -0.3]


def test_two_topics_have_one_shade():
    grid, _ = alike(0.03).data
    assert (grid.zmin, grid.zmax, grid.colorbar.ticktext) == (0.03 - 1, 0.03, ("", "0.03"))


def test_what_is_said_of_sources_is_of_known_ones():
    assert by_source(crossed(["Echo", "no source known"])).layout.meta == "“ferry” is 75% of what Echo printed"
