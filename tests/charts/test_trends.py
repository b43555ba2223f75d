"""Terms over time, drawn."""

import numpy as np
import pandas as pd

from charts.trends import lines, multiples, title

DAYS = pd.to_datetime(["2031-02-03", "2031-02-10", "2031-02-17"])
TOLD = pd.DataFrame(
    {
        "series": ["<flood>"] * 3 + ["strike"] * 3,
        "period": [*DAYS, *DAYS],
        "value": [0.5, np.nan, 1.0, 0.0, np.nan, 0.25],
        "shown": [0.5, np.nan, 1.0, 0.0, np.nan, 0.25],
        "articles": [1, 0, 4, 0, 0, 1],
    }
)
NONE = pd.DataFrame(columns=["series", "first", "last", "articles", "times"])


def test_a_line_breaks_where_there_is_no_article_and_a_mark_says_so():
    flood, strike, nothing = lines(TOLD, "share_of_articles", "week", NONE).data
    assert flood.name == "&lt;flood&gt;"
    assert np.isnan(flood.y[1])
    assert flood.connectgaps is False
    assert list(strike.y)[::2] == [0, 0.25]
    assert list(nothing.x) == [np.datetime64("2031-02-10")]


def test_a_point_hands_on_its_series_and_first_day():
    assert lines(TOLD, "articles", "week", NONE).data[0].customdata[2][0] == "<flood>\t2031-02-17\t"


def test_a_burst_is_thick_and_the_title_tells_the_heaviest():
    burst = pd.DataFrame({"series": ["strike"], "first": DAYS[2:], "last": DAYS[2:], "articles": [1], "times": [2.5]})
    figure = lines(TOLD, "share_of_articles", "week", burst)
    thick = figure.data[2]
    assert [np.isnan(y) for y in thick.y] == [True, True, False]
    assert figure.layout.meta == "“strike” burst in the week of 17 February 2031: 1 article, 2.5 times its usual share"


def test_a_picture_per_group_has_a_line_per_series_and_the_same_axes():
    told = pd.concat([TOLD.assign(group="Gull"), TOLD.assign(group="Courier", shown=0.1)])
    gull, courier = multiples(told, "share_of_articles", "week", [("Gull", 7, 9), ("Courier", 2, 2)])
    assert [line.name for line in gull.data] == [line.name for line in courier.data] == ["&lt;flood&gt;", "strike"]
    assert list(courier.data[0].y) == [0.1, 0.1, 0.1]
    assert gull.layout.yaxis.range == courier.layout.yaxis.range == (0, 1.06)
    assert (
        gull.layout.xaxis.range
        == courier.layout.xaxis.range
        == (pd.Timestamp("2031-01-27"), pd.Timestamp("2031-02-24"))
    )


def test_a_picture_of_a_group_says_of_how_many_of_its_articles_it_is():
    told = TOLD.assign(group="Gull")
    for size, said in (((7, 9), "Gull: 7 of 9 articles dated"), ((9, 9), "Gull: 9 articles, all dated")):
        [picture] = multiples(told, "articles", "week", [("Gull", *size)])
        assert picture.layout.meta == said


def test_nothing_to_draw_says_so():
    assert title(TOLD[:0], "articles", "week") == "There is nothing to draw over time"
    assert title(TOLD.assign(shown=0.0), "articles", "week").startswith("None of these is found")
    assert len(lines(TOLD[:0], "articles", "week", NONE).data) == 0
    assert multiples(TOLD[:0].assign(group=""), "articles", "week", []) == []


def test_a_share_of_few_articles_says_of_how_many():
    told = TOLD.head(1).assign(shown=1.0, value=1.0, articles=1, of_articles=1)
    assert title(told, "share_of_articles", "week").endswith(": 100.0% of the articles, 1 of 1")
    assert title(told.assign(articles=40, of_articles=40), "share_of_articles", "week").endswith("of the articles")
    smoothed = told.assign(value=0.0)
    assert title(smoothed, "share_of_articles", "week").endswith("of the articles")
