"""Tables and their files."""

import io

import pandas as pd

from ui.tables import csv, defused


def test_a_file_holds_the_whole_frame_and_no_formula():
    frame = pd.DataFrame({"term": ["=1+1", "summit", "-2", "@x"], "occurrences": [3, 2, -1, 0]})
    read = pd.read_csv(io.BytesIO(csv(frame)), encoding="utf-8-sig")
    assert read["term"].tolist() == ["'=1+1", "summit", "'-2", "'@x"]
    assert read["occurrences"].tolist() == [3, 2, -1, 0]


def test_the_name_of_a_column_is_no_formula_either():
    assert csv(pd.DataFrame({"=1+1": [1]})).decode("utf-8-sig").splitlines() == ["'=1+1", "1"]


def test_the_frame_itself_is_left_as_it_was():
    frame = pd.DataFrame({"term": ["=1"]})
    csv(frame)
    assert frame["term"].tolist() == ["=1"]


def test_a_tab_or_a_line_end_before_a_formula_is_defused_too():
    assert defused("\t=1") == "'\t=1"
    assert defused("\r=1") == "'\r=1"
