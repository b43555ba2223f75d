"""Articles over time, drawn."""

import pandas as pd

from charts.volume import stacked_bars, title

PERIODS = pd.DataFrame(
    {
        "period": pd.to_datetime(["2031-02-03", "2031-02-10", None]),
        "group": ["The Gull", "<b>Courier</b>", "The Gull"],
        "articles": [3, 1, 2],
    }
)


def test_each_source_is_a_bar_and_the_undated_stand_apart():
    bars = stacked_bars(PERIODS, "week").data
    assert [(bar.name, bar.xaxis, list(bar.y)) for bar in bars] == [
        ("The Gull", None, [3]),
        ("The Gull", "x2", [2]),
        ("&lt;b&gt;Courier&lt;/b&gt;", None, [1]),
    ]


def test_the_title_names_the_fullest_period():
    assert title(PERIODS, "week") == "Most articles came in the week of 3 February 2031: 3 articles"
    assert title(PERIODS, "month") == "Most articles came in February 2031: 3 articles"


def test_a_pile_without_any_date_says_so():
    assert title(PERIODS[PERIODS["period"].isna()], "day") == "No article of the selection has a date"
    assert title(PERIODS[:0], "day") == "No article is selected"


def test_an_empty_selection_is_drawn_empty():
    assert len(stacked_bars(PERIODS[:0], "week").data) == 0


def test_a_single_day_is_told_by_its_name_and_its_bar_is_a_day_wide():
    one = pd.DataFrame({"period": pd.to_datetime(["2031-02-03"]), "group": ["Gull"], "articles": [3]})
    figure = stacked_bars(one, "day")
    assert [f"{day:%Y-%m-%d}" for day in figure.layout.xaxis.range] == ["2031-02-02", "2031-02-04"]
    assert figure.data[0].width == 86_400_000
