"""What cleaning changed."""

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis import cleaning
from analysis.keywords import KeywordOptions


def pages(*raw: str) -> list[pa.RecordBatch]:
    return [pa.RecordBatch.from_pydict({"raw": list(raw), "language": ["en"] * len(raw)})]


def counts(frame: pd.DataFrame) -> dict[str, int]:
    return dict(zip(frame["term"], frame["occurrences"], strict=True))


def test_every_line_of_the_selected_pages_is_counted():
    found = cleaning.frequencies_of_pages(
        pages("Port closed\n\nMenu", "Menu\n\nMenu"), np.array([True, False]), KeywordOptions()
    )
    assert counts(found) == {"Port": 1, "closed": 1, "Menu": 1}


def test_phrases_of_the_pages_are_counted_too():
    found = cleaning.frequencies_of_pages(
        pages("Harbour Menu\nHarbour Menu"), np.ones(1, bool), KeywordOptions(length=2)
    )
    assert counts(found) == {"Harbour Menu": 2}


def test_a_term_that_cleaning_left_alone_is_not_listed():
    raw = pd.DataFrame({"term": ["Menu", "port", "Kim"], "occurrences": [5, 2, 3]})
    counted = pd.DataFrame({"term": ["port", "kim"], "occurrences": [2, 1]})
    assert cleaning.taken_out(raw, counted).to_numpy().tolist() == [["Menu", 5, 0, 5], ["Kim", 3, 1, 2]]


def test_nothing_changed_is_an_empty_table():
    frame = pd.DataFrame({"term": ["port"], "occurrences": [2]})
    assert cleaning.taken_out(frame, frame).empty
