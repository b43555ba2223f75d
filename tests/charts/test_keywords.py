"""Frequencies, drawn."""

import pandas as pd
import pytest

from charts.keywords import AXES, bars, title

TERMS = pd.DataFrame(
    {
        "term": ["strike", "<i>"],
        "occurrences": [1200, 3],
        "articles": [40, 1],
        "stories": [22, 1],
        "per_1000_words": [1.5, 0.1],
        "tf_idf": [0.02, 0.001],
        "alone": [1100, 3],
        "c_value": [1150.5, 3.2],
        "npmi": [0.8, -0.1],
        "log_likelihood": [900.0, 2.5],
    }
)


@pytest.mark.parametrize("measure", AXES)
def test_a_bar_is_as_long_as_its_measure_and_carries_its_term(measure):
    (bar,) = bars(TERMS, measure).data
    assert list(bar.x) == TERMS[measure].tolist()
    assert [told[0] for told in bar.customdata] == ["strike", "<i>"]
    assert list(bar.y) == ["strike", "&lt;i&gt;"]


def test_the_chosen_term_stands_out_whatever_its_capitals():
    (bar,) = bars(TERMS, "occurrences", "Strike").data
    assert list(bar.marker.opacity) == [1.0, 0.45]


def test_the_title_tells_the_first_term():
    assert title(TERMS, "occurrences") == "“strike” comes first: 1,200 times in 40 articles"


def test_no_terms_are_drawn_empty():
    assert bars(TERMS[:0], "tf_idf").layout.meta == "Nothing is counted in this selection"


def test_a_long_name_is_cut_beside_its_bar_and_whole_in_the_bars_box():
    long = "https://www.portveil.example/" + "a" * 200
    frame = pd.DataFrame({"term": [long, "<b>"], "occurrences": [2, 1], "articles": [1, 1]})
    drawn = bars(frame, "occurrences")
    assert list(drawn.data[0].y) == list(drawn.layout.yaxis.tickvals) == [long, "&lt;b&gt;"]
    assert list(drawn.layout.yaxis.ticktext) == [long[:33] + "…", "&lt;b&gt;"]
