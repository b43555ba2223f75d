"""Who prints first, and what outlets do with a text, drawn."""

import pandas as pd

from charts.copies import done_bars, printed_bars, printed_title


def test_an_outlet_is_a_bar_in_parts_and_a_click_names_it():
    outlets = pd.DataFrame(
        {"source": ["Gull", ""], "articles": [3, 1], "first_day": [2, 0], "later": [1, 1], "undated": [0, 0]}
    )
    told = {trace.name: (list(trace.x), trace.customdata) for trace in printed_bars(outlets).data}
    assert told == {"on the text's first day": ([2, 0], (["Gull"], [""])), "later": ([1, 1], (["Gull"], [""]))}


def test_a_colour_is_named_where_all_bars_have_the_same():
    outlets = pd.DataFrame({"source": ["Gull"], "articles": [2], "first_day": [2], "later": [0], "undated": [0]})
    figure = printed_bars(outlets)
    assert len(figure.data) == 1
    assert figure.layout.showlegend


def test_without_days_nobody_printed_first():
    outlets = pd.DataFrame({"source": ["Gull"], "articles": [2], "first_day": [0], "later": [0], "undated": [2]})
    assert printed_title(outlets).startswith("Who printed a text first is not known")


def test_a_copy_is_a_bar_of_its_paragraphs():
    done = pd.DataFrame(
        [{"label": "2. <b>Echo, 3 Mar 2031", "kept": 4, "cut": 1, "changed": 0, "added": 0, "moved": 0}]
    )
    figure = done_bars(done)
    assert figure.layout.xaxis.dtick == 1  # there is no half a paragraph
    assert done_bars(done.assign(kept=12)).layout.xaxis.dtick is None
    assert {trace.name: list(trace.x) for trace in figure.data} == {"kept": [4], "cut": [1]}
    assert figure.layout.yaxis.ticktext == ("2. &lt;b&gt;Echo<br>3 Mar 2031",)
