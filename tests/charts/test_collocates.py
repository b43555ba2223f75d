"""Collocates, drawn."""

from itertools import pairwise

import pandas as pd
import pytest

from charts.collocates import bars, network

FOUND = pd.DataFrame({"term": ["vote", "<i>"], "together": [12, 3], "occurrences": [20, 9], "MI": [3.5, -0.5]})


def test_a_bar_is_as_long_as_its_measure_and_carries_its_word():
    (bar,) = bars(FOUND, "MI", "strike").data
    assert list(bar.x) == [3.5, -0.5]
    assert [told[0] for told in bar.customdata] == ["vote", "<i>"]


def test_the_network_links_the_words_that_stand_together():
    links = pd.DataFrame({"first": ["vote"], "second": ["<i>"], "windows": [2]})
    figure = network(FOUND, links, "MI", "<b>strike")
    points = [trace for trace in figure.data if trace.customdata is not None]
    assert [told[0] for told in points[0].customdata] == ["vote", "<i>"]
    assert list(points[0].text) == ["vote", "&lt;i&gt;"]
    assert len([trace for trace in figure.data if trace.mode == "lines"]) == 1 + 2


def test_names_around_the_network_stand_at_even_heights_outside_it_and_long_ones_are_cut():
    many = pd.DataFrame({"term": [*"abcdefghijklm", "@realDonaldTrump"], "together": 3, "occurrences": 9})
    figure = network(many, pd.DataFrame({"first": [], "second": [], "windows": []}), "MI", "x")
    [points] = [trace for trace in figure.data if trace.customdata is not None]
    for side, sign in (("middle right", 1), ("middle left", -1)):
        heights = sorted(y for x, y in zip(points.x, points.y, strict=True) if sign * x > 0)
        assert {round(after - before, 6) for before, after in pairwise(heights)} == {round(2 / 7, 6)}
        assert [side] * 7 == [at for x, at in zip(points.x, points.textposition, strict=True) if sign * x > 0]
    assert points.text[-1] == "@realDonald…"


def test_the_figure_beside_a_bar_to_the_left_has_room():
    assert bars(FOUND, "MI", "strike").layout.xaxis.range[0] < -0.9
    assert bars(FOUND[:1], "MI", "strike").layout.xaxis.range[0] == 0


@pytest.mark.parametrize("draw", [lambda none: bars(none, "MI", "x"), lambda none: network(none, none, "MI", "x")])
def test_no_collocates_are_drawn_empty(draw):
    assert "x" in draw(FOUND[:0].assign(first=[], second=[], windows=[])).layout.meta
