"""Sources, drawn."""

import numpy as np
import pandas as pd

from charts.sources import overlap_heat, stacked_bars, weekday_heat

SOURCES = pd.DataFrame(
    {"source": ["<Gull>", "Ledger"], "articles": [4, 2], "own": [0.5, 1.0], "shared": [0.25, 0], "wire": [0.25, 0]}
)


def test_a_bar_is_made_of_own_shared_and_wire_articles():
    own, shared, wire = stacked_bars(SOURCES, 25).data
    assert (list(own.x), list(shared.x), list(wire.x)) == ([2, 2], [1, 0], [1, 0])
    assert own.customdata[0][0] == "<Gull>"
    assert own.y[0] == "&lt;Gull&gt;"


def test_weekdays_are_coloured_by_the_share_of_the_source():
    days = pd.DataFrame([[3, 1], [0, 0]], index=["Gull", "Ledger"], columns=["Monday", "Tuesday"])
    figure = weekday_heat(days, 25)
    assert figure.data[0].z.tolist() == [[0.75, 0.25], [0, 0]]
    strongest = "the strongest colour is 75% of a source's articles"
    assert figure.layout.meta == f"Most articles come on a Monday; {strongest}"


def test_sentences_are_about_all_sources_also_those_that_are_not_drawn():
    figure = stacked_bars(SOURCES, 1)
    assert [len(bars.y) for bars in figure.data] == [1, 1, 1]
    assert figure.layout.meta == stacked_bars(SOURCES, 25).layout.meta
    days = pd.DataFrame([[3, 1], [0, 4]], index=["Gull", "Ledger"], columns=["Monday", "Tuesday"])
    drawn = weekday_heat(days, 1)
    assert drawn.data[0].z.tolist() == [[0.75, 0.25]]
    assert drawn.layout.meta.startswith("Most articles come on a Tuesday; the strongest colour is 75%")


def test_likeness_of_words_is_shaded_from_the_least_alike_outlets_to_the_most():
    names = ["Gull", "Ledger", "Post"]
    values = np.array([[np.nan, 0.8, 0.7], [0.8, np.nan, 0.75], [0.7, 0.75, np.nan]])
    figure = overlap_heat(pd.DataFrame(values, index=names, columns=names), "words")
    assert (figure.data[0].zmin, figure.data[0].zmax) == (0.7, 0.8)
    assert figure.layout.meta == "Gull and Ledger use the most similar words: 0.80 of 1, the palest 0.70"


def test_the_title_tells_the_two_sources_with_most_in_common():
    common = pd.DataFrame([[np.nan, 0.5], [0.1, np.nan]], index=["Gull", "Ledger"], columns=["Gull", "Ledger"])
    assert overlap_heat(common, "copies").layout.meta == "50% of the articles of Gull stand in Ledger too"
    assert overlap_heat(common * 0, "words").layout.meta == "No two of these outlets use the same words"
    assert not overlap_heat(common * 0, "copies").data
    assert "no two outlets" in overlap_heat(common.iloc[:1, :1], "stories").layout.meta


def test_without_a_known_source_nothing_is_said_of_outlets():
    nobody = SOURCES.assign(source="no source known")
    assert not stacked_bars(nobody, 25).data
    assert stacked_bars(nobody, 25).layout.meta == "No selected article has a known source"
