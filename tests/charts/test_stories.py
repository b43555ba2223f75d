"""Stories over time, and one story from outlet to outlet, drawn."""

import pandas as pd

from charts.stories import spans, spread, spread_title

ARTICLES = pd.DataFrame(
    {
        "row": [4, 7, 9, 2],
        "published": pd.to_datetime(["2031-03-01", "2031-03-01", "2031-03-03", None]),
        "source": ["Gull", "Wire", "Echo", "Gull"],
        "headline": ["<b>Rain</b>", "Rain", "Rain again", "Flood"],
        "copy_of": [-1, -1, 7, -1],
        "agency": ["", "Wire", "", ""],
    }
)


def test_a_mark_opens_its_article_and_the_undated_have_none():
    figure = spread(ARTICLES, ["Gull", "Wire", "Echo"], "Rain")
    rows = sorted(row for trace in figure.data if trace.customdata is not None for [row] in trace.customdata)
    assert rows == [4, 7, 9]


def test_own_texts_agency_texts_and_copies_are_told_apart():
    told = {trace.name: len(trace.x) for trace in spread(ARTICLES, ["Gull", "Wire", "Echo"], "Rain").data}
    assert told == {"printed again": 3, "own text": 1, "agency's text, first print": 1, "copy": 1}


def test_a_line_goes_from_the_first_print_to_the_copy():
    [line] = [trace for trace in spread(ARTICLES, ["Gull", "Wire", "Echo"], "Rain").data if trace.mode == "lines"]
    assert list(line.y) == [1.0, 2.0, None]


def test_headlines_show_no_markup():
    figure = spread(ARTICLES, ["Gull"], "Rain")
    assert [text for trace in figure.data for text in trace.text or ()] == ["&lt;b&gt;Rain&lt;/b&gt;"]


def test_outlets_of_one_day_printed_it_first_together():
    outlets = pd.DataFrame(
        {"source": ["Gull", "Wire", ""], "first": ARTICLES["published"][:3], "lag": [0.0, 0.0, 2.0]}
    )  # fmt: skip
    opened = "2 outlets printed it first, on 1 March 2031; "
    assert spread_title(outlets[:2]) == f"{opened}no other outlet followed"
    assert spread_title(outlets) == f"{opened}who printed it later is not known"


def test_a_story_is_a_bar_that_knows_its_number():
    days = pd.to_datetime(["2031-03-01", "2031-03-04"])
    told = pd.DataFrame(
        {"story": [5], "title": ["Rain"], "articles": [3], "sources": [2], "begins": days[:1], "ends": days[1:]}
    )
    [bar] = spans(told).data
    assert bar.customdata == ([5], [5])
    assert [str(day)[:10] for day in bar.x] == ["2031-03-01", "2031-03-04"]


def test_a_long_title_goes_on_in_the_next_line_and_is_not_cut():
    days = pd.to_datetime(["2031-03-01", "2031-03-04"])
    title = "Dockers of Port Veil and Marl walk out over pay & hours after talks with terminals end"
    told = pd.DataFrame(
        {"story": [5], "title": [title], "articles": [3], "sources": [2], "begins": days[:1], "ends": days[1:]}
    )
    [note] = spans(told).layout.annotations
    lines = note.text.replace("&amp;", "&").split("<br>")
    assert " ".join(lines) == title
    assert max(map(len, lines)) <= 48
